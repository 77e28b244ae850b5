internal import Foundation
internal import SafeFiles

extension PNG {
  /// The eight bytes that every PNG begins with.
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The most bytes of text, profiles and the like that may stand before the picture.
  private static let ancillaryLimit = 16 << 20
  /// The most compressed texts and profiles before the picture. libpng inflates each to 8 MB at most.
  private static let compressedLimit = 16
  /// The most chunks: a file of many million empty ones would keep the reader busy for minutes.
  private static let chunkLimit = 1 << 20

  /// Walks from chunk to chunk without reading their contents, so that a file that ends early, one whose
  /// structure is broken and one that claims an absurd size are refused before libpng sees them.
  ///
  /// - Returns: whether it is an interlaced file of 16 bits, which libpng needs to be read in another way.
  /// - Throws: `Failure` with `notAPNG`, `cutShort`, `corrupt` or `absurdSize`.
  /// - Complexity: O(number of chunks).
  static func checkStructure(of file: FileHandle, path: String, size: Int) throws -> Bool {
    let beginning = [UInt8](try file.read(upToCount: FileKind.bytesNeeded) ?? Data())
    let kind = FileKind(of: beginning)
    guard kind == .png else {
      throw Failure(
        kind == .pngBegun ? .cutShort : .notAPNG, at: path, "is \(kind.name)", remedy: kind.remedy(path: path)
      )
    }
    var walk = ChunkWalk(path: path)
    var offset = signature.count
    var isInterlaced16Bit = false
    while walk.last != "IEND" {
      try file.seek(toOffset: UInt64(offset))
      let head = [UInt8](try file.read(upToCount: 8) ?? Data())
      guard head.count == 8 else { throw cutShort(path) }
      let length = Int(bigEndian(head[0..<4]))
      let isIHDR = walk.last.isEmpty
      let body = isIHDR ? [UInt8](try file.read(upToCount: min(length, 13)) ?? Data()) : []
      try walk.take(type: Array(head[4..<8]), length: length)
      guard offset + 12 + length <= size else { throw cutShort(path) }
      if isIHDR {
        try checkSize(columns: Int(bigEndian(body[0..<4])), rows: Int(bigEndian(body[4..<8])), path: path)
        isInterlaced16Bit = body[8] == 16 && body[12] == 1
      }
      offset += 12 + length
    }
    return isInterlaced16Bit
  }

  private static func checkSize(columns: Int, rows: Int, path: String) throws {
    guard columns > 0 && rows > 0 else {
      throw corrupt(path, "it says that it is \(columns) × \(rows) pixels")
    }
    guard columns <= sideLimit && rows <= sideLimit && columns * rows <= pixelLimit else {
      throw Failure(
        .absurdSize, at: path,
        "is \(columns) × \(rows) pixels; \(pixelLimit / 1_000_000) million, and \(sideLimit) a side, are the most",
        remedy: "make it smaller: a thousand pixels a side are plenty")
    }
  }

  /// What the order and the amount of chunks must keep to.
  private struct ChunkWalk {
    let path: String
    var last = ""
    var chunks = 0
    var hasPicture = false
    var ancillaryBytes = 0
    var compressed = 0

    mutating func take(type bytes: [UInt8], length: Int) throws {
      guard bytes.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) }) else {
        throw corrupt(path, "there are stray bytes between its parts")
      }
      let type = String(decoding: bytes, as: UTF8.self)
      guard length <= Int32.max else { throw corrupt(path, "its part \(type) claims \(length) bytes") }
      chunks += 1
      guard chunks <= chunkLimit else { throw corrupt(path, "it has more than \(chunkLimit) parts") }
      guard (type == "IHDR") == last.isEmpty && (type != "IHDR" || length == 13) else {
        throw corrupt(path, "its header is not where or what it should be")
      }
      if type == "IDAT" {
        guard !hasPicture || last == "IDAT" else { throw corrupt(path, "its picture is in pieces") }
        hasPicture = true
      }
      if !hasPicture && type != "IHDR" && type != "PLTE" {
        ancillaryBytes += length
        if ["zTXt", "iTXt", "iCCP"].contains(type) { compressed += 1 }
        guard ancillaryBytes <= ancillaryLimit && compressed <= compressedLimit else {
          throw corrupt(path, "it carries more text and profiles than any picture needs")
        }
      }
      guard type != "IEND" || hasPicture else { throw corrupt(path, "there is no picture in it") }
      last = type
    }
  }

  static func cutShort(_ path: String) -> Failure {
    Failure(
      .cutShort, at: path, "is a PNG that ends before its picture does",
      remedy: "copy it again from where it came from")
  }

  static func corrupt(_ path: String, _ reason: String) -> Failure {
    Failure(.corrupt, at: path, "is a damaged PNG: \(reason)", remedy: "save or copy it again")
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
