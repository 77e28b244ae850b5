import Foundation

/// Curves over an axis, as a picture to open and as lines for a terminal.
struct Chart {
  /// One curve.
  struct Series {
    var name: String
    var points: [(x: Double, y: Double)]
  }

  var title: String
  var xLabel: String
  var yLabel: String
  var series: [Series]
  /// Whether the axes are logarithmic; points that are not above 0 are left out then.
  var isLogarithmic = (x: false, y: false)

  /// The curves in the axes' own measure, without what can't be drawn there.
  private var drawn: [Series] {
    series.map { series in
      Series(
        name: series.name,
        points: series.points.map { point in
          (
            isLogarithmic.x ? log10(point.x) : point.x, isLogarithmic.y ? log10(point.y) : point.y
          )
        }.filter { $0.0.isFinite && $0.1.isFinite })
    }
  }

  /// Where the axes begin and end; a little apart where all points are alike.
  private func range(_ values: [Double]) -> ClosedRange<Double> {
    guard let least = values.min(), let most = values.max() else { return 0...1 }
    return least < most ? least...most : least - 0.5...most + 0.5
  }

  /// A few round numbers within a range: steps of 1, 2 or 5 times a power of ten.
  static func ticks(in range: ClosedRange<Double>, about count: Int) -> [Double] {
    let rough = (range.upperBound - range.lowerBound) / Double(count)
    let power = pow(10, floor(log10(rough)))
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? 10 * power
    return stride(from: ceil(range.lowerBound / step), through: floor(range.upperBound / step), by: 1)
      .map { $0 * step }
  }

  private func label(_ value: Double, isLogarithmic: Bool) -> String {
    if isLogarithmic { return "1e\(Int(value.rounded()))" }
    return String(format: "%g", (value * 1e9).rounded() / 1e9)
  }

  /// Colours that are told apart by the colour-blind, too.
  ///
  /// Source: M. Okabe, K. Ito: "Color universal design" (2008).
  private static let colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"]

  /// The chart as an SVG picture of 720 × 440.
  var svg: String {
    let curves = drawn
    let x = range(curves.flatMap { $0.points.map(\.x) })
    let y = range(curves.flatMap { $0.points.map(\.y) })
    func place(_ point: (x: Double, y: Double)) -> String {
      let across = 70 + 450 * (point.x - x.lowerBound) / (x.upperBound - x.lowerBound)
      let down = 380 - 330 * (point.y - y.lowerBound) / (y.upperBound - y.lowerBound)
      return String(format: "%.1f,%.1f", across, down)
    }
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 440" font-family="sans-serif" font-size="13">"#,
      ##"<rect width="720" height="440" fill="#fff"/>"##,
      #"<text x="70" y="28" font-size="16">\#(title.escapedForXML)</text>"#,
      #"<text x="295" y="430" text-anchor="middle">\#(xLabel.escapedForXML)</text>"#,
      #"<text x="16" y="215" text-anchor="middle" transform="rotate(-90 16 215)">\#(yLabel.escapedForXML)</text>"#,
    ]
    for tick in Self.ticks(in: x, about: 8) {
      let at = place((tick, y.lowerBound)).split(separator: ",")[0]
      lines.append(##"<path d="M\##(at),50V380" stroke="#ddd"/>"##)
      let text = label(tick, isLogarithmic: isLogarithmic.x)
      lines.append(#"<text x="\#(at)" y="400" text-anchor="middle">\#(text)</text>"#)
    }
    for tick in Self.ticks(in: y, about: 6) {
      let at = place((x.lowerBound, tick)).split(separator: ",")[1]
      lines.append(##"<path d="M70,\##(at)H520" stroke="#ddd"/>"##)
      let text = label(tick, isLogarithmic: isLogarithmic.y)
      lines.append(#"<text x="64" y="\#(at)" dy="4" text-anchor="end">\#(text)</text>"#)
    }
    for (number, curve) in curves.enumerated() {
      let colour = Self.colours[number % Self.colours.count]
      let points = curve.points.map(place).joined(separator: " ")
      lines.append(#"<polyline points="\#(points)" fill="none" stroke="\#(colour)" stroke-width="2"/>"#)
      let height = 62 + 18 * number
      lines.append(#"<path d="M535,\#(height)h24" stroke="\#(colour)" stroke-width="3"/>"#)
      lines.append(#"<text x="565" y="\#(height + 4)">\#(curve.name.escapedForXML)</text>"#)
    }
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  /// The chart in characters: each curve by a letter of its own, with the axes' ends.
  func text(columns: Int, rows: Int) -> [String] {
    let curves = drawn
    let x = range(curves.flatMap { $0.points.map(\.x) })
    let y = range(curves.flatMap { $0.points.map(\.y) })
    let (width, height) = (max(columns - 12, 10), max(rows - 4, 4))
    var cells = Array(repeating: Array(repeating: Character(" "), count: width), count: height)
    for (number, curve) in curves.enumerated() {
      let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
      for (from, to) in zip(curve.points, curve.points.dropFirst()) {  // each point and the next
        for step in 0...width {
          let t = Double(step) / Double(width)
          let (px, py) = (from.x + t * (to.x - from.x), from.y + t * (to.y - from.y))
          let column = Int((px - x.lowerBound) / (x.upperBound - x.lowerBound) * Double(width - 1) + 0.5)
          let row = Int((y.upperBound - py) / (y.upperBound - y.lowerBound) * Double(height - 1) + 0.5)
          cells[row][column] = letter
        }
      }
    }
    let top = label(y.upperBound, isLogarithmic: isLogarithmic.y)
    let bottom = label(y.lowerBound, isLogarithmic: isLogarithmic.y)
    var lines = ["\(title), \(yLabel):"]
    for (row, line) in cells.enumerated() {
      let tick = row == 0 ? top : row == height - 1 ? bottom : ""
      lines.append(String(tick.prefix(9)).padded(to: 9) + " │" + String(line))
    }
    let start = label(x.lowerBound, isLogarithmic: isLogarithmic.x)
    let end = label(x.upperBound, isLogarithmic: isLogarithmic.x)
    lines.append(String(repeating: " ", count: 10) + "└" + String(repeating: "─", count: width))
    let middle = max(width - start.count - end.count, 1)
    let name = xLabel.count + 2 <= middle ? xLabel : ""
    let left = (middle - name.count) / 2
    lines.append(
      String(repeating: " ", count: 11) + start + String(repeating: " ", count: left) + name
        + String(repeating: " ", count: middle - name.count - left) + end)
    let names = curves.enumerated().map { number, curve in
      "\(Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))) \(curve.name)"
    }
    return lines + [names.joined(separator: "   ").wrapped(to: columns, indent: "  ")]
  }
}

extension String {
  /// The text with what XML reserves written out.
  var escapedForXML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
