import ExerciseKit
import Foundation
import SafeFiles
import Testing

@testable import DigitImages

@Suite struct PaperPhotographTests {
  /// A 7 of 28 × 28, centred by mass.
  private static let seven: DigitImage = {
    var box = GrayImage(width: 14, height: 20)
    for x in 0..<14 { for y in 0..<3 { box[x, y] = 255 } }
    for y in 3..<20 { for x in 0..<3 { box[11 - (y - 3) / 2 + x - 1, y] = 255 } }
    return DigitImage(centredByMass: box)
  }()

  @Test func theSameParametersGiveTheSamePixels() {
    var photograph = PaperPhotograph(width: 90, height: 70, digitSize: 0.5)
    (photograph.rotation, photograph.shadow, photograph.noise, photograph.ruling) = (4, 0.6, 0.03, .squared)
    (photograph.vignette, photograph.noiseSeed) = (0.2, 5)
    let picture = photograph.picture(of: Self.seven.image)
    #expect(picture == photograph.picture(of: Self.seven.image))
    // Pinned: the examples in the project are to be the same on every machine.
    #expect(SHA256.hexDigest(of: picture.pixels).prefix(16) == "1e2b83c8138d870f")
    photograph.noiseSeed = 6
    #expect(picture != photograph.picture(of: Self.seven.image))
  }

  @Test func theDigitHasItsSizeAndPlace() {
    var photograph = PaperPhotograph(width: 400, height: 300, digitSize: 0.5)
    photograph.position = (0.25, 0.5)
    let picture = photograph.picture(of: Self.seven.image)
    let dark = picture.pixels.indices.filter { picture.pixels[$0] < 130 }
    let (rows, columns) = (dark.map { $0 / 400 }, dark.map { $0 % 400 })
    #expect(abs(rows.max()! - rows.min()! - 150) <= 6)
    #expect(abs((rows.max()! + rows.min()!) / 2 - 150) <= 4)
    #expect(abs((columns.max()! + columns.min()!) / 2 - 100) <= 4)
  }

  @Test func lightFallsAndNoiseSpreadsAsSaid() {
    var photograph = PaperPhotograph(width: 300, height: 200, digitSize: 0.01)
    (photograph.paper, photograph.shadow) = (0.8, 0.5)
    let lit = photograph.picture(of: Self.seven.image)
    #expect(abs(Int(lit[0, 100]) - 204) <= 1)
    #expect(abs(Int(lit[299, 100]) - 102) <= 1)
    (photograph.shadow, photograph.noise) = (1, 0.03)
    let noisy = photograph.picture(of: Self.seven.image).pixels.prefix(20_000).map { Double($0) }
    let mean = noisy.reduce(0, +) / 20_000
    let variance = noisy.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect(abs(mean - 204) <= 0.5)
    #expect(abs(variance.squareRoot() - 0.03 * 255) <= 0.2)
  }

  @Test func randomPagesKeepToTheirRanges() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      let page = PaperPhotograph.random(using: &generator)
      #expect((600...3000).contains(max(page.width, page.height)))
      #expect((0.15...0.6).contains(page.digitSize))
      #expect(abs(page.rotation) <= 5)
      #expect(page.ink < page.paper)
      let short = Double(min(page.width, page.height))
      let half = page.digitSize * short / 2
      #expect(half <= page.position.x * Double(page.width))
      #expect(half <= (1 - page.position.y) * Double(page.height))
    }
  }

  @Test(arguments: PaperPhotograph.Style.allCases) func everyStyleIsRead(style: PaperPhotograph.Style) throws
  {
    var generator = SeededGenerator(seed: 3)
    #if DEBUG
      let count = 1
    #else
      let count = 10
    #endif
    for _ in 0..<count {
      let photograph = PaperPhotograph(style: style, longSide: 200, using: &generator)
      try withTemporaryFolder { folder in
        let path = folder + "/7.png"
        try photograph.write(Self.seven.image, to: path)
        let digit = try DigitReading.read(path).digit
        let ink = Self.seven.pixels.reduce(0) { $0 + Int($1) }
        let difference = (0..<784).reduce(0) { $0 + abs(Int(digit.pixels[$1]) - Int(Self.seven.pixels[$1])) }
        #expect(Double(difference) <= 0.7 * Double(ink))
      }
    }
  }

  @Test func aTrialCountsWhatItReads() throws {
    // The first page of this seed is a small one.
    let seed: UInt64 = 1736
    #if DEBUG
      let count = 1
    #else
      let count = 6
    #endif
    let dataset = DigitDataset(
      pixels: (0..<count).flatMap { _ in Self.seven.pixels }, labels: .init(repeating: 7, count: count))
    try withTemporaryFolder { folder in
      let trial = try PhotographTrial.run(dataset, count: count, seed: seed, folder: folder) { _ in 7 }
      #expect(trial.count == count && trial.plainCorrect == count)
      #expect(trial.photographedCorrect + trial.refused == count)
      #expect(trial.refused == 0)
      #expect(trial.loss == 0)
      #expect(try Files.names(in: folder).isEmpty)
      #expect(try PhotographTrial.run(dataset, count: 0, seed: 1, folder: folder) { _ in 1 }.loss == 0)
    }
  }
}
