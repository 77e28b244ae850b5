import ExerciseKit
import Foundation
import Testing

@testable import Plots

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct PlotTests {
  /// Labels that break what does not take care: XML's signs, control characters, wide ones, none.
  static let labels = [
    "", "a < b & \"c\" > 'd' ]]> <!-- -->", "\u{0}\u{1B}[31m\u{7F}\n\t\u{FFFF}\u{FFFE}", "数字の認識 🙂 e\u{301}",
    String(repeating: "long ", count: 60),
  ]
  /// Numbers that break what does not take care.
  static let numbers: [[Double]] = [
    [], [3], [5, 5, 5], [0, 0], [.nan], [.infinity, -.infinity, .nan], [1, .nan, 2], [-1e308, 1e308],
    [.leastNonzeroMagnitude, 0], [.leastNormalMagnitude / 64, 1e-305], [1e17, 1e17 + 16], [-3, 7, 1e9],
    (0..<100).map { Double($0 * $0) },
  ]

  @Test(arguments: [0.001, 0.7, 1, 3, 99, 12345, 4e7])
  func ticksAreRoundAndCoverTheRange(size: Double) {
    for (least, most) in [(0, size), (-size, size), (size / 3, size), (-size / 7, size / 9)] {
      for count in 1...10 {
        let axis = PlotAxis(covering: [least, most], tickCount: count)
        let ticks = axis.ticks.map(\.value)
        #expect(ticks[0] <= least && most <= ticks[ticks.count - 1])
        #expect((2...count + 2).contains(ticks.count))
        #expect(axis.ticks.first?.position == 0 && axis.ticks.last?.position == 1)
        let step = ticks[1] - ticks[0]
        let leading = PlotNumber.scientific(step, digits: 6).first
        #expect(leading == "1" || leading == "2" || leading == "5", "steps of \(step)")
        for tick in axis.ticks {
          #expect(abs(Double(tick.label.replacing(",", with: ""))! - tick.value) < step * 1e-6)
        }
      }
    }
  }

  @Test func ticksAreTheNumbersThatTheirLabelsSay() {
    let ticks = PlotAxis(covering: [0, 0.58], tickCount: 6).ticks
    #expect(ticks.map(\.value) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
    #expect(ticks.map(\.label) == ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6"])
    #expect(
      PlotAxis(covering: [0, 2e6], tickCount: 4).ticks.map(\.label) == ["0", "5e5", "1e6", "1.5e6", "2e6"])
    #expect(PlotAxis(exactly: -1.5...1.7, tickCount: 4).ticks.map(\.value) == [-1, 0, 1])
  }

  @Test func aLogarithmicAxisHasPowersOfTenEquallyFarApart() {
    let axis = PlotAxis(covering: [0.003, 7, -1, 0, .nan], scale: .logarithmic, tickCount: 6)
    #expect(axis.ticks.map(\.label) == ["0.001", "0.01", "0.1", "1", "10"])
    #expect(axis.ticks.map(\.position) == [0, 0.25, 0.5, 0.75, 1])
    #expect(abs(axis.position(of: 0.1)! - 0.5) < 1e-12)
    #expect(axis.position(of: 0) == nil && axis.position(of: -1) == nil)
    #expect(
      PlotAxis(covering: [1e-9, 1], scale: .logarithmic, tickCount: 3).ticks.map(\.label)
        == ["10⁻⁹", "10⁻⁶", "10⁻³", "10⁰"])
    #expect(
      PlotAxis(covering: [10, 10], scale: .logarithmic, tickCount: 5).ticks.map(\.value) == [10, 100])
  }

  @Test func numbersAreWrittenWithThreeDigits() {
    let numbers = [0, 0.94312, 12.54, 3, 60000, 1.5e-7, 1.234e9, -0.5, 9.999, 9.9999e-8, .nan]
    #expect(
      numbers.map(PlotNumber.short)
        == ["0", "0.943", "12.5", "3", "60,000", "1.5e-7", "1.23e9", "-0.5", "10", "1e-7", "nan"])
  }

  @Test func wholeNumbersHaveACommaBeforeEachThreeDigits() {
    #expect(
      [0, 999, 1000, -13_002, 1_234_567].map(\.grouped) == ["0", "999", "1,000", "-13,002", "1,234,567"])
    #expect(PlotNumber.grouped("-1234.5678") == "-1,234.5678" && PlotNumber.grouped("1e6") == "1e6")
    #expect(
      PlotAxis(covering: [0, 2000], tickCount: 4).ticks.map(\.label) == [
        "0", "500", "1,000", "1,500", "2,000",
      ])
    #expect(
      PlotAxis(covering: [10, 10_000], scale: .logarithmic, tickCount: 5).ticks.map(\.label)
        == ["10", "100", "1,000", "10,000"])
  }

  @Test func timesAreWrittenInTheUnitThatFits() {
    #expect(
      [5e-7, 3.14159e-5, 0.000_999_9, 0.5, 0.999_9, 12, 4000].map(PlotNumber.time)
        == ["0.5 µs", "31.4 µs", "1 ms", "500 ms", "1 s", "12 s", "4,000 s"])
    let plot = BarPlot(title: "t", yLabel: "", bars: [("a", 2e-5), ("b", 0.2)], isInSeconds: true)
    #expect(
      plot.text(columns: 47, rows: 9, colour: false) == [
        "t", "a │██ 20 µs", "b │\(String(repeating: "█", count: 32)) 200 ms",
        " 10 µs 100 µs   1 ms   10 ms  100 ms   1 s",
      ])
    #expect(plot.svg().contains(">100 µs<") && plot.svg().contains(">200 ms<"))
  }

  @Test func aNumberThatIsNoneBreaksTheLine() {
    let points: [(x: Double, y: Double)] = [
      (0, 0), (1, 1), (2, .nan), (3, 1), (4, .infinity), (5, 0), (6, 2),
    ]
    let plot = LinePlot(title: "t", xLabel: "x", yLabel: "y", series: [.init(name: "s", points: points)])
    let (x, y) = plot.axes(xTicks: 3, yTicks: 3)
    #expect(LinePlot.pieces(of: points, x: x, y: y).map(\.count) == [2, 1, 2])
    #expect(y.ticks.map(\.value) == [0, 1, 2])
    let colour = PlotColour.palette[0].hex
    let paths = plot.svg().split(separator: "\n").filter { $0.hasPrefix("<path") && $0.contains(colour) }
    #expect(paths.count == 1 + 3)  // the legend's among them
    #expect(!plot.svg().contains("nan") && !plot.svg().contains("inf"))
  }

  @Test(arguments: labels, numbers)
  func everyPictureIsWellFormedAndNoTextIsWiderThanAskedFor(label: String, numbers: [Double]) throws {
    for plot in Self.plots(label, numbers) {
      #expect(XMLParser(data: Data(plot.svg().utf8)).parse())
      for (columns, rows) in [(-1, -1), (7, 5), (20, 3), (79, 24)] {
        for colour in [false, true] {
          let lines = plot.text(columns, rows, colour)
          for line in lines { #expect(Self.width(of: line) <= max(columns, 1), "\(line)") }
          if rows >= 24 { #expect(lines.count <= rows) }
          #expect(colour || !lines.joined().contains("\u{1B}"))
        }
      }
    }
  }

  private struct AnyPlot {
    var svg: () -> String
    var text: (Int, Int, Bool) -> [String]
  }

  private static func plots(_ label: String, _ numbers: [Double]) -> [AnyPlot] {
    let points = numbers.enumerated().map { (x: Double($0), y: $1) }
    var line = LinePlot(
      title: label, xLabel: label, yLabel: label,
      series: [
        .init(name: label, points: points), .init(name: "dots", points: points, style: .dots),
        .init(name: label, points: points.map { ($0.y, $0.x) }, style: .lineAndDots),
      ],
      marks: [.init(label: label, x: 1), .init(label: label, x: numbers.last ?? 0, y: numbers.first ?? 0)])
    let linear = line
    (line.xScale, line.yScale) = (.logarithmic, .logarithmic)
    let logarithmic = line
    let values = Matrix(rows: 1, columns: numbers.count, entries: numbers)
    var map = HeatMap(title: label, xLabel: label, yLabel: label, values: values, rowLabels: [label])
    (map.path, map.columnLabels) = (points, numbers.map { _ in label })
    let table = map
    (map.xRange, map.yRange, map.diverging) = (-1...2.5, 0...0, true)
    let area = map
    let bars = BarPlot(title: label, yLabel: label, bars: numbers.map { (label, $0) })
    let times = BarPlot(
      title: label, yLabel: label, bars: numbers.map { (label, abs($0)) }, isInSeconds: true)
    for words in [
      line.words(), logarithmic.words(), table.words(), area.words(), bars.words(), times.words(),
    ] {
      #expect(!words.isEmpty)
    }
    return [
      AnyPlot(svg: linear.svg, text: linear.text), AnyPlot(svg: logarithmic.svg, text: logarithmic.text),
      AnyPlot(svg: table.svg, text: table.text), AnyPlot(svg: area.svg, text: area.text),
      AnyPlot(svg: bars.svg, text: bars.text), AnyPlot(svg: times.svg, text: times.text),
    ]
  }

  /// The columns of a line, its colours aside.
  private static func width(of line: String) -> Int {
    TextGrid.width(of: line.replacing(/\u{1B}\[[0-9;]*m/, with: ""))
  }

  @Test func textIsCutWhereAWideCharacterHasNoRoom() {
    #expect(TextGrid.width(of: "数字🙂e\u{301}") == 7)
    #expect(TextGrid.shortened("数字数字", to: 4) == "数…")
    #expect(TextGrid.shortened("abcd", to: 4) == "abcd")
    var grid = TextGrid(columns: 3, rows: 1)
    grid.write("数字", row: 0, column: 0)
    #expect(grid.lines(colour: true) == ["数"])
    grid.write("a", row: 0, column: 1)
    #expect(grid.lines(colour: true) == [" a"])
  }

  @Test func whereTwoSeriesAreLinesEachHasALetterWithColoursToo() {
    let rising = (0...50).map { (x: Double($0), y: Double($0)) }
    let falling = rising.map { ($0.x, 50 - $0.y) }
    var plot = LinePlot(
      title: "Two", xLabel: "x", yLabel: "y",
      series: [.init(name: "up", points: rising), .init(name: "down", points: falling)])
    let text = plot.text(columns: 60, rows: 20, colour: false)
    #expect(text.count == 20)
    #expect(text.last == "a up, b down")
    let frame = text.dropFirst(2).prefix(14).joined()
    #expect(frame.count { $0 == "a" } >= 3 && frame.count { $0 == "b" } >= 3)
    let coloured = plot.text(columns: 60, rows: 20, colour: true)
    #expect(coloured.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") } == text)
    plot.series[1].style = .dots
    #expect(plot.text(columns: 60, rows: 20, colour: false).last == "── up, • down")
    plot.series.removeLast()
    #expect(plot.text(columns: 60, rows: 20, colour: false).last == "── up")
  }

  @Test func aDiagonalIsDrawnInBrailleDotsFromCornerToCorner() {
    var canvas = BrailleCanvas(columns: 2, rows: 1)
    canvas.line(from: (0, 0), to: (1, 1))
    #expect(canvas[0, 0] == "⡠" && canvas[0, 1] == "⠊")
  }

  @Test func aHeatMapWithoutColourShowsTheSignOfEachMean() {
    let map = HeatMap(
      title: "", xLabel: "", yLabel: "", values: Matrix([[0, 1], [.nan, 0.5]]), rowLabels: ["p", "q"],
      columnLabels: ["u", "v"])
    let lines = map.text(columns: 6, rows: 7, colour: false)
    #expect(lines == ["", "p│  @@", "q│  ++", " └────", "   u v", "0  .:-"])
  }

  @Test func aRangeTurnsRowZeroToTheBottom() {
    var map = HeatMap(title: "", xLabel: "", yLabel: "", values: Matrix([[0], [1]]))
    #expect(map.text(columns: 10, rows: 6, colour: false)[2].contains("@"))
    map.yRange = 0...2
    map.xRange = 0...1
    #expect(map.text(columns: 10, rows: 6, colour: false)[1].contains("@"))
    let values = HeatMap.values(rows: 2, columns: 1, x: 0...1, y: 0...2) { x, y in x + 10 * y }
    #expect(values == Matrix([[5.5], [15.5]]))
  }

  @Test func aGivenRangeOfColoursHoldsWhateverTheNumbersAre() {
    let map = HeatMap(
      title: "", xLabel: "", yLabel: "", values: Matrix([[0.25, 0.75], [-3, 7]]), valueRange: 0...1)
    #expect(map.span == 0...1)
    #expect(map.values.entries.map { HeatMap.share(of: $0, in: map.span) } == [0.25, 0.75, 0, 1])
    #expect(map.text(columns: 6, rows: 7, colour: false).last == "0  .:-")
    #expect(map.text(columns: 20, rows: 7, colour: false).last == "0  .:-=+*#%@ 1")
  }

  @Test func theMiddleOfDivergingColoursIsZero() {
    let map = HeatMap(title: "", xLabel: "", yLabel: "", values: Matrix([[-1, 4]]), diverging: true)
    #expect(map.span == -4...4)
    #expect(PlotColour.ofShare(HeatMap.share(of: 0, in: map.span)!, diverging: true) == PlotColour(0xF7F7F7))
    #expect(HeatMap.share(of: .nan, in: map.span) == nil)
  }

  @Test func aTerminalsColoursGoFromBlackToWhiteOrFromBlueOverWhiteToRed() {
    #expect([0, 0.5, 1].map { PlotColour.terminalCode(ofShare: $0, diverging: false) } == [16, 244, 231])
    #expect([0, 0.5, 1].map { PlotColour.terminalCode(ofShare: $0, diverging: true) } == [25, 255, 124])
    let map = HeatMap(title: "", xLabel: "", yLabel: "", values: Matrix([[-1], [1]]), diverging: true)
    // Both cells in one character.
    #expect(
      map.text(columns: 3, rows: 6, colour: true)[1] == "0│\u{1B}[0;38;5;25;48;5;124m▀\u{1B}[0m")
  }

  @Test func barsAreAsLongAsTheirValuesAndStartAtZero() {
    let plot = BarPlot(
      title: "Speed", yLabel: "per second", bars: [("ab", 4), ("c", 2), ("d", -2), ("e", .nan)])
    #expect(
      plot.text(columns: 17, rows: 9, colour: false) == [
        "Speed", "per second", "ab    │██████ 4", "c     │███ 2", "d  ███│ -2", "e     │ nan",
      ])
    #expect(plot.text(columns: 17, rows: 4, colour: false).last == "… 3 more")
  }
}
