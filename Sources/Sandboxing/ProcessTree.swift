private import Foundation

/// A process with all that it has started, as the system shows them.
enum ProcessTree {
  /// Seconds of processor time that they and those of them that have ended have used; nil where the system does
  /// not say.
  static func processorSeconds(of root: Int32) -> Double? {
    #if os(Linux)
      var (left, ticks, isThere) = ([root], 0, false)
      while let process = left.popLast() {
        // Behind the program's name, which may hold anything: the state, …, and four times from the 12th on.
        let fields =
          SystemFile.text("/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 14 else { continue }
        isThere = true
        ticks += fields[11...14].compactMap { Int($0) }.reduce(0, +)
        left += children(of: process)
      }
      return isThere ? Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK))) : nil
    #else
      return nil
    #endif
  }

  /// What a process has started, or taken in, and not yet waited for.
  static func children(of process: Int32) -> [Int32] {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return threads.flatMap { thread in
      SystemFile.text("/proc/\(process)/task/\(thread)/children").split(separator: " ").compactMap {
        Int32($0)
      }
    }
  }
}
