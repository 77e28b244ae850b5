import ExerciseKit
import SafeFiles
import Testing

@testable import DigitImages

@Suite struct HandwritingGeneratorTests {
  @Test func sameSeedGivesTheSamePixelsOnEveryMachine() {
    let dataset = HandwritingGenerator(seed: 1).dataset(0..<1_000)
    #expect(
      SHA256.hexDigest(of: dataset.pixels + dataset.labels)
        == "5c7d8873206bec53a6d4db1a8da6ec9f5afd72cf6d476273d6f3635b5b8a63c3")
  }

  @Test(arguments: HandwritingGenerator.Style.allCases)
  func aDigitDependsOnItsIndexAloneWhateverTheOrderOrThread(style: HandwritingGenerator.Style) {
    let generator = HandwritingGenerator(seed: 7, style: style)
    let together = generator.dataset(90..<700)
    let part = generator.dataset(391..<420)
    for index in (390..<420).reversed() {
      let (image, label) = generator.digit(at: index)
      #expect(together.image(at: index - 90) == image)
      #expect(together.label(at: index - 90) == label)
      if index > 390 { #expect(part.image(at: index - 391) == image) }
    }
  }

  @Test func everyTenDigitsHaveEachLabelOnceInAnOrderThatChanges() {
    let dataset = HandwritingGenerator(seed: 3).dataset(0..<200)
    let tens = (0..<20).map { ten in (0..<10).map { dataset.label(at: 10 * ten + $0) } }
    for labels in tens {
      #expect(labels.sorted() == Array(0..<10))
    }
    #expect(Set(tens).count > 15)
  }

  @Test(arguments: HandwritingGenerator.Style.allCases)
  func inkFillsTheBoxAndItsCentreOfMassIsTheMiddle(style: HandwritingGenerator.Style) {
    let dataset = HandwritingGenerator(seed: 11, style: style).dataset(0..<2_000)
    var offCentre = 0
    for index in dataset.indices {
      let image = dataset.image(at: index)
      let inked = (0..<784).filter { image.pixels[$0] > 0 }
      let columns = inked.map { $0 % 28 }
      let rows = inked.map { $0 / 28 }
      guard let left = columns.min(), let right = columns.max(), let top = rows.min(), let bottom = rows.max()
      else {
        Issue.record("digit \(index) is blank")
        continue
      }
      #expect(max(right - left, bottom - top) + 1 == 20, "digit \(index)")
      let mass = inked.reduce(0) { $0 + Double(image.pixels[$1]) }
      let x = inked.reduce(0) { $0 + Double(image.pixels[$1]) * Double($1 % 28) } / mass
      let y = inked.reduce(0) { $0 + Double(image.pixels[$1]) * Double($1 / 28) } / mass
      if !(max(abs(x - 14), abs(y - 14)) <= 0.5) {
        // Ink is never pushed over the edge, which keeps a few lopsided digits from the middle.
        offCentre += 1
        #expect(min(left, top) <= 1 || max(right, bottom) >= 26, "digit \(index)")
      }
    }
    #expect(offCentre <= dataset.count / 100)
  }

  @Test func inkIsAsMuchAndAsSoftAsOnMNIST() {
    let dataset = HandwritingGenerator(seed: 5).dataset(0..<5_000)
    let inked = dataset.pixels.filter { $0 > 0 }
    let sum = inked.reduce(0) { $0 + Double($1) } / 255 / Double(dataset.count)
    #expect((97...107).contains(sum), "\(sum) pixels of full ink a digit; MNIST has 102")
    let share = Double(inked.count) / Double(dataset.pixels.count)
    #expect((0.175...0.2).contains(share), "\(share) of the pixels have ink; 0.191 of MNIST's")
    let full = Double(inked.count { $0 >= 224 }) / Double(inked.count)
    #expect((0.44...0.54).contains(full), "\(full) of these are nearly full; 0.48 of MNIST's")
  }

  @Test func anotherSeedOrStyleGivesOtherDigits() {
    let digits = HandwritingGenerator(seed: 1).dataset(0..<50)
    let others = [
      HandwritingGenerator(seed: 2).dataset(0..<50),
      HandwritingGenerator(seed: 1, style: .legible).dataset(0..<50),
    ]
    for other in others {
      for index in digits.indices {
        #expect(other.image(at: index) != digits.image(at: index))
      }
    }
  }

  @Test func noDigitComesTwice() {
    let dataset = HandwritingGenerator(seed: 1).dataset(0..<2_000)
    #expect(Set(dataset.indices.map { dataset.image(at: $0) }).count == 2_000)
  }

  @Test func legibleDigitsLieNearerToTheirMean() {
    // The squared distance of pixels from their mean over digits of the same label.
    func spread(_ style: HandwritingGenerator.Style) -> Double {
      let dataset = HandwritingGenerator(seed: 4, style: style).dataset(0..<3_000)
      var sums = Array(repeating: Array(repeating: 0.0, count: 784), count: 10)
      var squares = 0.0
      for index in dataset.indices {
        let example = dataset[index]
        for (pixel, value) in example.input.enumerated() {
          sums[dataset.label(at: index)][pixel] += value
          squares += value * value
        }
      }
      return squares - sums.joined().reduce(0) { $0 + $1 * $1 } / 300
    }
    #expect(spread(.legible) < 0.95 * spread(.varied))
  }
}
