internal import ExerciseKit

/// How a digit on paper was photographed: page, pen, light, camera.
///
/// A stand-in for people's photos, to measure how well they are read and to make examples. Everything follows
/// from the parameters and the seed of the noise, to the last bit on every machine.
public struct PaperPhotograph: Hashable, Sendable {
  /// Lines printed on the paper.
  public enum Ruling: Hashable, Sendable {
    case plain, ruled, squared
  }

  /// How such a picture comes about; it decides how it is written.
  public var style = Style.photo
  /// The number of columns of the photograph, at least 1.
  public var width: Int
  /// The number of rows of the photograph, at least 1.
  public var height: Int
  /// The longer side of the digit as a part of the page's shorter side, above 0 and at most 1.
  public var digitSize: Double
  /// Where the middle of the digit lies, as parts of the page's width and height, 0 to 1.
  public var position: (x: Double, y: Double) {
    get { (positionX, positionY) }
    set { (positionX, positionY) = newValue }
  }
  private var positionX = 0.5
  private var positionY = 0.5
  /// How far the page is turned clockwise, in degrees from -180 to 180.
  public var rotation = 0.0
  /// The brightness of the paper, 0 black to 1 white.
  public var paper = 0.92
  /// The brightness of full ink, 0 black to 1 white; above `paper` for chalk.
  public var ink = 0.15
  /// What is printed on the paper.
  public var ruling = Ruling.plain
  /// The distance of the lines, as a part of the page's shorter side, above 0.
  public var lineDistance = 0.06
  /// The width of the lines, as a part of their distance, 0 to 1.
  public var lineWidth = 0.06
  /// The contrast of the lines, as a part of the ink's, 0 to 1.
  public var lineContrast = 0.25
  /// The brightness in the deepest shadow, as a part of the light's, 0 to 1.
  public var shadow = 1.0
  /// Towards where the shadow deepens, in degrees clockwise from the right, -360 to 360.
  public var shadowDirection = 0.0
  /// How much of the light the corners lose to the lens, 0 to 1.
  public var vignette = 0.0
  /// The standard deviation of the sensor's noise, as a part of white.
  public var noise = 0.0
  /// Where the noise begins.
  public var noiseSeed: UInt64 = 0

  /// A photograph of a plain page in even light, without noise, the digit in its middle.
  public init(width: Int, height: Int, digitSize: Double) {
    (self.width, self.height, self.digitSize) = (width, height, digitSize)
  }

  /// A page as people have them, drawn at random: 600 to 3000 pixels, the digit 15 to 60 % of its shorter
  /// side, turned by up to 5°, squared, with lines of a quarter of the ink's contrast, in a shadow that falls
  /// to 60 %, with 3 % of noise.
  /// - Complexity: O(1): a fixed number of draws.
  public static func random(using generator: inout some RandomNumberGenerator) -> PaperPhotograph {
    func draw(_ low: Double, _ high: Double) -> Double { low + (high - low) * generator.uniform() }
    let long = 600 + generator.uniform(below: 2401)
    let short = Int(Double(long) * draw(0.7, 1))
    let isUpright = generator.uniform() < 0.5
    var photograph = PaperPhotograph(
      width: isUpright ? short : long, height: isUpright ? long : short, digitSize: draw(0.15, 0.6))
    photograph.rotation = draw(-5, 5)
    // The digit may lie anywhere where it is whole.
    let room = 0.55 * photograph.digitSize * Double(short)
    photograph.position = (
      draw(room, Double(photograph.width) - room) / Double(photograph.width),
      draw(room, Double(photograph.height) - room) / Double(photograph.height)
    )
    photograph.paper = draw(0.8, 0.97)
    photograph.ink = draw(0.05, 0.35)
    photograph.ruling = .squared
    photograph.lineDistance = draw(0.03, 0.1)
    photograph.lineWidth = draw(0.03, 0.08)
    photograph.shadow = 0.6
    photograph.shadowDirection = draw(0, 360)
    photograph.noise = 0.03
    photograph.noiseSeed = generator.next()
    return photograph
  }
}
