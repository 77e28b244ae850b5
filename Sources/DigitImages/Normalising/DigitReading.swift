public import SafeFiles

/// A digit found in a picture, with what the picture looked like at every step on the way.
public struct DigitReading: Sendable {
  /// One step from the photo to the 784 intensities.
  public struct Step: Hashable, Sendable {
    /// A word that may stand in a file's name: `decoded`, `ink`, `cropped`, `scaled`, `centred`.
    public var name: String
    /// What the picture looks like after it. A decoded one is reduced or enlarged to the size that the digit
    /// is looked for in.
    public var picture: GrayImage

    /// A step of a name.
    public init(name: String, picture: GrayImage) {
      (self.name, self.picture) = (name, picture)
    }
  }

  /// The steps in their order.
  public let steps: [Step]
  /// What the network sees.
  public let digit: DigitImage

  init(decoded: GrayImage, ink: GrayImage, cropped: GrayImage, scaled: GrayImage, digit: DigitImage) {
    self.digit = digit
    steps = [
      Step(name: "decoded", picture: decoded), Step(name: "ink", picture: ink),
      Step(name: "cropped", picture: cropped), Step(name: "scaled", picture: scaled),
      Step(name: "centred", picture: digit.image),
    ]
  }

  /// Finds the digit in a PNG file.
  /// - Throws: `Failure` with what `PNG.read(_:)` and `init(of:place:)` throw.
  /// - Complexity: O(number of pixels).
  public static func read(_ path: String) throws -> DigitReading {
    try DigitReading(of: PNG.read(path), place: path)
  }
}

extension Failure.Code {
  /// Nothing in the picture stands out.
  public static let blank = Self(rawValue: "blank")
  /// What stands out is no digit.
  public static let noDigit = Self(rawValue: "no-digit")
  /// Several things in the picture could each be a digit.
  public static let moreThanOneDigit = Self(rawValue: "more-than-one-digit")
}
