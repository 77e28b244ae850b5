private import Foundation

/// A file that one program at a time may hold; the system lets go of it when the program ends, however it ends.
public struct FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock at a path, at which an empty file is made and left.
  ///
  /// - Parameter waits: whether to wait until another program lets go of it.
  /// - Returns: nil if another program holds it and this one does not wait.
  /// - Throws: `Failure` where the file can't be made.
  public init?(_ path: String, waits: Bool) throws {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(at: path) }
    while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      let isTaken = errno == EWOULDBLOCK
      let failure = Self.failure(at: path)
      close(descriptor)
      guard isTaken else { throw failure }
      return nil
    }
  }

  /// Lets go of it.
  public func release() {
    // Closing alone is not enough while a process that is just being started still has the file open, too.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func failure(at path: String) -> Failure {
    Files.failure(POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO), path: path, doing: .writing)
  }
}
