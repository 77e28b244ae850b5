import Foundation
import Testing

@testable import DigitImages

@Suite struct PNGReadingTests {
  /// A kind of file.
  struct Kind: CustomTestStringConvertible, Sendable {
    var colourType: PNGSample.ColourType
    var depth: Int
    var isInterlaced: Bool
    var testDescription: String { "\(colourType), \(depth) bits\(isInterlaced ? ", interlaced" : "")" }

    static let all = PNGSample.ColourType.allCases.flatMap { type in
      type.depths.flatMap { depth in
        [false, true].map { Kind(colourType: type, depth: depth, isInterlaced: $0) }
      }
    }
  }

  /// A picture of 13 × 11 grey pixels of a kind, its alpha full.
  private static func sample(_ kind: Kind) -> PNGSample {
    let largest = 1 << kind.depth - 1
    var sample = PNGSample(
      width: 13, height: 11, colourType: kind.colourType, depth: kind.depth, isInterlaced: kind.isInterlaced
    ) { x, y in
      let level = (x * 29 + y * 53) * max(1, largest / 97) % (largest + 1)
      switch kind.colourType {
      case .gray, .palette: return [level]
      case .rgb: return [level, level, level]
      case .grayAlpha: return [level, largest]
      case .rgba: return [level, level, level, largest]
      }
    }
    if kind.colourType == .palette {
      sample.extras = [
        ("PLTE", (0...largest).flatMap { [UInt8](repeating: UInt8($0 * 255 / largest), count: 3) })
      ]
    }
    return sample
  }

  @Test(arguments: Kind.all) func everyColourTypeDepthAndInterlacingIsRead(kind: Kind) throws {
    let sample = Self.sample(kind)
    let image = try withPictureFile(sample.bytes, PNG.read)
    #expect(image.width == 13 && image.height == 11)
    let largest = Double(1 << kind.depth - 1)
    for y in 0..<11 {
      for x in 0..<13 {
        let expected = Double(sample.samples(x, y)[0]) / largest * 255
        #expect(abs(Double(image[x, y]) - expected) <= 1.01, "column \(x), row \(y)")
      }
    }
  }

  @Test func coloursBecomeTheirLuminance() throws {
    let colours = [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 0]]
    let sample = PNGSample(width: 4, height: 1, colourType: .rgb) { x, _ in colours[x] }
    let levels = try withPictureFile(sample.bytes, PNG.read).pixels
    // The sRGB encoding of 0.2126, 0.7152, 0.0722 and 0.9278.
    for (level, expected) in [(0, 127), (1, 220), (2, 76), (3, 247)] {
      #expect(abs(Int(levels[level]) - expected) <= 2)
    }
  }

  @Test(arguments: [8, 16]) func gammaIsTakenIntoAccount(depth: Int) throws {
    let level = depth == 8 ? 55 : 55 * 257
    var sample = PNGSample(width: 2, height: 2, depth: depth) { _, _ in [level] }
    #expect(try withPictureFile(sample.bytes, PNG.read).pixels == [55, 55, 55, 55])
    sample.extras = [("sRGB", [0])]
    #expect(try withPictureFile(sample.bytes, PNG.read).pixels == [55, 55, 55, 55])
    // Gamma 1: the levels are light itself, so 55 of 255 look like a medium grey.
    sample.extras = [("gAMA", PNGSample.bigEndian(100_000))]
    #expect(try abs(Int(withPictureFile(sample.bytes, PNG.read).pixels[0]) - 128) <= 1)
  }

  @Test(arguments: Kind.all.filter { $0.colourType == .grayAlpha || $0.colourType == .rgba })
  func inkOnTransparentGroundStandsOut(kind: Kind) throws {
    let (type, full) = (kind.colourType, 1 << kind.depth - 1)
    for ink in [0, full] {
      let sample = PNGSample(
        width: 9, height: 9, colourType: type, depth: kind.depth, isInterlaced: kind.isInterlaced
      ) { x, _ in
        [Int](repeating: ink, count: type.channels - 1) + [x == 4 ? full : x == 5 ? full / 2 : 0]
      }
      let image = try withPictureFile(sample.bytes, PNG.read)
      let (inkLevel, groundLevel) = ink == 0 ? (0, 255) : (255, 0)
      #expect(Int(image[4, 3]) == inkLevel)
      #expect(Int(image[0, 3]) == groundLevel)
      #expect(abs(Int(image[5, 3]) - 127) <= 1)
    }
  }

  @Test func aMostlyOpaquePictureIsFilledWithItsOwnPaper() throws {
    let sample = PNGSample(width: 10, height: 10, colourType: .grayAlpha) { x, y in
      x == 0 && y == 0 ? [0, 0] : [200, 255]
    }
    #expect(try withPictureFile(sample.bytes, PNG.read).pixels.allSatisfy { $0 == 200 })
  }

  @Test(arguments: [PNGSample.ColourType.gray, .rgb, .palette])
  func aTransparentColourIsTransparent(type: PNGSample.ColourType) throws {
    var sample = PNGSample(width: 9, height: 9, colourType: type) { x, _ in
      let level = x == 4 ? 1 : 2
      return [Int](repeating: level, count: type.channels)
    }
    let color: [UInt8] = [0, 2, 0, 2, 0, 2]
    switch type {
    case .gray: sample.extras = [("tRNS", Array(color.prefix(2)))]
    case .rgb: sample.extras = [("tRNS", color)]
    default: sample.extras = [("PLTE", [9, 9, 9, 1, 1, 1, 2, 2, 2]), ("tRNS", [255, 255, 0])]
    }
    let image = try withPictureFile(sample.bytes, PNG.read)
    #expect(image[4, 4] == 1)
    #expect(image[0, 0] == 255)
  }

  @Test func bytesBehindTheEndAreIgnored() throws {
    let sample = PNGSample(width: 3, height: 3) { x, _ in [x] }
    #expect(try withPictureFile(sample.bytes + [1, 2, 3], PNG.read).pixels == [0, 1, 2, 0, 1, 2, 0, 1, 2])
  }
}
