/// A picture of 720 × 440, or less high, as SVG, with a background of its own, complete in one file.
struct SVGDocument {
  static let width = 720.0
  static let height = 440.0

  /// Where a text is held.
  enum Anchor: String { case start, middle, end }

  private var elements: [String]

  /// A white picture with its title at the top.
  init(title: String, height: Double = Self.height) {
    elements = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 \#(Self.number(height))" width="720" height="\#(Self.number(height))" role="img""#
        + #" font-family="system-ui, sans-serif" font-size="13">"#,
      "<title>\(Self.escaped(title))</title>",
      ##"<rect width="720" height="\##(Self.number(height))" fill="#ffffff"/>"##,
    ]
    text(Self.shortened(title, to: 680, size: 16), x: 20, y: 27, size: 16)
  }

  /// The whole file.
  var source: String { (elements + ["</svg>", ""]).joined(separator: "\n") }

  /// Adds an element as it stands.
  mutating func add(_ element: String) { elements.append(element) }

  /// Adds a text, turned about its anchor where an angle is given.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Double = 13, angle: Double = 0,
    colour: String = "#222222"
  ) {
    guard !text.isEmpty else { return }
    let turn = angle == 0 ? "" : #" transform="rotate(\#(Self.number(angle)) \#(Self.point(x, y)))""#
    let place = #"x="\#(Self.number(x))" y="\#(Self.number(y))" text-anchor="\#(anchor)""#
    add(
      #"<text \#(place) font-size="\#(Self.number(size))" fill="\#(colour)"\#(turn)>\#(Self.escaped(text))</text>"#
    )
  }

  /// Adds a line through points, its first one a small dot if it is the only one.
  mutating func line(_ points: [(x: Double, y: Double)], colour: String, width: Double, dashes: String = "") {
    guard let first = points.first else { return }
    let rest = points.count == 1 ? "h0" : points.dropFirst().map { "L" + Self.point($0.x, $0.y) }.joined()
    let dash = dashes.isEmpty ? "" : #" stroke-dasharray="\#(dashes)""#
    add(
      #"<path d="M\#(Self.point(first.x, first.y))\#(rest)" fill="none" stroke="\#(colour)""#
        + #" stroke-width="\#(Self.number(width))" stroke-linejoin="round" stroke-linecap="round"\#(dash)/>"#)
  }

  /// Adds a disc, with a thin white edge that sets it off from others.
  mutating func dot(_ x: Double, _ y: Double, radius: Double, colour: String, edge: String = "#ffffff") {
    add(
      #"<circle cx="\#(Self.number(x))" cy="\#(Self.number(y))" r="\#(Self.number(radius))" fill="\#(colour)""#
        + #" stroke="\#(edge)" stroke-width="0.8"/>"#)
  }

  /// Two coordinates.
  static func point(_ x: Double, _ y: Double) -> String { number(x) + " " + number(y) }

  /// A coordinate to a tenth of a pixel.
  static func number(_ value: Double) -> String {
    let tenths = Int((10 * value).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }

  /// About the room that a text takes, whatever font it is shown in.
  static func width(of text: String, size: Double = 13) -> Double {
    0.58 * size * Double(TextGrid.width(of: text))
  }

  /// A text cut where it takes more room than there is.
  static func shortened(_ text: String, to width: Double, size: Double = 13) -> String {
    TextGrid.shortened(text, to: max(1, Int(width / (0.58 * size))))
  }

  /// A text with what XML reserves written out and what it forbids replaced.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": " "
      case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }
}
