import ExerciseKit
import Foundation
import SafeFiles
import Testing

@testable import DigitImages

@Suite struct PNGRefusalTests {
  private static let sample = PNGSample(width: 16, height: 16, colourType: .rgb) { x, y in
    [x * 15, y * 15, (x * y) % 256]
  }

  /// The failure that reading these bytes ends in.
  private func failure(_ bytes: [UInt8]) throws -> Failure {
    try withPictureFile(bytes) { path in
      try #require(throws: Failure.self) { try PNG.read(path) }
    }
  }

  @Test(arguments: [
    ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG", "imagemagick"),
    ([0, 0, 0, 24] + Array("ftypheic".utf8), "HEIC", "heif"),
    ([0, 0, 0, 24] + Array("ftypmif1".utf8), "HEIC", "heif"),
    ([0, 0, 0, 24] + Array("ftypavif".utf8), "AVIF", "heif"), (Array("GIF89a".utf8), "GIF", "convert"),
    (Array("BM".utf8) + [9, 0, 0, 0, 0, 0, 0, 0], "BMP", "convert"),
    ([0x49, 0x49, 0x2A, 0], "TIFF", "convert"),
    (Array("RIFF1234WEBPVP8 ".utf8), "WebP", "dwebp"), (Array("%PDF-1.7".utf8), "PDF", "pdftoppm"),
    (Array("<?xml?><svg></svg>".utf8), "SVG", "rsvg-convert"), ([0x1F, 0x8B, 8], "gzip", "unpack"),
    ([0x50, 0x4B, 3, 4], "zip", "unpack"), ([0, 0, 8, 3, 0, 0], "IDX", "data set"),
    (Array("Dear reader,\nhello".utf8), "a text", "name a PNG"), ([], "an empty file", "copy"),
    ([0x89] + Array("PNG\n\u{1A}\n".utf8), "as if it were text", "copy"),
    ([1, 2, 3, 4], "not a PNG", "name"),
  ]) func whatIsNoPNGIsNamed(bytes: [UInt8], name: String, remedy: String) throws {
    let failure = try failure(bytes)
    #expect(failure.code == .notAPNG)
    #expect(failure.reason.contains(name))
    #if os(Linux)
      #expect(failure.remedy.contains(remedy))
    #endif
  }

  @Test func theCommandThatConvertsCanBePasted() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/it's my 7.png"
      try Data([0xFF, 0xD8, 0xFF, 0xE0]).write(to: URL(filePath: path))
      let failure = try #require(throws: Failure.self) { try PNG.read(path) }
      #expect(failure.remedy.contains(#"/it'\''s my 7.png'"#))
    }
  }

  @Test func everyLengthOfAFileCutShortIsSaid() throws {
    let bytes = Self.sample.bytes
    for length in 1..<bytes.count {
      #expect(try failure(Array(bytes.prefix(length))).code == .cutShort, "\(length) bytes")
    }
  }

  @Test func aFolderAPipeAndNothingAreRefused() throws {
    try withTemporaryFolder { folder in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      for (name, code) in [("", Failure.Code.wrongKind), ("/pipe", .wrongKind), ("/none.png", .notFound)] {
        let failure = try #require(throws: Failure.self) { try PNG.read(folder + name) }
        #expect(failure.code == code)
      }
    }
  }

  @Test func aHugeSizeIsRefusedFromTheHeaderAlone() throws {
    for (width, height) in [(65535, 65535), (20_000, 20_000), (1, 70_000), (0x7FFF_FFFF, 0x7FFF_FFFF)] {
      var sample = Self.sample
      (sample.width, sample.height) = (width, height)
      let header =
        PNGSample.bigEndian(width) + PNGSample.bigEndian(height) + [8, 0, 0, 0, 0]
      let file =
        PNGSample.signature + PNGSample.chunk("IHDR", header) + PNGSample.chunk("IDAT", [0x78, 0x9C, 3, 0])
        + PNGSample.chunk("IEND", [])
      #expect(try failure(file).code == .absurdSize)
    }
  }

  @Test func brokenStructureIsCorrupt() throws {
    func file(_ chunks: [[UInt8]]) -> [UInt8] { PNGSample.signature + chunks.flatMap { $0 } }
    let header = PNGSample.chunk("IHDR", PNGSample.bigEndian(1) + PNGSample.bigEndian(1) + [8, 0, 0, 0, 0])
    let nothing = PNGSample.chunk("IHDR", PNGSample.bigEndian(0) + PNGSample.bigEndian(1) + [8, 0, 0, 0, 0])
    let oddDepth = PNGSample.chunk("IHDR", PNGSample.bigEndian(1) + PNGSample.bigEndian(1) + [7, 0, 0, 0, 0])
    let picture = PNGSample.chunk("IDAT", PNGSample.deflated([0, 9]))
    let end = PNGSample.chunk("IEND", [])
    let text = PNGSample.chunk("tEXt", [65, 0, 65])
    for chunks in [
      [picture, end], [header, end], [header, header, picture, end], [nothing, picture, end],
      [oddDepth, picture, end], [header, picture, text, picture, end],
      [header, [0, 0, 0, 0, 1, 2, 3, 4], end],
      [PNGSample.chunk("IHDR", [1, 2, 3]), picture, end], [header, PNGSample.chunk("IDAT", []), end],
      [header, PNGSample.chunk("IDAT", PNGSample.deflated([])), end],
    ] {
      #expect(try failure(file(chunks)).code == .corrupt)
    }
    #expect(throws: Never.self) { try withPictureFile(file([header, text, picture, text, end]), PNG.read) }
  }

  @Test func aWrongChecksumOfThePictureIsCorrupt() throws {
    var bytes = Self.sample.bytes
    // The last byte of the picture's checksum stands before the end's twelve bytes.
    bytes[bytes.count - 13] ^= 1
    let failure = try failure(bytes)
    #expect(failure.code == .corrupt)
    #expect(failure.reason.contains("CRC"))
  }

  @Test func aHostOfTextsIsRefused() throws {
    var sample = Self.sample
    let bomb: [UInt8] = [65, 0, 0] + PNGSample.deflated([UInt8](repeating: 65, count: 100_000))
    sample.extras = Array(repeating: ("zTXt", bomb), count: 17)
    #expect(try failure(sample.bytes).code == .corrupt)
    sample.extras = [("tEXt", [65, 0] + [UInt8](repeating: 65, count: 17 << 20))]
    #expect(try failure(sample.bytes).code == .corrupt)
  }

  @Test func bytesFlippedOrInventedEndInAPictureOrAFailure() throws {
    #if DEBUG
      let rounds = 300
    #else
      let rounds = 5_000
    #endif
    var generator = SeededGenerator(seed: 1)
    let originals = [false, true].flatMap { isInterlaced in
      PNGSample.ColourType.allCases.map { type in
        var sample = PNGSample(width: 11, height: 7, colourType: type, isInterlaced: isInterlaced) { x, y in
          (0..<type.channels).map { (x * 31 + y * 17 + $0 * 83) % 256 }
        }
        sample.extras = [("gAMA", [0, 0, 177, 143]), ("zTXt", [65, 0, 0] + PNGSample.deflated([65, 66]))]
        if type == .palette { sample.extras.append(("PLTE", (0..<768).map { UInt8($0 % 256) })) }
        return sample.bytes
      }
    }
    try withTemporaryFolder { folder in
      let path = folder + "/picture.png"
      for round in 0..<rounds {
        var bytes = originals[round % originals.count]
        if round % 7 == 0 {
          bytes = PNGSample.signature + (0..<100).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        }
        for _ in 0...generator.uniform(below: 4) {
          bytes[generator.uniform(below: bytes.count)] = UInt8(truncatingIfNeeded: generator.next())
        }
        // Checksums made right again let the damage through to what reads the contents.
        if round % 2 == 0 { bytes = PNGSample.withChecksumsMended(bytes) }
        try Data(bytes).write(to: URL(filePath: path))
        do {
          let image = try PNG.read(path)
          #expect(image.pixels.count == image.width * image.height)
        } catch let failure as Failure {
          #expect(!failure.reason.isEmpty)
        }
      }
    }
  }
}

extension PNGSample {
  /// The same file with every chunk's checksum as it should be, as far as the chunks can be told.
  fileprivate static func withChecksumsMended(_ bytes: [UInt8]) -> [UInt8] {
    var result = Array(bytes.prefix(8))
    var rest = bytes.dropFirst(8)
    while rest.count >= 12 {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      guard length <= rest.count - 12 else { break }
      let type = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
      guard type.utf8.count == 4 else { break }
      result += chunk(type, Array(rest.dropFirst(8).prefix(length)))
      rest = rest.dropFirst(12 + length)
    }
    return result + rest
  }
}
