internal import ExerciseKit
internal import Foundation
internal import SafeFiles

/// How many digits are still read once they have been written on paper and photographed.
public struct PhotographTrial: Hashable, Sendable {
  /// The number of digits tried.
  public var count = 0
  /// How many of them are read rightly from the data set's own pictures.
  public var plainCorrect = 0
  /// How many of them are read rightly from their photographs.
  public var photographedCorrect = 0
  /// In how many photographs no digit, or more than one, was found; they count as misread.
  public var refused = 0

  /// The points of accuracy, of 100, that photographing costs.
  public var loss: Double { 100 * Double(plainCorrect - photographedCorrect) / Double(max(count, 1)) }

  /// Photographs the first `count` digits of a data set, each in its own random way, and reads them all the
  /// way from a PNG file.
  ///
  /// - Parameters:
  ///   - seed: what the photographs are drawn from, whatever the number of threads.
  ///   - folder: where the files are written, one at a time for each core, and removed again.
  ///   - classify: the digit, 0 to 9, that a network reads.
  /// - Throws: `Failure` if the folder can't be written.
  /// - Precondition: The data set holds at least `count` digits.
  /// - Complexity: O(count), about half a second each; on all cores.
  public static func run(
    _ dataset: DigitDataset, count: Int, seed: UInt64, folder: String,
    classify: @escaping @Sendable (DigitImage) -> Int
  ) throws -> PhotographTrial {
    precondition(count <= dataset.count, "\(count) digits of a data set of \(dataset.count)")
    let results = parallelMap(count) { index in
      Result { try photograph(dataset, index, seed: seed, folder: folder, classify: classify) }
    }
    return try results.reduce(into: PhotographTrial()) { total, result in
      let one = try result.get()
      total.count += one.count
      total.plainCorrect += one.plainCorrect
      total.photographedCorrect += one.photographedCorrect
      total.refused += one.refused
    }
  }

  private static func photograph(
    _ dataset: DigitDataset, _ index: Int, seed: UInt64, folder: String, classify: (DigitImage) -> Int
  ) throws -> PhotographTrial {
    let (image, label) = (dataset.image(at: index), dataset.label(at: index))
    var trial = PhotographTrial(count: 1)
    trial.plainCorrect = classify(image) == label ? 1 : 0
    var generator = SeededGenerator(seed: SeededGenerator(seed: seed).value(at: index))
    let picture = PaperPhotograph.random(using: &generator).picture(of: image.image)
    let path = URL(filePath: folder).appending(path: "\(UUID().uuidString).png").path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try PNG.write(picture, to: path)
    do {
      trial.photographedCorrect = classify(try DigitReading.read(path).digit) == label ? 1 : 0
    } catch let failure as Failure
      where [.blank, .noDigit, .moreThanOneDigit].contains(failure.code)
    {
      trial.refused = 1
    }
    return trial
  }
}

extension SeededGenerator {
  /// A number that depends on the seed and a position only.
  fileprivate func value(at position: Int) -> UInt64 {
    var generator = self
    var mixed = SeededGenerator(seed: generator.next() ^ UInt64(position) &* 0xD134_2543_DE82_EF95)
    return mixed.next()
  }
}
