private import Foundation

extension Files {
  /// What was tried when the system refused.
  public enum Action: String, Sendable {
    /// A file or folder was to be read.
    case reading = "read"
    /// A file was to be written.
    case writing = "write"
    /// A folder was to be made.
    case makingFolder = "make"
  }

  /// An error of the system's as a failure; a failure stays what it is.
  public static func failure(_ error: any Error, path: String, doing action: Action) -> Failure {
    if let failure = error as? Failure { return failure }
    switch posixCode(of: error) {
    case .ENOENT?:
      return action == .reading
        ? Failure(.notFound, at: path, "there is no such file or folder", remedy: "check the name")
        : Failure(.notFound, at: path, "the folder for it is not there", remedy: "make it first")
    case .EACCES?, .EPERM?, .EROFS?:
      return Failure(
        .noPermission, at: path, "you may not \(action.rawValue) it",
        remedy: "change its permissions or choose another place")
    case .ENOSPC?, .EDQUOT?:
      return Failure(.system, at: path, "the disk is full", remedy: "make room or choose another place")
    case .EFBIG?:
      return Failure(
        .system, at: path, "it may not become so large", remedy: "raise the limit with ulimit -f")
    case .EEXIST?, .ENOTDIR?:
      return Failure(
        .wrongKind, at: path, "a file stands where a folder is wanted", remedy: "choose another name")
    case .ENAMETOOLONG?:
      return Failure(.wrongKind, at: path, "its name is too long", remedy: "choose a shorter one")
    default:
      return Failure(
        .system, at: path, "can't \(action.rawValue) it: \(error.localizedDescription)",
        remedy: "choose another place")
    }
  }

  /// The system's own number behind an error, if it has one.
  private static func posixCode(of error: any Error) -> POSIXErrorCode? {
    if let error = error as? POSIXError { return error.code }
    let error = error as NSError
    if let underlying = error.userInfo[NSUnderlyingErrorKey] as? any Error,
      let code = posixCode(of: underlying)
    {
      return code
    }
    guard error.domain == NSCocoaErrorDomain else { return nil }
    switch CocoaError.Code(rawValue: error.code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return .ENOENT
    case .fileReadNoPermission, .fileWriteNoPermission: return .EACCES
    case .fileWriteVolumeReadOnly: return .EROFS
    case .fileWriteOutOfSpace: return .ENOSPC
    case .fileWriteFileExists: return .EEXIST
    default: return nil
    }
  }
}
