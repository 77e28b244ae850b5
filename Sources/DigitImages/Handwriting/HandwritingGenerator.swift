internal import ExerciseKit

/// An endless row of handwritten digits that are no one's: each a way of writing, as a random hand does it.
///
/// A digit depends on seed, style and index alone: any order, any number of threads and every machine give
/// the same bytes. Of the digits from `10 n` to `10 n + 9` each label has one, for every n.
///
///     let generator = HandwritingGenerator(seed: 1)
///     let (image, label) = generator.digit(at: 0)
public struct HandwritingGenerator: Sendable {
  /// How wild the hands are.
  public enum Style: String, Hashable, Sendable, CaseIterable {
    /// As different as people's hands are, and somewhat more: what networks learn most from.
    case varied
    /// About half as far from the ways that are taught in school: for people to look at.
    case legible
  }

  /// Where the digits come from: the same seed gives the same digits.
  public let seed: UInt64
  /// How wild the hands are.
  public let style: Style

  private let variation: HandVariation

  /// A generator whose digits depend on seed and style alone.
  public init(seed: UInt64, style: Style = .varied) {
    self.init(seed: seed, style: style, variation: style == .varied ? .varied : .legible)
  }

  init(seed: UInt64, style: Style, variation: HandVariation) {
    self.seed = seed
    self.style = style
    self.variation = variation
  }

  /// The digit at a place of the row, made as MNIST's are: scaled so that the longer side of its ink fills
  /// 20 pixels, and centred by mass.
  /// - Precondition: `index` is not negative.
  /// - Complexity: O(1); some tens of microseconds in release.
  public func digit(at index: Int) -> (image: DigitImage, label: Int) {
    let drawing = drawing(at: index)
    let side = Double(DigitImage.boxSide)
    let width = (side * drawing.width).rounded(.up)
    let height = (side * drawing.height).rounded(.up)
    var box = GrayImage(width: Int(width), height: Int(height))
    box.draw(drawing, level: 255, at: .init(centreX: width / 2, centreY: height / 2, size: side))
    return (DigitImage(centredByMass: box), drawing.label)
  }

  /// The same digit as `digit(at:)`, as the pen's lines, for drawing it at any size.
  /// - Precondition: `index` is not negative.
  public func drawing(at index: Int) -> PenDrawing {
    precondition(index >= 0, "digit at \(index), before the first")
    let label = label(at: index)
    var hand = Hand(variation: variation, generator: generator(for: UInt64(index), purpose: 1))
    return hand.write(Numeral.all[label], label: label)
  }

  /// The digits at some places, made on every core.
  /// - Precondition: No index is negative.
  /// - Complexity: O(`indices.count`)
  public func dataset(_ indices: Range<Int>) -> DigitDataset {
    let chunk = 250
    let chunks = parallelMap((indices.count + chunk - 1) / chunk) { number in
      var part = DigitDataset()
      let start = indices.lowerBound + number * chunk
      for index in start..<min(start + chunk, indices.upperBound) {
        let (image, label) = digit(at: index)
        part.append(image, label: label)
      }
      return part
    }
    var dataset = DigitDataset()
    for part in chunks {
      dataset.append(contentsOf: part)
    }
    return dataset
  }

  /// The label at an index: every ten labels are the ten digits in a new order.
  private func label(at index: Int) -> Int {
    var generator = generator(for: UInt64(index / 10), purpose: 0)
    var labels = Array(0..<10)
    for last in (1..<10).reversed() {
      labels.swapAt(last, generator.uniform(below: last + 1))
    }
    return labels[index % 10]
  }

  /// Random numbers that belong to one counter and purpose, far from those of every other.
  private func generator(for counter: UInt64, purpose: UInt64) -> SeededGenerator {
    var key: UInt64 = style == .varied ? 0 : 1
    for part in [seed, purpose, counter] {
      var mixer = SeededGenerator(seed: key ^ part)
      key = mixer.next()
    }
    return SeededGenerator(seed: key)
  }
}
