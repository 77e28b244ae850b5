private import ExerciseKit
internal import SafeFiles

/// A picture of one digit in a style that people really have, made with generated handwriting.
public struct ExamplePicture: Hashable, Sendable {
  /// How the digit was written and the picture taken.
  public let style: PaperPhotograph.Style
  /// The digit, 0 to 9.
  public let digit: Int

  /// The pictures that come with the workbook.
  public static let all: [ExamplePicture] = [
    (PaperPhotograph.Style.scan, [0, 2, 5, 9]), (.photo, [1, 3, 7, 8]), (.squared, [2, 4, 6, 7]),
    (.ruled, [0, 5, 8]), (.felt, [1, 3, 6, 9]), (.pencil, [2, 4, 7]), (.whiteboard, [0, 4, 8, 9]),
    (.tablet, [1, 5, 6]), (.transparent, [3, 7, 8]),
  ].flatMap { style, digits in digits.map { ExamplePicture(style: style, digit: $0) } }

  /// The file's name: `photo-shadow-7.png`.
  public var name: String { "\(style.rawValue)-\(digit).png" }

  /// Writes the picture into a folder under its name.
  /// - Throws: `Failure`, as `PNG.write(_:to:)`.
  /// - Complexity: O(number of pixels), about 170,000.
  public func write(to folder: String) throws {
    let place = UInt64(PaperPhotograph.Style.allCases.firstIndex(of: style) ?? 0)
    let seed = 100 + 10 * place + UInt64(digit)
    var generator = SeededGenerator(seed: seed)
    let photograph = PaperPhotograph(style: style, longSide: 480, using: &generator)
    try photograph.write(drawing(seed: seed), to: "\(folder)/\(name)")
  }

  /// Full ink on an empty ground: the first digit of a hand that the style's pen could have drawn.
  private func drawing(seed: UInt64) -> GrayImage {
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

  /// The pen's mean radius, as a part of the digit's longer side.
  private var pen: ClosedRange<Double> {
    switch style {
    case .felt: 0.085...0.11
    case .whiteboard: 0.055...0.075
    case .pencil: 0.02...0.035
    default: 0.035...0.055
    }
  }
}

extension PenDrawing {
  /// The pen's mean radius, as a part of the drawing's longer side.
  fileprivate var meanRadius: Double {
    let radii = strokes.joined().map(\.radius)
    return radii.reduce(0, +) / Double(radii.count)
  }
}
