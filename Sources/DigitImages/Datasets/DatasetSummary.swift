private import SafeFiles

/// What a folder of digits holds, in numbers.
public struct DatasetSummary: Hashable, Codable, Sendable {
  /// What one part holds.
  public struct Part: Hashable, Codable, Sendable {
    /// Which part it is.
    public let part: DatasetPart
    /// The number of digits of each label, 0 to 9.
    public let countsByLabel: [Int]
    /// The mean over the digits of the ink that each has: its intensities' sum, in full pixels. About 100 for
    /// MNIST; 0 where there are no digits.
    public let meanInk: Double

    /// The number of digits.
    public var count: Int { countsByLabel.reduce(0, +) }

    /// Counts the digits of a part.
    /// - Complexity: O(number of digits).
    public init(_ part: DatasetPart, of digits: DigitDataset) {
      self.part = part
      var counts = [Int](repeating: 0, count: 10)
      for label in digits.labels { counts[Int(label)] += 1 }
      countsByLabel = counts
      let ink = digits.pixels.reduce(0) { $0 + Int($1) }
      meanInk = digits.isEmpty ? 0 : Double(ink) / 255 / Double(digits.count)
    }
  }

  /// How the digits lie in the folder.
  public let format: DigitFolder.Format
  /// The parts that are there.
  public let parts: [Part]
  /// What the files of all parts take on disk.
  public let totalBytes: Int
}

extension DigitFolder {
  /// Reads all parts and counts.
  /// - Throws: `Failure`, as `load(_:)`.
  /// - Complexity: O(number of digits); memory for one part at a time.
  public func summary() throws -> DatasetSummary {
    DatasetSummary(
      format: format, parts: try parts.map { DatasetSummary.Part($0, of: try load($0)) },
      totalBytes: try parts.flatMap { try files(of: $0) }.reduce(0) { try $0 + Files.requireFile($1) })
  }
}
