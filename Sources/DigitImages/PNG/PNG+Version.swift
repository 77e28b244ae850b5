internal import CPNG

extension PNG {
  /// The version of libpng that does the work, such as `libpng 1.6.39`.
  public static var libraryVersion: String { "libpng \(String(cString: png_get_libpng_ver(nil)))" }
}
