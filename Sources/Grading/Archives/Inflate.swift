private import CZlib

/// Unpacking with zlib, up to a size.
enum Inflate {
  /// Packed bytes that are cut short, spoilt, or hold more than they may.
  struct Failed: Error {}

  /// What a gzip file holds.
  static func gzip(_ bytes: [UInt8], limit: Int) throws -> [UInt8] {
    try unpack(bytes[...], windowBits: 15 + 16, limit: limit)
  }

  /// What packed bytes without a header hold.
  static func raw(_ bytes: ArraySlice<UInt8>, limit: Int) throws -> [UInt8] {
    try unpack(bytes, windowBits: -15, limit: limit)
  }

  private static func unpack(_ bytes: ArraySlice<UInt8>, windowBits: Int32, limit: Int) throws -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Failed()
    }
    defer { inflateEnd(&stream) }
    var (input, output) = (Array(bytes), [UInt8]())
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    return try input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      while true {
        let status = buffer.withUnsafeMutableBufferPointer { room in
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(room.count)
          return inflate(&stream, Z_NO_FLUSH)
        }
        let count = buffer.count - Int(stream.avail_out)
        guard output.count + count <= limit else { throw Failed() }
        output += buffer[..<count]
        if status == Z_STREAM_END { return output }
        guard status == Z_OK, count > 0 || stream.avail_in > 0 else { throw Failed() }
      }
    }
  }
}
