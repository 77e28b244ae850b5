internal import CPNG
internal import Foundation
internal import SafeFiles

extension PNG {
  /// The picture in a PNG file as grey levels, 0 black and 255 white, in the sRGB encoding.
  ///
  /// Every colour type, bit depth, interlacing and gamma is read. Transparent pictures are laid on paper
  /// that their ink stands out from. The file is streamed: memory is about one byte a pixel, two for
  /// pictures with transparency, three and six for interlaced ones of 16 bits.
  /// - Throws: `Failure` with `notAPNG`, `cutShort`, `corrupt` or `absurdSize`, or why the file can't be
  ///   read.
  /// - Complexity: O(number of pixels).
  public static func read(_ path: String) throws -> GrayImage {
    let size = try Files.requireFile(path)
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      let isInterlaced16Bit = try checkStructure(of: handle, path: path, size: size)
      try handle.seek(toOffset: 0)
      return try decode(handle, path: path, asLinear: isInterlaced16Bit)
    } catch {
      throw Files.failure(error, path: path, doing: .reading)
    }
  }

  /// - Parameter asLinear: whether to read 16 bits of linear light and encode them here: libpng 1.6 up to
  ///   1.6.58 mixes up the passes of an interlaced file when it makes 8 bits of 16 (its issue 853).
  private static func decode(_ handle: FileHandle, path: String, asLinear: Bool) throws -> GrayImage {
    guard let file = fdopen(dup(handle.fileDescriptor), "rb") else {
      throw Failure(.system, at: path, "can't be opened: \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var picture = png_image()
    picture.version = png_uint_32(PNG_IMAGE_VERSION)
    defer { png_image_free(&picture) }
    guard png_image_begin_read_from_stdio(&picture, file) != 0 else {
      throw corrupt(path, message(of: picture))
    }
    // Without this, 16-bit files that don't say their gamma would be taken as linear light.
    picture.flags |= png_uint_32(PNG_IMAGE_FLAG_16BIT_sRGB)
    let hasAlpha = picture.format & PNG_FORMAT_FLAG_ALPHA != 0
    picture.format = (hasAlpha ? PNG_FORMAT_FLAG_ALPHA : 0) | (asLinear ? PNG_FORMAT_FLAG_LINEAR : 0)
    let (columns, rows) = (Int(picture.width), Int(picture.height))
    let count = columns * rows * (hasAlpha ? 2 : 1)
    var levels: [UInt8]
    if asLinear {
      levels = encoded(
        try samples(of: &picture, filling: [UInt16](repeating: 0, count: count), path: path),
        withAlpha: hasAlpha)
    } else {
      levels = try samples(of: &picture, filling: [UInt8](repeating: 0, count: count), path: path)
    }
    if hasAlpha { layOnPaper(&levels) }
    return GrayImage(width: columns, height: rows, pixels: levels)
  }

  private static func samples<Sample: FixedWidthInteger>(
    of picture: inout png_image, filling buffer: consuming [Sample], path: String
  ) throws -> [Sample] {
    let succeeded = buffer.withUnsafeMutableBytes {
      png_image_finish_read(&picture, nil, $0.baseAddress, 0, nil) != 0
    }
    guard succeeded else { throw corrupt(path, message(of: picture)) }
    return buffer
  }

  /// libpng's words for what went wrong.
  static func message(of picture: png_image) -> String {
    withUnsafeBytes(of: picture.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
