import CZlib
import Foundation

/// A PNG file made by hand, of any colour type, bit depth and interlacing, for tests to read.
struct PNGSample: Sendable {
  /// The format's numbers for what a pixel is made of.
  enum ColourType: UInt8, CaseIterable, Sendable {
    case gray = 0
    case rgb = 2
    case palette = 3
    case grayAlpha = 4
    case rgba = 6

    var channels: Int { [.gray: 1, .rgb: 3, .palette: 1, .grayAlpha: 2, .rgba: 4][self]! }
    var depths: [Int] {
      switch self {
      case .gray: [1, 2, 4, 8, 16]
      case .palette: [1, 2, 4, 8]
      case .rgb, .grayAlpha, .rgba: [8, 16]
      }
    }
  }

  var width: Int
  var height: Int
  var colourType: ColourType = .gray
  var depth = 8
  var isInterlaced = false
  /// Chunks between the header and the picture.
  var extras: [(type: String, body: [UInt8])] = []
  /// The channels of the pixel in a column and row, 0 to 2^depth - 1.
  var samples: @Sendable (_ x: Int, _ y: Int) -> [Int]

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  var bytes: [UInt8] {
    let header =
      Self.bigEndian(width) + Self.bigEndian(height)
      + [UInt8(depth), colourType.rawValue, 0, 0, isInterlaced ? 1 : 0]
    return Self.signature + Self.chunk("IHDR", header)
      + extras.flatMap { Self.chunk($0.type, $0.body) } + Self.chunk("IDAT", Self.deflated(scanlines))
      + Self.chunk("IEND", [])
  }

  /// A chunk with its length and checksum.
  static func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
    let content = Array(type.utf8) + body
    return bigEndian(body.count) + content + bigEndian(Int(crc32(0, content, UInt32(content.count))))
  }

  static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(UInt(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(count))
    precondition(compress(&result, &count, bytes, UInt(bytes.count)) == Z_OK)
    return Array(result.prefix(Int(count)))
  }

  private var scanlines: [UInt8] {
    guard isInterlaced else { return scanlines(fromX: 0, fromY: 0, byX: 1, byY: 1) }
    // Adam7's passes: first column and row, steps between columns and rows.
    let passes = [
      (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ]
    return passes.flatMap { scanlines(fromX: $0.0, fromY: $0.1, byX: $0.2, byY: $0.3) }
  }

  private func scanlines(fromX: Int, fromY: Int, byX: Int, byY: Int) -> [UInt8] {
    guard fromX < width else { return [] }
    return stride(from: fromY, to: height, by: byY).flatMap { y in
      [0] + packed(stride(from: fromX, to: width, by: byX).flatMap { samples($0, y) })
    }
  }

  private func packed(_ values: [Int]) -> [UInt8] {
    if depth == 16 { return values.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] } }
    let perByte = 8 / depth
    return stride(from: 0, to: values.count, by: perByte).map { start in
      var byte = 0
      for index in start..<start + perByte {
        byte = byte << depth | (index < values.count ? values[index] : 0)
      }
      return UInt8(byte)
    }
  }
}

/// Calls `body` with the path of a file of given bytes and removes it afterwards.
func withPictureFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
  try withTemporaryFolder { folder in
    let path = folder + "/picture.png"
    try Data(bytes).write(to: URL(filePath: path))
    return try body(path)
  }
}
