private import CZlib

/// zlib's inflate for gzip streams, a piece at a time: a border between arrays and C.
///
/// Formats: P. Deutsch, "GZIP file format specification version 4.3", RFC 1952, doi:10.17487/RFC1952.
final class Inflater {
  /// Why a call came back.
  enum Outcome {
    /// The input is used up or the output is full.
    case more
    /// A gzip member has ended and its checksum and length hold.
    case memberEnded
    /// The stream is not what a compressor writes.
    case corrupt
  }

  // zlib keeps the stream's address, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for gzip's header and trailer only.
    let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory left")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Makes ready for the next member of the same file.
  func startMember() {
    inflateReset(stream)
  }

  /// Inflates from `input[used...]` into `output[filled...]` and moves both positions on.
  /// - Precondition: Some input is left and some output is free.
  func inflate(_ input: [UInt8], used: inout Int, into output: inout [UInt8], filled: inout Int) -> Outcome {
    precondition(used < input.count && filled < output.count, "nothing to inflate from or into")
    let status = input.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { destination in
        // zlib only reads from next_in; its header lacks the word const.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress! + used)
        stream.pointee.avail_in = UInt32(clamping: source.count - used)
        stream.pointee.next_out = destination.baseAddress! + filled
        stream.pointee.avail_out = UInt32(clamping: destination.count - filled)
        let (offered, free) = (stream.pointee.avail_in, stream.pointee.avail_out)
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        used += Int(offered - stream.pointee.avail_in)
        filled += Int(free - stream.pointee.avail_out)
        return status
      }
    }
    switch status {
    case Z_OK: return .more
    case Z_STREAM_END: return .memberEnded
    default: return .corrupt
    }
  }
}
