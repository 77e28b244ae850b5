import Course
import Foundation
import SafeFiles

/// Keeps a second session out of a workbook; the system lets go of it when the program ends, however it ends.
struct SessionLock {
  private let descriptor: Int32

  /// - Throws: `Failure` where another session is open.
  init(in workbook: Workbook) throws {
    let path = workbook.root + "/.exercises-progress.session"
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Files.failure(POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO), path: path, doing: .writing)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Failure(
        .system, at: workbook.root, "another session is open in this folder",
        remedy: "go on there, or use exercises check NAME here")
    }
  }

  func release() { close(descriptor) }
}
