internal import SafeFiles

/// A picture of one digit in a style that people really have, made with generated handwriting.
public struct ExamplePicture: Hashable, Sendable {
  /// How the digit was written and the picture taken.
  public enum Style: String, CaseIterable, Sendable {
    /// Flat and clean, as a scanner sees it.
    case scan
    /// A photo of plain paper with a shadow across it.
    case photoShadow = "photo-shadow"
    /// A photo of squared paper.
    case squaredPaper = "squared-paper"
    /// A photo of ruled paper.
    case ruledPaper = "ruled-paper"
    /// A broad pen.
    case feltPen = "felt-pen"
    /// A thin, pale line.
    case pencil
    /// A marker on a shiny board, darker towards the corners.
    case whiteboard
    /// A drawing program's white on black.
    case tablet
    /// A drawing program's black on nothing.
    case transparent
  }

  /// The style.
  public let style: Style
  /// The digit, 0 to 9.
  public let digit: Int

  /// The pictures that come with the workbook.
  public static let all: [ExamplePicture] = [
    (Style.scan, [0, 2, 5, 9]), (.photoShadow, [1, 3, 7, 8]), (.squaredPaper, [2, 4, 6, 7]),
    (.ruledPaper, [0, 5, 8]), (.feltPen, [1, 3, 6, 9]), (.pencil, [2, 4, 7]),
    (.whiteboard, [0, 4, 8, 9]), (.tablet, [1, 5, 6]), (.transparent, [3, 7, 8]),
  ].flatMap { style, digits in digits.map { ExamplePicture(style: style, digit: $0) } }

  /// The file's name: `photo-shadow-7.png`.
  public var name: String { "\(style.rawValue)-\(digit).png" }

  /// The picture, 0 black and 255 white; for `transparent` how much of each pixel the ink covers.
  /// - Complexity: O(number of pixels), about 200,000.
  public func picture() -> GrayImage {
    let drawing = drawing
    return style == .transparent ? photograph.opacity(of: drawing) : photograph.picture(of: drawing)
  }

  /// Writes the picture into a folder under its name.
  /// - Throws: `Failure`, as `PNG.write(_:to:)`.
  public func write(to folder: String) throws {
    let path = "\(folder)/\(name)"
    if style == .transparent {
      try PNG.write(opacity: picture(), of: 0, to: path)
    } else {
      try PNG.write(picture(), to: path)
    }
  }

  /// Full ink on an empty ground: the first digit of this style's hand that the style's pen could have drawn.
  private var drawing: GrayImage {
    let hand = HandwritingGenerator(seed: seed, style: .legible)
    var index = 0
    var drawing = hand.drawing(at: index)
    while drawing.label != digit || !pen.contains(drawing.meanRadius) {
      index += 1
      drawing = hand.drawing(at: index)
    }
    let side = 400
    var picture = GrayImage(width: side, height: side)
    let middle = Double(side) / 2
    picture.draw(
      drawing, level: 255,
      at: PenDrawing.Placement(centreX: middle, centreY: middle, size: 0.9 * Double(side), softness: 2))
    return picture
  }

  /// The pen's radius, as a part of the digit's longer side.
  private var pen: ClosedRange<Double> {
    switch style {
    case .feltPen: 0.085...0.11
    case .whiteboard: 0.055...0.075
    case .pencil: 0.02...0.035
    default: 0.035...0.055
    }
  }

  /// A seed for each picture: the style's place in the list, then the digit.
  private var seed: UInt64 {
    UInt64(100 + 10 * (Style.allCases.firstIndex(of: style) ?? 0) + digit)
  }

  private var photograph: PaperPhotograph {
    var page = PaperPhotograph(width: 400, height: 400, digitSize: 0.55)
    page.noiseSeed = seed
    // A little to one side and turned, each its own way.
    page.position = (x: 0.44 + 0.012 * Double(digit), y: 0.57 - 0.012 * Double(digit))
    page.rotation = Double((3 * digit) % 7) - 3
    switch style {
    case .scan:
      (page.paper, page.ink, page.noise) = (0.97, 0.12, 0.006)
    case .photoShadow:
      (page.width, page.height, page.digitSize) = (440, 560, 0.45)
      (page.paper, page.ink, page.noise) = (0.88, 0.2, 0.015)
      (page.shadow, page.shadowDirection) = (0.5, Double(40 * digit))
    case .squaredPaper, .ruledPaper:
      (page.width, page.height, page.digitSize) = (440, 560, 0.5)
      (page.paper, page.ink, page.noise) = (0.9, 0.15, 0.012)
      (page.shadow, page.shadowDirection) = (0.75, Double(40 * digit))
      page.ruling = style == .squaredPaper ? .squared : .ruled
      (page.lineDistance, page.lineWidth) = style == .squaredPaper ? (0.07, 0.05) : (0.14, 0.025)
    case .feltPen:
      (page.paper, page.ink, page.noise, page.shadow) = (0.94, 0.05, 0.01, 0.85)
    case .pencil:
      (page.paper, page.ink, page.noise, page.shadow) = (0.93, 0.5, 0.01, 0.8)
    case .whiteboard:
      (page.width, page.height) = (560, 420)
      (page.paper, page.ink, page.noise, page.vignette) = (0.9, 0.3, 0.012, 0.4)
      (page.shadow, page.shadowDirection) = (0.8, 90)
    case .tablet:
      (page.width, page.height, page.paper, page.ink) = (480, 480, 0, 1)
    case .transparent:
      (page.paper, page.ink) = (1, 0)
    }
    return page
  }
}

extension PenDrawing {
  /// The pen's mean radius, as a part of the drawing's longer side.
  fileprivate var meanRadius: Double {
    let radii = strokes.joined().map(\.radius)
    return radii.reduce(0, +) / Double(radii.count)
  }
}
