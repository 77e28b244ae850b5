import ExerciseKit
import Foundation
import SafeFiles
import Testing

@testable import DigitImages

@Suite struct DigitReadingTests {
  /// A 3 as two bows of a round pen, 0 no ink and 255 full ink, 120 × 160.
  private static let three = drawing(width: 120, height: 160) { x, y in
    [(50.0, 1.0), (110, -1)].contains { centre, _ in
      let radius = ((x - 50) * (x - 50) + (y - centre) * (y - centre)).squareRoot()
      return abs(radius - 30) < 7 && (x > 50 || abs(y - 80) > 45)
    }
  }

  private static func drawing(
    width: Int, height: Int, isInk: (_ x: Double, _ y: Double) -> Bool
  ) -> GrayImage {
    GrayImage(
      width: width, height: height,
      pixels: (0..<width * height).map { isInk(Double($0 % width), Double($0 / width)) ? 255 : 0 })
  }

  /// The 3 on a page of 160 × 200.
  private static func page(_ change: (inout PaperPhotograph) -> Void = { _ in }) -> GrayImage {
    var photograph = PaperPhotograph(width: 160, height: 200, digitSize: 0.6)
    change(&photograph)
    return photograph.picture(of: three)
  }

  private static func digit(_ picture: GrayImage) throws -> DigitImage {
    try DigitReading(of: picture, place: "a test").digit
  }

  /// The sum of the differences in ink, as a part of the ink of the first. Where the centre of mass lies on
  /// the border between two pixels the least change moves the digit by one, so the best of nine places
  /// counts.
  private static func difference(_ a: DigitImage, _ b: DigitImage) -> Double {
    let ink = a.pixels.reduce(0) { $0 + Int($1) }
    let sums = [-29, -28, -27, -1, 0, 1, 27, 28, 29].map { shift in
      (0..<784).reduce(0) { sum, index in
        let other = (0..<784).contains(index + shift) ? Int(b.pixels[index + shift]) : 0
        return sum + abs(Int(a.pixels[index]) - other)
      }
    }
    return Double(sums.min()!) / Double(ink)
  }

  private static func failure(_ picture: GrayImage) throws -> Failure {
    try #require(throws: Failure.self) { _ = try DigitReading(of: picture, place: "a test") }
  }

  @Test func theDigitFillsTheBoxAndIsCentredByMass() throws {
    let digit = try Self.digit(Self.page())
    let rows = (0..<28).filter { y in (0..<28).contains { digit.image[$0, y] > 0 } }
    #expect(rows.count == 20)
    let ink = digit.pixels.reduce(0) { $0 + Double($1) }
    let centreX = digit.pixels.indices.reduce(0) { $0 + Double($1 % 28) * Double(digit.pixels[$1]) } / ink
    let centreY = digit.pixels.indices.reduce(0) { $0 + Double($1 / 28) * Double(digit.pixels[$1]) } / ink
    #expect(abs(centreX - 14) <= 0.5 && abs(centreY - 14) <= 0.5)
  }

  @Test func sizePlaceLightNoiseAndRulingMakeLittleDifference() throws {
    let plain = try Self.digit(Self.page())
    let changes: [(String, (inout PaperPhotograph) -> Void)] = [
      ("smaller", { $0.digitSize = 0.4 }), ("aside", { $0.position = (0.35, 0.65) }),
      (
        "shadow",
        {
          $0.shadow = 0.6; $0.shadowDirection = 200
        }
      ), ("vignette", { $0.vignette = 0.5 }),
      ("noise", { $0.noise = 0.03 }), ("squared", { $0.ruling = .squared }),
      ("pale", { $0.ink = 0.7 }),
      (
        "half as dark lines",
        {
          $0.ruling = .ruled; $0.lineContrast = 0.5
        }
      ),
      (
        "chalk",
        {
          $0.paper = 0.15; $0.ink = 0.8
        }
      ),
      (
        "all at once",
        {
          $0.digitSize = 0.5; $0.shadow = 0.6; $0.noise = 0.03; $0.ruling = .squared; $0.position = (0.6, 0.4)
        }
      ),
    ]
    for (name, change) in changes {
      #expect(try Self.difference(plain, Self.digit(Self.page(change))) <= 0.2, "\(name)")
    }
  }

  @Test func lightInkOnDarkReadsAsDarkInkOnLight() throws {
    let page = Self.page { $0.shadow = 0.8 }
    let negative = GrayImage(width: page.width, height: page.height, pixels: page.pixels.map { 255 - $0 })
    #expect(try Self.difference(Self.digit(page), Self.digit(negative)) <= 0.1)
  }

  @Test func aPictureInMNISTsFormPassesUnchanged() throws {
    let digit = try Self.digit(Self.page())
    #expect(try Self.digit(digit.image) == digit)
    #expect(
      try Self.digit(GrayImage(width: 28, height: 28, pixels: digit.pixels.map { 255 - $0 })) == digit)
  }

  @Test func aSmallDrawingIsRead() throws {
    let small = Self.page { ($0.width, $0.height) = (30, 36) }
    #expect(try Self.difference(Self.digit(Self.page()), Self.digit(small)) <= 0.35)
  }

  @Test func aSheetOnADarkDeskIsRead() throws {
    let page = Self.page { $0.shadow = 0.8 }
    var desk = GrayImage(width: 210, height: 240, filledWith: 50)
    for y in 0..<200 { for x in 0..<160 { desk[x + 25, y + 20] = page[x, y] } }
    #expect(try Self.difference(Self.digit(page), Self.digit(desk)) <= 0.15)
  }

  @Test func strokesThatDoNotTouchAreOneDigitAndSpecksAreNone() throws {
    // A 5 whose bar floats beside its body, and dust.
    let five = Self.drawing(width: 300, height: 300) { x, y in
      let isBar = (150...205).contains(x) && (80...92).contains(y)
      let isStem = (118...130).contains(x) && (88...150).contains(y)
      let radius = ((x - 140) * (x - 140) + (y - 175) * (y - 175)).squareRoot()
      let isBow = abs(radius - 36) < 6 && (x > 135 || y > 185)
      let isDust = (20...23).contains(x) && (30...33).contains(y)
      return isBar || isStem || isBow || isDust
    }
    let reading = try DigitReading(of: five, place: "a test")
    let cropped = try #require(reading.steps.first { $0.name == "cropped" }).picture
    #expect((102...110).contains(cropped.width) && (134...142).contains(cropped.height))
  }

  @Test func aPencilsThinLineIsAsVisibleAsAPens() throws {
    let zero = Self.drawing(width: 200, height: 200) { x, y in
      let radius = ((x - 100) * (x - 100) * 2 + (y - 100) * (y - 100)).squareRoot()
      return abs(radius - 70) < 1.5
    }
    let digit = try Self.digit(zero)
    #expect(digit.pixels.count { $0 > 200 } >= 40)
    #expect((0..<28).count { y in (0..<28).contains { digit.image[$0, y] > 0 } } == 20)
  }

  @Test func moreThanOneDigitIsRefused() throws {
    let one = Self.three
    var two = GrayImage(width: 300, height: 200)
    for y in 0..<160 {
      for x in 0..<120 {
        two[x + 20, y + 20] = one[x, y]
        two[x + 150, y + 20] = one[x, y]
      }
    }
    #expect(try Self.failure(two).code == .moreThanOneDigit)
  }

  @Test func nothingIsRefused() throws {
    for level: UInt8 in [0, 130, 255] {
      #expect(try Self.failure(GrayImage(width: 100, height: 80, filledWith: level)).code == .blank)
    }
    #expect(try Self.failure(GrayImage(width: 1, height: 1)).code == .blank)
    let dot = GrayImage(width: 1, height: 1, filledWith: 255)
    for ruling in [PaperPhotograph.Ruling.plain, .ruled, .squared] {
      var page = PaperPhotograph(width: 160, height: 200, digitSize: 0.001)
      (page.ruling, page.noise, page.shadow, page.lineContrast) = (ruling, 0.02, 0.7, 0.5)
      #expect([.blank, .noDigit].contains(try Self.failure(page.picture(of: dot)).code), "\(ruling)")
    }
  }

  @Test func picturesOfAnySizeEndInADigitOrAFailure() throws {
    var generator = SeededGenerator(seed: 11)
    for (width, height) in [(1, 2), (2, 1), (3, 3), (28, 28), (1, 300), (300, 1), (7, 90), (161, 19)] {
      let noise = GrayImage(
        width: width, height: height,
        pixels: (0..<width * height).map { _ in UInt8(generator.uniform(below: 256)) })
      let stripe = GrayImage(
        width: width, height: height, pixels: (0..<width * height).map { $0 % 3 == 0 ? 255 : 0 })
      for picture in [noise, stripe] {
        do { _ = try DigitReading(of: picture, place: "noise") } catch is Failure {}
      }
    }
  }

  @Test func everyStepHasItsPicture() throws {
    let reading = try DigitReading(of: Self.page(), place: "a test")
    #expect(reading.steps.map(\.name) == ["decoded", "ink", "cropped", "scaled", "centred"])
    #expect(reading.steps.last?.picture == reading.digit.image)
    #expect(reading.steps[3].picture.height == 20)
  }

  @Test func aFileIsReadAllTheWay() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/3.png"
      try PNG.write(Self.page(), to: path)
      #expect(try DigitReading.read(path).digit == Self.digit(Self.page()))
    }
  }
}
