public import Foundation

/// Reading with a limit, writing whole or not at all, and the system's refusals in words.
public enum Files {
  /// The bytes of a regular file.
  ///
  /// - Parameter limit: the most bytes to take.
  /// - Throws: `Failure` with `notFound`, `noPermission`, `wrongKind` (a folder, pipe or device: none of
  ///   these is opened), `tooLarge` or `system`.
  /// - Complexity: O(size of the file).
  public static func read(_ path: String, limit: Int) throws -> Data {
    try requireFile(path, limit: limit)
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      let data = try handle.read(upToCount: limit) ?? Data()
      // A file that grew since it was measured must not pass as the part that was read of it.
      guard try handle.read(upToCount: 1)?.isEmpty ?? true else { throw tooLarge(path, limit: limit) }
      return data
    } catch {
      throw failure(error, path: path, doing: .reading)
    }
  }

  /// Makes sure that a path names a regular file of at most `limit` bytes, without opening it.
  /// - Returns: the file's size in bytes.
  /// - Throws: `Failure`, as `read(_:limit:)`.
  @discardableResult
  public static func requireFile(_ path: String, limit: Int = .max) throws -> Int {
    try requireName(path)
    let attributes: [FileAttributeKey: Any]
    do {
      attributes = try FileManager.default.attributesOfItem(
        atPath: URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false))
    } catch {
      throw failure(error, path: path, doing: .reading)
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular?: break
    case .typeDirectory?:
      throw Failure(.wrongKind, at: path, "is a folder", remedy: "name a file")
    default:
      throw Failure(.wrongKind, at: path, "is neither a file nor a folder", remedy: "name a file")
    }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard size <= limit else { throw tooLarge(path, limit: limit) }
    return size
  }

  /// Writes a file whole or not at all: what stood there before stays until all is on the disk.
  /// A symbolic link is followed; a folder, pipe or device is left as it is.
  /// - Throws: `Failure` with `notFound`, `noPermission`, `wrongKind` or `system`.
  public static func write(_ data: Data, to path: String) throws {
    let target = try writableFile(path)
    do {
      try data.write(to: target, options: .atomic)
    } catch {
      throw failure(error, path: path, doing: .writing)
    }
  }

  /// Writes a file for the time of some work, at once and without waiting for the disk. Nothing but a regular file
  /// is written to, and no link is followed: a program whose work it is may have put something else there.
  /// - Throws: `Failure`, as `write(_:to:)`.
  public static func writeScratch(_ data: Data, to path: String) throws {
    try requireName(path)
    do {
      let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      defer { close(file) }
      try FileHandle(fileDescriptor: file, closeOnDealloc: false).write(contentsOf: data)
    } catch {
      throw failure(error, path: path, doing: .writing)
    }
  }

  /// Writes a file whole or not at all, as `write(_:to:)`, by way of one beside it whose name ends in `.new`.
  ///
  /// A program that is killed meanwhile leaves no more than that one, which the next takes over: for a file that
  /// is written often, and by one program at a time.
  public static func writeBesideAndMove(_ data: Data, to path: String) throws {
    let target = try writableFile(path)
    let beside = try writableFile(target.path(percentEncoded: false) + ".new")
    do {
      try data.write(to: beside)
      let handle = try FileHandle(forWritingTo: beside)
      defer { try? handle.close() }
      try handle.synchronize()
      let attributes = try? FileManager.default.attributesOfItem(atPath: target.path(percentEncoded: false))
      if let permissions = attributes?[.posixPermissions] {
        try FileManager.default.setAttributes(
          [.posixPermissions: permissions], ofItemAtPath: beside.path(percentEncoded: false))
      }
      try move(beside.path(percentEncoded: false), to: path)
    } catch {
      try? FileManager.default.removeItem(at: beside)
      throw failure(error, path: path, doing: .writing)
    }
  }

  /// Gives a file the name of another, which it replaces in one step if that is there.
  /// - Throws: `Failure`, as `write(_:to:)`.
  public static func move(_ source: String, to path: String) throws {
    let target = try writableFile(path).path(percentEncoded: false)
    guard rename(source, target) == 0 else {
      throw failure(POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO), path: path, doing: .writing)
    }
  }

  /// Where a path leads, with its links resolved, if nothing or a regular file is there.
  private static func writableFile(_ path: String) throws -> URL {
    try requireName(path)
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: target.path(percentEncoded: false))
    switch attributes?[.type] as? FileAttributeType {
    case nil, .typeRegular?: return target
    case .typeDirectory?: throw Failure(.wrongKind, at: path, "is a folder", remedy: "name a file in it")
    default: throw Failure(.wrongKind, at: path, "is neither a file nor a folder", remedy: "name a file")
    }
  }

  /// Makes sure that a file can be written later, after work that must not be lost.
  ///
  /// Nothing is left where there was no file, and nothing changed where there was one.
  /// - Throws: `Failure`, as `write(_:to:)`.
  public static func requireWritable(_ path: String) throws {
    let probe = try writableFile(path).deletingLastPathComponent()
      .appending(path: ".\(UUID().uuidString)").path(percentEncoded: false)
    do {
      try write(Data(), to: probe)
      try FileManager.default.removeItem(atPath: probe)
    } catch let failure as Failure {
      throw Failure(failure.code, at: path, failure.reason, remedy: failure.remedy)
    }
  }

  /// Makes a folder, and those above it, unless it is there.
  /// - Throws: `Failure` with `noPermission`, `wrongKind` or `system`.
  public static func makeFolder(_ path: String) throws {
    try requireName(path)
    do {
      try FileManager.default.createDirectory(
        at: URL(filePath: path), withIntermediateDirectories: true)
    } catch {
      throw failure(error, path: path, doing: .makingFolder)
    }
  }

  /// The names in a folder, sorted, those that begin with a dot left out.
  /// - Throws: `Failure` with `notFound`, `noPermission`, `wrongKind` or `system`.
  public static func names(in folder: String) throws -> [String] {
    try requireName(folder)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
      throw Failure(.wrongKind, at: folder, "is a file", remedy: "name a folder")
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw failure(error, path: folder, doing: .reading)
    }
  }

  /// An empty name, of an unset variable perhaps, would stand for the root of the disk as a folder.
  private static func requireName(_ path: String) throws {
    guard !path.isEmpty else {
      throw Failure(.badArgument, at: "''", "is no name", remedy: "name a file or folder")
    }
  }

  private static func tooLarge(_ path: String, limit: Int) -> Failure {
    Failure(.tooLarge, at: path, "is larger than \(limit) bytes", remedy: "is it the right file?")
  }

}
