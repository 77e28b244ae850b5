public import ExerciseKit

/// Digits with their labels, kept as bytes and handed out as examples for a network.
public struct DigitDataset: RandomAccessCollection, Hashable, Sendable {
  /// All pictures one behind the other, 784 bytes each: 0 background, 255 full ink.
  public private(set) var pixels: [UInt8]
  /// The digit, 0 to 9, that each picture shows.
  public private(set) var labels: [UInt8]

  /// A data set of given pictures and labels.
  /// - Precondition: There are 784 pixels for each label, and no label is above 9.
  public init(pixels: [UInt8] = [], labels: [UInt8] = []) {
    precondition(
      pixels.count == labels.count * DigitImage.pixelCount,
      "\(pixels.count) pixels for \(labels.count) labels")
    precondition(labels.allSatisfy { $0 < 10 }, "a label above 9")
    self.pixels = pixels
    self.labels = labels
  }

  /// Adds one picture with its label.
  /// - Precondition: `label` is 0 to 9.
  public mutating func append(_ image: DigitImage, label: Int) {
    precondition((0..<10).contains(label), "label \(label) is not a digit")
    pixels += image.pixels
    labels.append(UInt8(label))
  }

  /// Adds all pictures of another data set.
  public mutating func append(contentsOf other: DigitDataset) {
    pixels += other.pixels
    labels += other.labels
  }

  /// The digits from the start up to, but not, `count`.
  /// - Precondition: There are as many.
  /// - Complexity: O(`count`).
  public func first(_ count: Int) -> DigitDataset {
    precondition(0...labels.count ~= count, "the first \(count) of \(labels.count) digits")
    return DigitDataset(
      pixels: Array(pixels[..<(count * DigitImage.pixelCount)]), labels: Array(labels[..<count]))
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of digits.
  public var endIndex: Int { labels.count }

  /// The example at a position: 784 intensities from 0 to 1, and the label's one-hot target.
  /// - Complexity: O(784); nothing is kept.
  public subscript(position: Int) -> Example {
    Example(input: image(at: position).intensities, target: Self.targets[label(at: position)])
  }

  /// The picture at a position.
  public func image(at position: Int) -> DigitImage {
    let start = position * DigitImage.pixelCount
    return DigitImage(pixels: Array(pixels[start..<start + DigitImage.pixelCount]))
  }

  /// The digit that the picture at a position shows.
  public func label(at position: Int) -> Int {
    Int(labels[position])
  }

  /// The one-hot vectors of the ten digits.
  private static let targets: [Vector] = (0..<10).map { digit in
    (0..<10).map { $0 == digit ? 1 : 0 }
  }
}

extension DigitDataset: ByteExamples {
  package static var inputCount: Int { DigitImage.pixelCount }
  package static var classCount: Int { 10 }
}
