internal import ExerciseKit

/// A digit as people write it: all its ways, and what most hands that write it share.
struct Numeral: Sendable {
  /// The mean slant: by how much of its height the top leans to the right of the bottom.
  let slant: Double
  /// By what hands stretch it sideways in the middle, compared with its ways as they are written down.
  let width: Double
  /// The pen's median width in pixels of a 28 × 28 picture.
  let penWidth: Double
  /// The ways of writing it.
  let ways: [WayOfWriting]

  /// The ten digits, 0 first.
  static let all: [Numeral] = [zero, one, two, three, four, five, six, seven, eight, nine]

  /// One of the ways, each as often as its share says, from one draw.
  func way(using generator: inout SeededGenerator) -> WayOfWriting {
    var rest = generator.uniform() * ways.reduce(0) { $0 + $1.share }
    for way in ways {
      rest -= way.share
      if rest < 0 { return way }
    }
    return ways[ways.count - 1]
  }
}
