internal import CPNG
internal import Foundation
internal import SafeFiles

extension PNG {
  /// The picture in a PNG file as grey levels, 0 black and 255 white, in the sRGB encoding.
  ///
  /// Every colour type, bit depth, interlacing and gamma is read. Transparent pictures are laid on paper
  /// that their ink stands out from. The file is streamed: memory is about one byte a pixel, two for
  /// pictures with transparency.
  /// - Throws: `Failure` with `notAPNG`, `cutShort`, `corrupt` or `absurdSize`, or why the file can't be read.
  /// - Complexity: O(number of pixels).
  public static func read(_ path: String) throws -> GrayImage {
    let size = try Files.requireFile(path)
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      try checkStructure(of: handle, path: path, size: size)
      try handle.seek(toOffset: 0)
      return try decode(handle, path: path)
    } catch {
      throw Files.failure(error, path: path, doing: "read")
    }
  }

  private static func decode(_ handle: FileHandle, path: String) throws -> GrayImage {
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
    picture.format = hasAlpha ? PNG_FORMAT_FLAG_ALPHA : 0
    let (columns, rows) = (Int(picture.width), Int(picture.height))
    let bytes = columns * rows * (hasAlpha ? 2 : 1)
    var levels = [UInt8](repeating: 0, count: bytes)
    let succeeded = levels.withUnsafeMutableBytes {
      png_image_finish_read(&picture, nil, $0.baseAddress, 0, nil) != 0
    }
    guard succeeded else { throw corrupt(path, message(of: picture)) }
    if hasAlpha { layOnPaper(&levels) }
    return GrayImage(width: columns, height: rows, pixels: levels)
  }

  /// libpng's words for what went wrong.
  static func message(of picture: png_image) -> String {
    withUnsafeBytes(of: picture.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
