private import CZlib

/// Compression as gzip does it.
enum Gzip {
  /// A gzip file of one member that holds `bytes`.
  /// - Precondition: There are fewer than 4 GiB.
  /// - Complexity: O(number of bytes).
  static func compress(_ bytes: [UInt8]) -> [UInt8] {
    precondition(bytes.count < UInt32.max, "\(bytes.count) bytes are too many for one piece")
    var stream = z_stream()
    let status = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory left")
    return [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(bytes.count)))) {
      output, count in
      bytes.withUnsafeBufferPointer { input in
        // zlib only reads from next_in; its header lacks the word const.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let status = deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "zlib's bound for its output does not hold")
      }
      count = Int(stream.total_out)
      deflateEnd(&stream)
    }
  }
}
