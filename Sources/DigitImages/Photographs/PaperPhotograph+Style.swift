internal import ExerciseKit
internal import SafeFiles

extension PaperPhotograph {
  /// The ways in which people have their digits as pictures.
  public enum Style: String, CaseIterable, Sendable {
    /// A flat-bed scanner's: even light, hardly any noise.
    case scan
    /// A phone's: a shadow across the page, noise, a slight turn.
    case photo = "photo-shadow"
    /// The same on squared paper.
    case squared = "squared-paper"
    /// The same on ruled paper.
    case ruled = "ruled-paper"
    /// A felt pen's black, seen from near.
    case felt = "felt-pen"
    /// A pencil's pale grey.
    case pencil
    /// A board under lamps: bright in the middle, dark at the corners.
    case whiteboard
    /// A drawing program's: white on black, no paper at all.
    case tablet
    /// A drawing program's: black on nothing.
    case transparent
  }

  /// A photograph in a style, its details drawn at random.
  /// - Parameter longSide: the longer side of the picture in pixels.
  /// - Precondition: `longSide` is at least 2.
  /// - Complexity: O(1).
  public init(style: Style, longSide: Int, using generator: inout some RandomNumberGenerator) {
    precondition(longSide >= 2, "a photograph of \(longSide) pixels on its longer side")
    func draw(_ low: Double, _ high: Double) -> Double { low + (high - low) * generator.uniform() }
    self.init(width: longSide * 3 / 4, height: longSide, digitSize: draw(0.45, 0.65))
    self.style = style
    position = (draw(0.42, 0.58), draw(0.4, 0.6))
    noiseSeed = generator.next()
    switch style {
    case .scan:
      (paper, ink, noise) = (draw(0.95, 1), draw(0.1, 0.3), 0.004)
    case .photo, .squared, .ruled:
      (paper, ink, noise) = (draw(0.8, 0.92), draw(0.1, 0.35), draw(0.01, 0.02))
      (shadow, shadowDirection, rotation) = (draw(0.6, 0.85), draw(0, 360), draw(-5, 5))
      ruling = style == .squared ? .squared : style == .ruled ? .ruled : .plain
      (lineDistance, lineContrast) = (style == .ruled ? draw(0.12, 0.16) : draw(0.07, 0.1), draw(0.2, 0.4))
    case .felt:
      (paper, ink, noise, rotation) = (draw(0.85, 0.95), draw(0.02, 0.08), 0.01, draw(-4, 4))
      (digitSize, shadow) = (draw(0.6, 0.75), 0.9)
    case .pencil:
      (paper, ink, noise) = (draw(0.88, 0.95), draw(0.45, 0.55), 0.01)
      (shadow, shadowDirection, rotation) = (0.8, draw(0, 360), draw(-4, 4))
    case .whiteboard:
      (width, height) = (longSide, longSide * 3 / 4)
      (paper, ink, noise, vignette) = (draw(0.75, 0.85), draw(0.15, 0.4), 0.015, draw(0.3, 0.5))
    case .tablet:
      (width, paper, ink, digitSize) = (longSide, 0, 1, draw(0.5, 0.75))
    case .transparent:
      (width, ink, digitSize) = (longSide, 0, draw(0.5, 0.75))
    }
  }

  /// Writes the photograph as a PNG, with transparency where its style has it.
  /// - Parameter drawing: as in `picture(of:)`.
  /// - Throws: `Failure` with why the file can't be written.
  /// - Precondition: As `picture(of:)`.
  /// - Complexity: O(number of pixels).
  public func write(_ drawing: GrayImage, to path: String) throws {
    if style == .transparent {
      try PNG.write(opacity: opacity(of: drawing), of: UInt8((ink * 255).rounded()), to: path)
    } else {
      try PNG.write(picture(of: drawing), to: path)
    }
  }
}
