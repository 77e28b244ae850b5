/// By how much a hand departs from the ways of writing that it was taught.
///
/// Every number without another unit is a standard deviation in units of the digit's height. The values
/// of `varied` were chosen for how well a network trained on the digits reads MNIST's training images; its
/// test images had no say.
struct HandVariation: Sendable {
  /// Each of a path's points, by half along the path together, by half on its own.
  var joints = 0.06
  /// Ends of strokes made longer or shorter.
  var ends = 0.07
  /// Whole strokes after the first.
  var laterStrokes = 0.05
  /// Proportions: how much the upper half is stretched against the lower, and left against right.
  var bending = 0.14
  /// Perspective: how much wider the top is than the bottom, and the left higher than the right.
  var perspective = 0.15
  /// Each of three sine waves that bend the whole digit.
  var waves = 0.055
  /// The logarithm of width to height.
  var aspect = 0.1
  /// How much the top leans to the right, about the mean of the digit.
  var slant = 0.17
  /// Turn, in radians.
  var rotation = 0.12
  /// The logarithm of the pen's width.
  var penWidth = 0.3
  /// How much the width changes along a stroke: the largest part that is added or taken.
  var pressure = 0.6
  /// The largest part of the width that is lost at a stroke's end.
  var taper = 0.25
  /// The bounds of the pen's width, in pixels of a 28 × 28 picture.
  var penWidths = 1.1...7.0

  /// Hands as different as those of a whole country; some digits can hardly be read.
  static let varied = HandVariation()

  /// About half of the jitter and distortion.
  static let legible = HandVariation(
    joints: 0.03, ends: 0.035, laterStrokes: 0.02, bending: 0.07, perspective: 0.075, waves: 0.0275,
    aspect: 0.06, slant: 0.1, rotation: 0.07, penWidth: 0.2, pressure: 0.3)
}
