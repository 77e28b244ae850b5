private import Foundation
internal import SafeFiles

/// A folder in the cache for the time of some work. Whoever makes it deletes it; where a program was killed
/// before it could, the next one does.
///
/// The folder holds a lock for as long as its program lives, and gets its visible name when it has it, so that
/// a folder that can be seen and locked is nobody's any more.
struct WorkFolder: Sendable {
  /// Where it lies.
  let path: String
  private let lock: FileLock

  private static let lockName = "/.lock"

  /// A new folder in `parent`, which is made if need be, after what killed programs left there is deleted.
  /// - Throws: `Failure` where it can't be made.
  /// - Complexity: O(number of folders in `parent`), and of files in those that are deleted.
  init(in parent: String) throws {
    try Files.makeFolder(parent)
    Self.deleteAbandoned(in: parent)
    let name = UUID().uuidString
    let hidden = "\(parent)/.\(name)"
    try Files.makeFolder(hidden)
    do {
      guard let lock = try FileLock(hidden + Self.lockName, waits: false),
        rename(hidden, "\(parent)/\(name)") == 0
      else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      self.lock = lock
    } catch {
      try? FileManager.default.removeItem(atPath: hidden)
      throw Files.failure(error, path: parent, doing: .writing)
    }
    path = "\(parent)/\(name)"
  }

  /// Where folders of one submission's work go: into the system's memory, where files are made and deleted faster
  /// than on a disk, if there is a gibibyte of it and nobody else can write there; else `folder`.
  /// - Parameter memory: where the system's memory can be written to as files.
  static func parent(memory: String = "/dev/shm", else folder: String) -> String {
    let own = "\(memory)/neural-network-workbook-\(getuid())"
    mkdir(own, 0o700)
    var (space, entry) = (statvfs(), stat())
    guard statvfs(own, &space) == 0, Int(space.f_bavail) * Int(space.f_frsize) >= 1 << 30,
      // Of this user's name there may be a link or a folder that another user has made.
      lstat(own, &entry) == 0, entry.st_uid == getuid(), entry.st_mode == S_IFDIR | 0o700
    else { return folder }
    return own
  }

  /// Deletes the folder.
  func remove() {
    // Programs that were ended a moment ago may still write their last file.
    for _ in 0..<20 {
      try? FileManager.default.removeItem(atPath: path)
      guard FileManager.default.fileExists(atPath: path) else { break }
      usleep(10_000)
    }
    lock.release()
  }

  /// Gives the folder, with what is in it, another name, under which it stays.
  /// - Returns: whether it has that name; not if another program was faster.
  func keep(as path: String) -> Bool {
    try? FileManager.default.removeItem(atPath: self.path + Self.lockName)
    let isKept = rename(self.path, path) == 0
    if isKept { lock.release() } else { remove() }
    return isKept
  }

  private static func deleteAbandoned(in parent: String) {
    for name in (try? Files.names(in: parent)) ?? [] {
      let folder = "\(parent)/\(name)"
      guard let lock = try? FileLock(folder + lockName, waits: false) else { continue }
      try? FileManager.default.removeItem(atPath: folder)
      lock.release()
    }
  }
}
