extension PNG {
  /// Turns pairs of level and opacity into levels, by laying the picture on paper of one level.
  ///
  /// A drawing on a transparent ground is laid on white if its ink is dark and on black if it is light. Where
  /// more than half is opaque, as in a cut-out sheet or a screenshot with round corners, what can be seen is
  /// mostly paper, so the rest is filled with its mean level.
  /// - Complexity: O(number of pixels), in place.
  static func layOnPaper(_ samples: inout [UInt8]) {
    let count = samples.count / 2
    var (opacity, light) = (0, 0)
    for index in 0..<count {
      let alpha = Int(samples[2 * index + 1])
      opacity += alpha
      light += alpha * Int(samples[2 * index])
    }
    let mean = opacity == 0 ? 255 : light / opacity
    let paper = 2 * opacity > 255 * count ? mean : mean < 128 ? 255 : 0
    for index in 0..<count {
      let alpha = Int(samples[2 * index + 1])
      let level = Int(samples[2 * index])
      samples[index] = UInt8((level * alpha + paper * (255 - alpha) + 127) / 255)
    }
    samples.removeLast(samples.count - count)
  }
}
