private import ExerciseKit

extension PaperPhotograph {
  /// The photograph, 0 black and 255 white.
  /// - Parameter drawing: the digit, 0 no ink and 255 full ink, of any size; the box around its ink is what
  ///   `digitSize` measures, and it is smoothed as it is enlarged.
  /// - Precondition: The sizes are in their ranges, and the drawing holds some ink.
  /// - Complexity: O(number of pixels of the page and of the drawing).
  public func picture(of drawing: GrayImage) -> GrayImage {
    let coverage = coverage(of: drawing)
    var generator = SeededGenerator(seed: noiseSeed)
    let (shadowX, shadowY) = Self.direction(shadowDirection)
    // How far the page reaches along the shadow's direction, from its middle.
    let reach = (abs(shadowX) * Double(width) + abs(shadowY) * Double(height)) / 2
    let corner = Double(width * width + height * height) / 4
    var pixels = [UInt8](repeating: 0, count: width * height)
    for row in 0..<height {
      let y = Double(row) + 0.5 - Double(height) / 2
      for column in 0..<width {
        let x = Double(column) + 0.5 - Double(width) / 2
        let along = (shadowX * x + shadowY * y) / reach
        let light = (1 - (1 - shadow) * (along + 1) / 2) * (1 - vignette * (x * x + y * y) / corner)
        let index = row * width + column
        var level = (paper + (ink - paper) * coverage[index]) * light
        if noise > 0 { level += noise * generator.bellShaped() }
        pixels[index] = UInt8((min(max(level, 0), 1) * 255).rounded())
      }
    }
    return GrayImage(width: width, height: height, pixels: pixels)
  }

  /// The ink alone, 0 none and 255 full: what a drawing program saves as opacity.
  /// - Precondition: As `picture(of:)`.
  /// - Complexity: O(number of pixels of the page and of the drawing).
  public func opacity(of drawing: GrayImage) -> GrayImage {
    GrayImage(
      width: width, height: height, pixels: coverage(of: drawing).map { UInt8(($0 * 255).rounded()) })
  }

  /// How much of each pixel's contrast with the paper there is, 0 to 1: the digit's and the lines'.
  private func coverage(of drawing: GrayImage) -> [Double] {
    precondition(width > 0 && height > 0, "a page of \(width) × \(height) pixels")
    precondition(digitSize > 0 && digitSize <= 1, "a digit of \(digitSize) of its page")
    let pen = SmoothDrawing(drawing)
    let shortSide = Double(min(width, height))
    let scale = pen.longestSide / (digitSize * shortSide)
    let (cosine, sine) = Self.direction(rotation)
    let distance = lineDistance * shortSide
    func line(_ position: Double) -> Double {
      let toNearest = abs(position - (position / distance).rounded() * distance)
      return min(max(lineWidth * distance / 2 + 0.5 - toNearest, 0), 1)
    }
    var coverage = [Double](repeating: 0, count: width * height)
    for row in 0..<height {
      let y = Double(row) + 0.5 - position.y * Double(height)
      for column in 0..<width {
        let x = Double(column) + 0.5 - position.x * Double(width)
        // The page's own directions, turned against the camera's.
        let (across, down) = (cosine * x + sine * y, cosine * y - sine * x)
        var printed = 0.0
        if ruling != .plain { printed = line(down + distance / 3) }
        if ruling == .squared { printed = max(printed, line(across + distance / 3)) }
        coverage[row * width + column] = max(
          pen.coverage(x: across * scale, y: down * scale), lineContrast * printed)
      }
    }
    return coverage
  }

  /// The cosine and sine of an angle in degrees.
  private static func direction(_ degrees: Double) -> (Double, Double) {
    let angle = degrees / 180 * Double.pi
    return (PortableMath.cosine(angle), PortableMath.sine(angle))
  }
}

extension RandomNumberGenerator {
  /// A number of mean 0 and standard deviation 1, nearly normal: the sum of one draw's eight bytes. Quick
  /// enough for every pixel of a photograph.
  fileprivate mutating func bellShaped() -> Double {
    var bits = next()
    var sum = 0
    for _ in 0..<8 {
      sum += Int(bits & 255)
      bits >>= 8
    }
    // Eight bytes: mean 8 · 127.5, variance 8 · (256² - 1) / 12.
    return (Double(sum) - 1020) / Self.spread
  }

  private static var spread: Double { (8 * 65535 / 12 as Double).squareRoot() }
}
