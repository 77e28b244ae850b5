internal import CPNG
internal import Foundation
internal import SafeFiles

enum PNG {
  static func read(_ path: String) throws -> GrayImage {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    guard png_image_begin_read_from_file(&image, path) != 0 else {
      throw Failure(.corrupt, at: path, "not a PNG")
    }
    image.format = 0
    var pixels = [UInt8](repeating: 0, count: Int(image.width * image.height))
    guard png_image_finish_read(&image, nil, &pixels, 0, nil) != 0 else {
      throw Failure(.corrupt, at: path, "corrupt")
    }
    return GrayImage(width: Int(image.width), height: Int(image.height), pixels: pixels)
  }
  static func write(_ picture: GrayImage, to path: String) throws {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    image.width = UInt32(picture.width)
    image.height = UInt32(picture.height)
    image.format = 0
    guard png_image_write_to_file(&image, path, 0, picture.pixels, 0, nil) != 0 else {
      throw Failure(.system, at: path, "can't write")
    }
  }
}
