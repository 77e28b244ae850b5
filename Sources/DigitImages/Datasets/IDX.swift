private import Foundation
internal import SafeFiles

/// MNIST's file format: a header of big-endian numbers, then one byte a value. Files may be gzipped, which
/// shows in their contents, not their name.
///
/// - Images: 00 00 08 03, then the number of images, of rows and of columns, then the pixels of one image
///   behind those of the other, row by row: 0 background, 255 full ink.
/// - Labels: 00 00 08 01, then the number of labels, then one byte each.
///
/// Source: Y. LeCun, C. Cortes, C. J. C. Burges: "The MNIST database of handwritten digits" (1998).
public enum IDX {
  /// The most digits that a file may announce.
  public static let largestCount = DigitFolder.largestCount

  /// The digits of an image file and its label file.
  /// - Throws: `Failure` as `pixels(of:)` and `labels(of:)`, and with `countsDiffer`.
  /// - Complexity: O(size of the contents), in memory too.
  public static func read(images: String, labels: String) throws -> DigitDataset {
    let labelValues = try self.labels(of: labels)
    let pixels = try self.pixels(of: images)
    let count = pixels.count / DigitImage.pixelCount
    guard count == labelValues.count else {
      throw Failure(
        .countsDiffer, at: images, "holds \(count) images, but \(labels) holds \(labelValues.count) labels",
        remedy: "take both from the same set")
    }
    return DigitDataset(pixels: pixels, labels: labelValues)
  }

  /// The pixels of all images of a file, 784 bytes each.
  /// - Throws: `Failure` with `notIDX`, `wrongImageSize`, `tooLarge`, `cutShort`, `goesOn`, `corrupt`, and as
  ///   `Files.read(_:limit:)`.
  /// - Complexity: O(size of the contents). The sizes that the header announces are checked before memory is
  ///   taken for them.
  public static func pixels(of path: String) throws -> [UInt8] {
    let contents = try open(path)
    try requireKind(.images, in: contents, path: path)
    let sizes = try header(of: contents, numbers: 3, path: path)
    guard sizes[1] == DigitImage.side && sizes[2] == DigitImage.side else {
      throw Failure(
        .wrongImageSize, at: path, "holds images of \(sizes[1]) × \(sizes[2]) pixels, not 28 × 28",
        remedy: "use digits of MNIST's size")
    }
    return try values(of: contents, count: sizes[0], each: DigitImage.pixelCount, path: path)
  }

  /// The labels of a file, 0 to 9.
  /// - Throws: `Failure` as `pixels(of:)`, and with `wrongLabel`.
  /// - Complexity: O(number of labels).
  public static func labels(of path: String) throws -> [UInt8] {
    let contents = try open(path)
    try requireKind(.labels, in: contents, path: path)
    let count = try header(of: contents, numbers: 1, path: path)[0]
    let labels = try values(of: contents, count: count, each: 1, path: path)
    if let position = labels.firstIndex(where: { $0 > 9 }) {
      throw Failure(
        .wrongLabel, at: path,
        "label \(position + 1) of \(count) is \(labels[position]), not a digit from 0 to 9",
        remedy: "is it the right file?")
    }
    return labels
  }

  private enum Kind: UInt8 {
    case labels = 1
    case images = 3

    var magic: [UInt8] { [0, 0, 8, rawValue] }
    var name: String { self == .images ? "images" : "labels" }
  }

  private static func open(_ path: String) throws -> FileContents {
    try FileContents(path, limit: 16 + largestCount * DigitImage.pixelCount)
  }

  private static func requireKind(_ kind: Kind, in contents: FileContents, path: String) throws {
    let start = try contents.read(4)
    if start == kind.magic { return }
    let other: Kind = kind == .images ? .labels : .images
    throw Failure(
      .notIDX, at: path,
      start == other.magic
        ? "holds \(other.name), not \(kind.name)" : "does not begin as an IDX file of \(kind.name) does",
      remedy: "is it the right file?")
  }

  private static func header(of contents: FileContents, numbers: Int, path: String) throws -> [Int] {
    let bytes = try contents.read(4 * numbers)
    guard bytes.count == 4 * numbers else {
      throw Failure(.cutShort, at: path, "ends in its header", remedy: "copy or download it again")
    }
    return stride(from: 0, to: bytes.count, by: 4).map { start in
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
  }

  private static func values(
    of contents: FileContents, count: Int, each: Int, path: String
  ) throws -> [UInt8] {
    guard count <= largestCount else {
      throw Failure(
        .tooLarge, at: path, "announces \(count) digits, more than \(largestCount)",
        remedy: "is it the right file?")
    }
    let size = count * each
    func cutShort(_ found: String) -> Failure {
      Failure(
        .cutShort, at: path, "holds \(found) of the \(size) bytes that its header announces",
        remedy: "copy or download it again")
    }
    // Whatever the header says, no more memory is taken than the file can fill.
    let mostPossible = contents.storedSize * (contents.isGzipped ? FileContents.largestRatio : 1)
    guard size <= mostPossible else { throw cutShort("at most \(mostPossible)") }
    var values: [UInt8] = []
    values.reserveCapacity(size)
    while values.count < size {
      let piece = try contents.read(min(size - values.count, 1 << 20))
      guard !piece.isEmpty else { throw cutShort("\(values.count)") }
      values += piece
    }
    guard try contents.read(1).isEmpty else {
      throw Failure(
        .goesOn, at: path, "goes on behind the \(size) bytes that its header announces",
        remedy: "copy or download it again")
    }
    return values
  }

  /// Writes digits as an image file and a label file, each whole or not at all.
  /// - Throws: `Failure`, as `Files.write(_:to:)`.
  /// - Complexity: O(number of digits).
  public static func write(
    _ digits: DigitDataset, images: String, labels: String, gzipped: Bool
  ) throws {
    let side = DigitImage.side
    let imageFile = Kind.images.magic + bigEndian([digits.count, side, side]) + digits.pixels
    let labelFile = Kind.labels.magic + bigEndian([digits.count]) + digits.labels
    try Files.write(Data(gzipped ? Gzip.compress(imageFile) : imageFile), to: images)
    try Files.write(Data(gzipped ? Gzip.compress(labelFile) : labelFile), to: labels)
  }

  private static func bigEndian(_ numbers: [Int]) -> [UInt8] {
    numbers.flatMap { number in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
  }
}
