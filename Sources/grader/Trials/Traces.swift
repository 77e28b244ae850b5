import Course
import Foundation
import SafeFiles
import Sandboxing

/// What programs could leave on the machine: processes, mounts, changed files of the workbook.
struct Traces {
  private let files: [String: String]
  private let mounts: Set<String>

  /// What there is now.
  init(of workbook: Workbook) throws {
    files = try Self.files(of: workbook)
    mounts = Self.mounts()
  }

  /// What is there now and was not before, or is not as it was; a line each.
  func left(by workbook: Workbook) async throws -> [String] {
    // What was ended a moment ago may be counted for a moment longer.
    for _ in 0..<20 where !Self.processes().isEmpty {
      try? await Task.sleep(for: .milliseconds(100))
      Orphans.reap()
    }
    let now = try Self.files(of: workbook)
    let changed = Set(files.keys).union(now.keys).filter { files[$0] != now[$0] }
    return changed.sorted().map { "the file \($0)" }
      + Self.mounts().subtracting(mounts).sorted().map { "the mount \($0)" }
      + Self.processes().map { "the process \($0)" }
  }

  /// The workbook's files by their hashes.
  private static func files(of workbook: Workbook) throws -> [String: String] {
    var hashes: [String: String] = [:]
    for part in ["Exercises", "Solutions", "Sources", "Datasets"] {
      let root = "\(workbook.root)/\(part)"
      guard let all = FileManager.default.enumerator(atPath: root) else { continue }
      for case let name as String in all
      where all.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        hashes["\(part)/\(name)"] = SHA256.hexDigest(of: try Files.read("\(root)/\(name)", limit: 1 << 26))
      }
    }
    return hashes
  }

  private static func mounts() -> Set<String> {
    let text = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").map(String.init))
  }

  /// This user's processes that a sandbox or one of its programs is, and that this program started.
  private static func processes() -> [String] {
    let numbers = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap {
      Int($0)
    }
    var parents: [Int: Int] = [:]
    for number in numbers {
      let status = (try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("PPid:") }
      parents[number] = line.flatMap { Int($0.dropFirst(5).trimmingCharacters(in: .whitespaces)) }
    }
    let own = Int(getpid())
    return numbers.filter { number in
      var place = number
      for _ in 0..<100 {
        guard let parent = parents[place], parent > 1 else { break }
        if parent == own { return true }
        place = parent
      }
      // One that has outlived its parents shows by what it runs.
      let words = (try? String(contentsOfFile: "/proc/\(number)/cmdline", encoding: .utf8)) ?? ""
      return number != own && parents[number] == 1 && words.contains(".host\0")
    }.map { number in
      let words = (try? String(contentsOfFile: "/proc/\(number)/cmdline", encoding: .utf8)) ?? ""
      return "\(number) \(words.replacing("\0", with: " ").prefix(80))"
    }
  }
}
