private import Foundation

/// Control groups that hold one program at a time to its memory and its number of threads.
///
/// Source: Linux, Documentation/admin-guide/cgroup-v2.rst and cgroup-v1/memory.rst, pids.rst.
package struct ControlGroups: Sendable {
  /// The files that a process writes its number to in order to belong to the groups.
  package let entries: [String]
  /// Which version of control groups it is, in words.
  package let version: String
  private let folders: [String]
  private let oomFile: String

  /// Groups of this machine; nil where this user may make none.
  ///
  /// Groups of programs that were killed before they could take them away are taken away first.
  /// - Parameters:
  ///   - memory: the most bytes, swap included.
  ///   - threads: the most threads and processes.
  package init?(memory: Int, threads: Int) {
    let root = "/sys/fs/cgroup"
    let name = "\(Self.prefix)\(getpid())-\(UUID().uuidString.prefix(8))"
    func make(_ folder: String, _ settings: [(String, String)]) -> Bool {
      guard mkdir(folder, 0o755) == 0 else { return false }
      for (file, setting) in settings {
        // Swap is not counted everywhere.
        guard write(setting, to: "\(folder)/\(file)") || file.contains("sw") else {
          rmdir(folder)
          return false
        }
      }
      return true
    }
    if SystemFile.text("\(root)/cgroup.controllers").contains("memory") {
      // A group of this version has processes or groups in it, so this one lies beside the grader's own.
      let own = SystemFile.text("/proc/self/cgroup").split(separator: "\n").first { $0.hasPrefix("0::") }
      let parent = (root + (own?.dropFirst(3) ?? "")).split(separator: "/").dropLast()
      let place = "/" + parent.joined(separator: "/")
      Self.removeAbandoned(in: place)
      let folder = "\(place)/\(name)"
      guard
        make(
          folder,
          [("memory.max", "\(memory)"), ("memory.swap.max", "0"), ("pids.max", "\(threads)")])
      else { return nil }
      (folders, version, oomFile) = ([folder], "control groups, version 2", "\(folder)/memory.events")
    } else {
      for place in ["\(root)/memory", "\(root)/pids"] { Self.removeAbandoned(in: place) }
      let (store, counts) = ("\(root)/memory/\(name)", "\(root)/pids/\(name)")
      guard
        make(
          store,
          [("memory.limit_in_bytes", "\(memory)"), ("memory.memsw.limit_in_bytes", "\(memory)")])
      else { return nil }
      guard make(counts, [("pids.max", "\(threads)")]) else {
        rmdir(store)
        return nil
      }
      (folders, version) = ([store, counts], "control groups, version 1")
      oomFile = "\(store)/memory.oom_control"
    }
    entries = folders.map { "\($0)/cgroup.procs" }
  }

  /// What the names of all groups begin with; the number of the process that made one follows.
  private static let prefix = "workbook-"

  private static func removeAbandoned(in place: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count).prefix { $0 != "-" }
      if let process = Int32(number), kill(process, 0) != 0, errno == ESRCH { rmdir("\(place)/\(name)") }
    }
  }

  /// How often a program was ended as it took too much memory.
  package var timesOutOfMemory: Int {
    let text = SystemFile.text(oomFile)
    return text.split(separator: "\n").compactMap { line in
      line.hasPrefix("oom_kill ") ? Int(line.dropFirst("oom_kill ".count)) : nil
    }.first ?? 0
  }

  /// Takes the groups away.
  package func remove() {
    // A program that has just ended is counted for a moment longer.
    for _ in 0..<50 where folders.contains(where: FileManager.default.fileExists) {
      for folder in folders { rmdir(folder) }
      if folders.contains(where: FileManager.default.fileExists) { usleep(10_000) }
    }
  }
}

private func write(_ text: String, to path: String) -> Bool {
  let file = open(path, O_WRONLY | O_CLOEXEC)
  guard file >= 0 else { return false }
  defer { close(file) }
  return text.withCString { pointer in Foundation.write(file, pointer, strlen(pointer)) > 0 }
}
