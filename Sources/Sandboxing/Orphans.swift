private import Foundation

/// Processes that a sandbox leaves to whoever takes orphans in.
///
/// Bubblewrap ends a moment before the first process of its namespace does. In a container nobody may be there to
/// take the rest of it in, and it would count for good among the processes that the control group may hold. So
/// this process takes it in.
package enum Orphans {
  /// Makes this process the one that orphans below it fall to. For a program that waits for no child but those
  /// that it knows: one that waits for any, as Swift Testing does, would find them.
  package static func adopt() {
    #if os(Linux)
      // `prctl` is in no module that Swift sees; 36 is PR_SET_CHILD_SUBREAPER of linux/prctl.h.
      typealias Prctl = @convention(c) (CInt, CLong, CLong, CLong, CLong) -> CInt
      guard let address = dlsym(nil, "prctl") else { return }
      _ = unsafeBitCast(address, to: Prctl.self)(36, 1, 0, 0, 0)
    #endif
  }

  /// Takes in those that have ended.
  ///
  /// A process that this one has started itself is left to whoever waits for it: an orphan of a sandbox is
  /// known by its second number, the one that it had in its own namespace.
  package static func reap() {
    #if os(Linux)
      for child in ProcessTree.children(of: getpid()) where hasEndedInANamespace(child) {
        waitpid(child, nil, WNOHANG)
      }
    #endif
  }

  #if os(Linux)
    private static func hasEndedInANamespace(_ process: Int32) -> Bool {
      // The state stands behind the program's name, which may hold anything.
      let state = SystemFile.text("/proc/\(process)/stat").split(separator: ")").last
      guard state?.hasPrefix(" Z") == true else { return false }
      return numbers(in: SystemFile.text("/proc/\(process)/status").split(separator: "\n")) > ownNumbers
    }

    private static let ownNumbers = numbers(
      in: SystemFile.text("/proc/self/status").split(separator: "\n"))

    /// How many numbers a process has: one in each namespace that it is in.
    private static func numbers(in status: [Substring]) -> Int {
      status.first { $0.hasPrefix("NSpid:") }?.split(separator: "\t").count ?? 0
    }
  #endif
}
