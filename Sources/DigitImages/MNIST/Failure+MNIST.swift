public import SafeFiles

extension Failure.Code {
  /// A file's contents are not those of the data set.
  public static let wrongContents = Self(rawValue: "wrong-contents")
  /// No mirror gave the file.
  public static let downloadFailed = Self(rawValue: "download-failed")
  /// The data set is not on this machine yet.
  public static let notFetched = Self(rawValue: "not-fetched")
}
