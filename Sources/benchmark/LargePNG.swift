import CZlib
import Foundation

/// A square picture of noise, written row by row so that writing takes no memory.
struct LargePNG {
  var side: Int
  /// 3 for 8-bit RGB, 8 for 16-bit RGBA.
  var bytesPerPixel: Int
  var isInterlaced: Bool

  /// Writes the file, its contents stored without compression.
  func write(to path: String) throws {
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    try file.write(contentsOf: Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    let format: [UInt8] = bytesPerPixel == 8 ? [16, 6] : [8, 2]
    try write("IHDR", bigEndian(side) + bigEndian(side) + format + [0, 0, isInterlaced ? 1 : 0], to: file)
    try write("IDAT", [0x78, 0x01], to: file)
    var checksum = adler32(0, nil, 0)
    for (columns, rows) in passes {
      // A filter byte, then noise; every row of a pass is the same.
      let row: [UInt8] = [0] + (0..<columns * bytesPerPixel).map { UInt8(($0 &* 2_654_435_761) >> 16 & 0xFF) }
      for _ in 0..<rows {
        checksum = adler32(checksum, row, UInt32(row.count))
        try write("IDAT", storedBlocks(of: row), to: file)
      }
    }
    try write("IDAT", [1, 0, 0, 0xFF, 0xFF] + bigEndian(Int(checksum)), to: file)
    try write("IEND", [], to: file)
  }

  /// The columns and rows of each pass: one, or Adam7's seven.
  private var passes: [(columns: Int, rows: Int)] {
    guard isInterlaced else { return [(side, side)] }
    let steps = [
      (0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2),
    ]
    return steps.map { x, everyX, y, everyY in
      ((side - x + everyX - 1) / everyX, (side - y + everyY - 1) / everyY)
    }
  }

  /// Deflate's blocks that hold bytes as they are, 65,535 at most in each; none of them the last.
  private func storedBlocks(of bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: 65_535).flatMap { start in
      let block = bytes[start..<min(start + 65_535, bytes.count)]
      let (low, high) = (UInt8(block.count & 0xFF), UInt8(block.count >> 8))
      return [0, low, high, ~low, ~high] + block
    }
  }

  private func write(_ type: String, _ body: [UInt8], to file: FileHandle) throws {
    let content = Array(type.utf8) + body
    let checksum = crc32(0, content, UInt32(content.count))
    try file.write(contentsOf: Data(bigEndian(body.count) + content + bigEndian(Int(checksum))))
  }

  private func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
