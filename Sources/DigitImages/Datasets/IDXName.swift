/// The names that MNIST's files go by: with a dash or a dot in front of `idx`, with and without `.gz`.
enum IDXName {
  /// The names that a part's image file may have, the usual one first.
  static func images(of part: DatasetPart) -> [String] {
    variants("\(prefix(of: part))-images", "idx3-ubyte")
  }

  /// The names that a part's label file may have, the usual one first.
  static func labels(of part: DatasetPart) -> [String] {
    variants("\(prefix(of: part))-labels", "idx1-ubyte")
  }

  /// The names that either file may have.
  static func all(of part: DatasetPart) -> [String] {
    images(of: part) + labels(of: part)
  }

  private static func prefix(of part: DatasetPart) -> String {
    part == .test ? "t10k" : "train"
  }

  private static func variants(_ name: String, _ type: String) -> [String] {
    ["\(name)-\(type).gz", "\(name)-\(type)", "\(name).\(type)", "\(name).\(type).gz"]
  }
}
