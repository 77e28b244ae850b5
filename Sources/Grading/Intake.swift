public import Course
internal import Foundation
internal import SafeFiles

/// What somebody handed in, as it was found: text by exercise, and what was left aside with the reason.
///
/// Files are only read: up to a size, never through a link.
public struct Intake: Sendable {
  /// Where it lies, as it was named.
  public let path: String
  /// A name for reports: the folder's or file's own.
  public let name: String
  /// What is to be graded, in the course's order.
  public internal(set) var submissions: [Submission] = []
  /// What was found and not graded, and why; a line each.
  public internal(set) var remarks: [String] = []

  /// The most files that are looked at.
  static let fileLimit = 2000
  /// How deep folders are looked into.
  static let depthLimit = 8

  /// What a file or a folder holds.
  /// - Throws: `Failure` where there is nothing, or it can't be read.
  public init(path: String, workbook: Workbook) throws {
    self.path = path
    name = URL(filePath: path).standardizedFileURL.lastPathComponent
    var information = stat()
    guard stat(path, &information) == 0 else {
      throw Files.failure(POSIXError(POSIXErrorCode(rawValue: errno) ?? .ENOENT), path: path, doing: .reading)
    }
    if information.st_mode & S_IFMT == S_IFDIR {
      take(filesBelow: path, workbook)
    } else {
      try take(file: path, workbook)
    }
    if submissions.isEmpty, remarks.isEmpty { remarks = ["there are no files of exercises in it"] }
  }

  /// Takes a file: an archive, or one exercise's.
  private mutating func take(file path: String, _ workbook: Workbook) throws {
    let name = URL(filePath: path).lastPathComponent
    guard !name.lowercased().hasSuffix(".swift") else {
      return take([(name, { try Files.read(path, limit: Submission.sizeLimit) })], workbook)
    }
    let data = try Files.read(path, limit: Archive.sizeLimit)
    do {
      guard let archive = try Archive(data) else {
        throw Failure(
          .wrongKind, at: path, "is no Swift file and no archive",
          remedy: "name a folder, a .zip or a .tar.gz")
      }
      take(archive.files.map { file in (file.path, { file.content }) }, workbook)
    } catch let refusal as Archive.Refusal {
      remarks.append(
        "\(refusal.entry.isEmpty ? name : "\(name): \(refusal.entry)") \(refusal.reason); nothing of it was graded"
          .onOneLine)
    }
  }

  private mutating func take(filesBelow root: String, _ workbook: Workbook) {
    var found: [(path: String, read: () throws -> Data)] = []
    var folders = [("", 0)]
    while let (folder, depth) = folders.popLast() {
      let place = folder.isEmpty ? root : "\(root)/\(folder)"
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: place).sorted() else {
        remarks.append("\(folder): the folder can't be read")
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        var information = stat()
        guard lstat("\(root)/\(path)", &information) == 0 else { continue }
        switch information.st_mode & S_IFMT {
        case S_IFDIR where depth < Self.depthLimit: folders.append((path, depth + 1))
        case S_IFDIR: remarks.append("\(path): folders so deep are not looked into")
        case S_IFREG where name.hasSuffix(".swift"):
          guard found.count < Self.fileLimit else {
            remarks.append("more than \(Self.fileLimit) files: the rest was not looked at")
            return take(found, workbook)
          }
          found.append((path, { try Self.read("\(root)/\(path)") }))
        case S_IFREG: break
        default:
          if name.hasSuffix(".swift") { remarks.append("\(path): is no file but a link or a device") }
        }
      }
    }
    take(found.sorted { $0.path < $1.path }, workbook)
  }

  /// A file's bytes, unless it has become a link meanwhile.
  private static func read(_ path: String) throws -> Data {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      throw Files.failure(POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO), path: path, doing: .reading)
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    let data = try handle.read(upToCount: Submission.sizeLimit + 1) ?? Data()
    guard data.count <= Submission.sizeLimit else {
      throw Failure(
        .system, at: path, "is larger than \(Submission.sizeLimit >> 20) MB", remedy: "no exercise needs that"
      )
    }
    return data
  }

  /// Takes of many files those that belong to exercises.
  mutating func take(_ files: [(path: String, read: () throws -> Data)], _ workbook: Workbook) {
    let exercises = workbook.course.exercises
    let given = workbook.course.chapters.flatMap(\.given).map(\.path)
    var chosen: [String: [String]] = [:]
    for (path, _) in files {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      if let exercise = exercises.first(where: { $0.fileName.lowercased() == name.lowercased() }) {
        chosen[exercise.name, default: []].append(path)
      } else if !given.contains(where: { $0.hasSuffix("/" + name) }) {
        remarks.append("\(path): belongs to no exercise")
      }
    }
    var untouchedCopies: [String] = []
    for exercise in exercises {
      guard let paths = chosen[exercise.name] else { continue }
      // One that was written in, the one in its own folder, the one that lies highest.
      let stub = paths.count > 1 ? (try? workbook.stub(of: exercise)).map { Data($0.utf8) } : nil
      let untouched = paths.filter { path in
        stub != nil && (try? files.first { $0.path == path }?.read()) == stub
      }
      let ordered = paths.sorted { a, b in
        if untouched.contains(a) != untouched.contains(b) { return untouched.contains(b) }
        let (isA, isB) = (("/" + a).hasSuffix("/" + exercise.path), ("/" + b).hasSuffix("/" + exercise.path))
        if isA != isB { return isA }
        return (a.count { $0 == "/" }, a) < (b.count { $0 == "/" }, b)
      }
      for path in ordered.dropFirst() where !untouched.contains(path) {
        remarks.append("\(path): a second copy of \(exercise.name); \(ordered[0]) was graded")
      }
      untouchedCopies += ordered.dropFirst().filter(untouched.contains)
      guard let file = files.first(where: { $0.path == ordered[0] }) else { continue }
      do {
        submissions.append(try Submission(exercise, path: file.path, data: try file.read()))
      } catch {
        remarks.append((error as? Failure)?.description ?? "\(file.path): can't be read")
      }
    }
    // A whole workbook beside the files that were written in.
    if let first = untouchedCopies.first {
      let others = untouchedCopies.count > 1 ? " and \(untouchedCopies.count - 1) more" : ""
      remarks.append("\(first)\(others): a second copy, in which nothing was written")
    }
  }
}
