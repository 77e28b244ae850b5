internal import CPNG
internal import Foundation
internal import SafeFiles

extension PNG {
  /// Writes a picture as 8-bit grey, whole or not at all.
  /// - Throws: `Failure` with why the file can't be written, or `absurdSize`.
  /// - Complexity: O(number of pixels).
  public static func write(_ image: GrayImage, to path: String) throws {
    try write(
      image.pixels, width: image.width, height: image.height, format: 0, palette: [], to: path)
  }

  /// Writes a picture in 16 grey levels, half a byte a pixel before compression, whole or not at all.
  ///
  /// Each level becomes the nearest multiple of 17.
  /// - Throws: `Failure` with why the file can't be written, or `absurdSize`.
  /// - Complexity: O(number of pixels).
  public static func write16Levels(_ image: GrayImage, to path: String) throws {
    try write(
      image.pixels.map { UInt8((Int($0) + 8) / 17) }, width: image.width, height: image.height,
      format: PNG_FORMAT_FLAG_COLORMAP, palette: (0..<16).map { UInt8($0 * 17) }, to: path)
  }

  /// Writes a picture as 8-bit RGB, whole or not at all.
  /// - Throws: `Failure` with why the file can't be written, or `absurdSize`.
  /// - Complexity: O(number of pixels).
  public static func write(_ image: ColourImage, to path: String) throws {
    try write(
      image.samples, width: image.width, height: image.height, format: PNG_FORMAT_FLAG_COLOR, palette: [],
      to: path)
  }

  /// Writes ink on a transparent ground, as drawing programs save it, whole or not at all.
  /// - Parameters:
  ///   - opacity: how much of each pixel the ink covers, 0 none and 255 all.
  ///   - level: the ink's grey level, 0 black to 255 white.
  /// - Throws: `Failure` with why the file can't be written, or `absurdSize`.
  /// - Complexity: O(number of pixels).
  public static func write(opacity: GrayImage, of level: UInt8, to path: String) throws {
    try write(
      opacity.pixels.flatMap { [level, $0] }, width: opacity.width, height: opacity.height,
      format: PNG_FORMAT_FLAG_ALPHA, palette: [], to: path)
  }

  private static func write(
    _ samples: [UInt8], width: Int, height: Int, format: UInt32, palette: [UInt8], to path: String
  ) throws {
    try Files.write(
      data(samples, width: width, height: height, format: format, palette: palette, place: path), to: path)
  }

  /// A picture as the bytes of a file in 8-bit grey.
  /// - Parameter place: the file's name, for failures.
  static func data(of image: GrayImage, place: String) throws -> Data {
    try data(
      image.pixels, width: image.width, height: image.height, format: 0, palette: [], place: place)
  }

  private static func data(
    _ samples: [UInt8], width: Int, height: Int, format: UInt32, palette: [UInt8], place: String
  ) throws -> Data {
    guard width <= sideLimit && height <= sideLimit && width * height <= pixelLimit else {
      throw Failure(.absurdSize, at: place, "a picture of \(width) × \(height) pixels is too large to write")
    }
    var picture = png_image()
    picture.version = png_uint_32(PNG_IMAGE_VERSION)
    (picture.width, picture.height) = (png_uint_32(width), png_uint_32(height))
    picture.format = format
    picture.colormap_entries = png_uint_32(palette.count)
    // Most pictures fit the first time; where one does not, libpng says how much it needs.
    var file = Data(count: samples.count + samples.count / 100 + 4096)
    for _ in 0..<2 {
      var count = png_alloc_size_t(file.count)
      let capacity = file.count
      let succeeded = file.withUnsafeMutableBytes { bytes in
        palette.withUnsafeBytes { map in
          png_image_write_to_memory(
            &picture, bytes.baseAddress, &count, 0, samples, 0, map.isEmpty ? nil : map.baseAddress) != 0
        }
      }
      if succeeded { return file.prefix(Int(count)) }
      guard Int(count) > capacity else { break }
      file = Data(count: Int(count))
    }
    throw Failure(.system, at: place, "can't be made into a PNG: \(message(of: picture))")
  }
}
