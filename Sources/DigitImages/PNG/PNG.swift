public import SafeFiles

/// PNG files, read and written with libpng.
///
/// Standard: "Portable Network Graphics (PNG) Specification (Second Edition)", ISO/IEC 15948:2004.
public enum PNG {
  /// The most pixels that a file may hold: a decoded picture then takes at most 200 MB.
  public static let pixelLimit = 100_000_000
  /// The most columns and the most rows that a file may hold.
  public static let sideLimit = 65_500
}

extension Failure.Code {
  /// The file is no PNG; the reason says what it is instead.
  public static let notAPNG = Self(rawValue: "not-a-png")
  /// The picture is larger than the program takes.
  public static let absurdSize = Self(rawValue: "absurd-size")
}
