private import Foundation
internal import SafeFiles

/// A place to run strangers' programs in: they see nothing but what they are given, and are ended when they
/// take too much.
///
/// Bubblewrap makes the place out of the kernel's namespaces, a seccomp filter holds back system calls, and
/// limits come from control groups where those can be had, else from `setrlimit`.
package struct Sandbox: Sendable {
  /// What a program may use at most.
  package struct Limits: Hashable, Sendable {
    /// Seconds of processor time.
    package var processorSeconds: Int
    /// Bytes of memory, as its address space counts them.
    package var memory: Int
    /// Bytes of a file that it writes.
    package var fileSize: Int

    /// Limits of a run.
    package init(processorSeconds: Int, memory: Int, fileSize: Int) {
      self.processorSeconds = processorSeconds
      self.memory = memory
      self.fileSize = fileSize
    }
  }

  /// What kind of program it is.
  package enum Kind: String, CaseIterable, Sendable {
    /// A student's: no other processes, no system folders but libraries.
    case program
    /// The compiler: it may start programs, and sees the system's.
    case compiler
  }

  /// The path of `bwrap`.
  package let bubblewrap: String
  /// The control groups that hold what runs; nil where the machine gives none to this user.
  package var groups: ControlGroups?
  private let filters: String

  /// A sandbox of this machine.
  /// - Parameter folder: where the filters are kept.
  /// - Throws: `Failure` where bubblewrap is not installed.
  package init(environment: [String: String], folder: String, groups: ControlGroups?) throws {
    let folders = (environment["PATH"] ?? "/usr/bin").split(separator: ":").map(String.init) + ["/usr/bin"]
    guard
      let found = folders.map({ "\($0)/bwrap" }).first(where: FileManager.default.isExecutableFile(atPath:))
    else {
      throw Failure(
        .notFound, at: "bwrap", "there is no sandbox on this machine",
        remedy:
          "sudo apt-get install bubblewrap; or let their code do as it likes with your files and network: "
          + "--unsafe-no-sandbox")
    }
    bubblewrap = found
    filters = folder
    self.groups = groups
    try Files.makeFolder(folder)
    for kind in Kind.allCases {
      let filter: SystemCallFilter = kind == .program ? .ofPrograms : .ofCompilers
      let path = filterFile(of: kind)
      let bytes = Data(filter.bytes)
      if (try? Files.read(path, limit: 1 << 20)) != bytes { try Files.write(bytes, to: path) }
    }
  }

  private func filterFile(of kind: Kind) -> String { "\(filters)/\(kind.rawValue).seccomp" }

  /// What starts a program inside.
  ///
  /// - Parameters:
  ///   - arguments: the program's path and its arguments.
  ///   - visible: files and folders that it may read, in the same place inside.
  ///   - moved: files that it may read in another place inside.
  ///   - writable: a folder that it may write in, in the same place inside; without one it has some megabytes
  ///     of memory to write in, `/tmp`, which are gone afterwards.
  ///   - environment: its variables, all of them.
  func command(
    _ arguments: [String], as kind: Kind, limits: Limits, visible: [String],
    moved: [(path: String, inside: String)] = [], writable: String? = nil, environment: [String: String]
  ) -> (program: String, arguments: [String]) {
    var bwrap = [bubblewrap, "--unshare-all", "--unshare-user", "--disable-userns", "--uid", "1000"]
    bwrap += ["--gid", "1000", "--hostname", "sandbox", "--new-session", "--die-with-parent", "--clearenv"]
    for (name, value) in environment.sorted(by: { $0.key < $1.key }) { bwrap += ["--setenv", name, value] }
    bwrap += systemFolders(for: kind)
    for device in ["null", "zero", "urandom"] { bwrap += ["--dev-bind", "/dev/\(device)", "/dev/\(device)"] }
    // Of the processes inside; the runtime's threads count each other there.
    bwrap += ["--proc", "/proc"]
    bwrap += ["--size", "\(Self.temporarySize)", "--tmpfs", "/tmp"]
    for path in visible { bwrap += ["--ro-bind", path, path] }
    for file in moved { bwrap += ["--ro-bind", file.path, file.inside] }
    if let writable { bwrap += ["--bind", writable, writable] }
    bwrap += ["--chdir", writable ?? "/tmp", "--remount-ro", "/", "--seccomp", "9"]
    bwrap += ["--json-status-fd", "8", "--"]
    let script =
      (groups?.entries ?? []).map { "echo $$ >\(Self.quoted([$0])) || exit 126; " }.joined()
      + "ulimit -c 0; ulimit -n 256; ulimit -t \(limits.processorSeconds); "
      + "ulimit -f \(max(1, limits.fileSize / 512)); ulimit -v \(limits.memory / 1024); "
      + "exec 8>&2 9<\(Self.quoted([filterFile(of: kind)])) || exit 126; exec \"$@\""
    return ("/bin/sh", ["-c", script, "sh"] + bwrap + arguments)
  }

  /// The bytes that `/tmp` takes.
  package static let temporarySize = 16 << 20

  /// Libraries; for the compiler programs, too.
  private func systemFolders(for kind: Kind) -> [String] {
    let real = kind == .program ? ["/usr/lib", "/usr/lib64"] : ["/usr"]
    var arguments = real.filter(FileManager.default.fileExists).flatMap { ["--ro-bind", $0, $0] }
    var others = ["/lib", "/lib64", "/etc/ld.so.cache"]
    if kind == .compiler { others += ["/lib32", "/bin", "/sbin", "/etc/alternatives"] }
    for folder in others {
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder) {
        arguments += ["--symlink", target, folder]
      } else if FileManager.default.fileExists(atPath: folder) {
        arguments += ["--ro-bind", folder, folder]
      }
    }
    return arguments
  }

  /// Words as a shell takes them, each as it is.
  package static func quoted(_ words: [String]) -> String {
    words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
  }
}
