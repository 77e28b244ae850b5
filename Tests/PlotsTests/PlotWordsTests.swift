import ExerciseKit
import Testing

@testable import Plots

/// Plots in lines to be read aloud.
@Suite struct PlotWordsTests {
  @Test func ofALineSevenPointsAreToldAndItsEndsWhereTheyLieElsewhere() {
    let points = (0...60).map { (x: Double($0), y: $0 == 5 ? 1500 : Double($0)) }
    let plot = LinePlot(
      title: "Two lines", xLabel: "epoch", yLabel: "per cent",
      series: [
        .init(name: "long", points: points), .init(name: "short", points: [(0, 0.5), (1, .nan), (2, -2)]),
        .init(name: "none", points: []),
      ], marks: [.init(label: "half", x: 30), .init(label: "yours", x: 2, y: 1.75)])
    #expect(
      plot.words() == [
        "Two lines", "Across: epoch, 0 to 60.", "Upwards: per cent, -2 to 1,500.",
        "long: 0 at 0, 10 at 10, 20 at 20, 30 at 30, 40 at 40, 50 at 50, 60 at 60; the largest is 1,500 at 5.",
        "short: 0.5 at 0, -2 at 2.", "none: nothing.", "half: at 30.", "yours: 1.75 at 2.",
      ])
  }

  @Test func manyDotsAreToldInFiveGroups() {
    let dots = (1...995).map { (x: Double($0), y: 2 * Double($0)) }.reversed()
    let plot = LinePlot(
      title: "", xLabel: "", yLabel: "", series: [.init(name: "dots", points: Array(dots), style: .dots)],
      xScale: .logarithmic)
    #expect(
      plot.words() == [
        "Across: 1 to 995, in powers of ten.", "Upwards: 2 to 1,990.",
        "dots: 995 dots; in 5 groups from left to right their means are 200 at 100, 598 at 299, 996 at 498, "
          + "1,394 at 697, 1,792 at 896.",
      ])
  }

  @Test func barsAreToldOneByOne() {
    #expect(
      BarPlot(title: "Speed", yLabel: "per second", bars: [("ab", 4), ("c", 0.1234)]).words()
        == ["Speed", "Bars: per second.", "ab: 4.", "c: 0.123."])
    #expect(
      BarPlot(title: "", yLabel: "", bars: [("a", 2e-5), ("b", 0.2)], isInSeconds: true).words()
        == ["a: 20 µs.", "b: 200 ms."])
  }

  @Test func aSmallTableIsToldRowByRow() {
    var map = HeatMap(
      title: "Words", xLabel: "", yLabel: "", values: Matrix([[0, 1], [.nan, 0.5]]), rowLabels: ["p", "q"],
      columnLabels: ["u", "v"])
    #expect(map.words() == ["Words", "p: u 0, v 1.", "q: v 0.5."])
    (map.rowLabels, map.columnLabels) = (nil, nil)
    #expect(map.words() == ["Words", "row 0: 0, 1.", "row 1: 0.5."])
    (map.values[0, 0], map.values[1, 0], map.valueRange) = (9.78e-8, 0.2749, 0...1)
    #expect(map.words() == ["Words", "row 0: 0, 1.", "row 1: 0.27, 0.5."])
  }

  @Test func ofALargeTableTheEndsAreToldOrWhereItIsAboveAndBelowZero() {
    var values = Matrix(rows: 20, columns: 10)
    (values[3, 4], values[5, 2], values[19, 0]) = (2, 1, -0.5)
    var map = HeatMap(title: "", xLabel: "", yLabel: "", values: values, diverging: true)
    #expect(
      map.words() == [
        "20 rows and 10 columns.", "Above 0: 2 numbers in rows 3 to 5 and columns 2 to 4, from 1 to 2.",
        "Below 0: 1 number in row 19 and column 0, all -0.5.",
      ])
    map.diverging = false
    #expect(
      map.words() == [
        "20 rows and 10 columns.", "The largest number is 2, at row 3, column 4.",
        "The least number is -0.5, at row 19, column 0.",
      ])
  }

  @Test func aMapOverAxesIsToldWithItsPath() {
    let values = HeatMap.values(rows: 10, columns: 20, x: -1...1, y: 0...10) { x, y in x + y }
    let map = HeatMap(
      title: "Cost", xLabel: "w", yLabel: "b", values: values, xRange: -1...1, yRange: 0...10,
      path: (0...10).map { (x: Double($0) / 10, y: 1) })
    #expect(
      map.words() == [
        "Cost", "Across: w, -1 to 1. Upwards: b, 0 to 10.",
        "The largest number is 10.4, at w 0.95, b 9.5.",
        "The least number is -0.45, at w -0.95, b 0.5.",
        "The path has 11 points, among them (0, 1), (0.2, 1), (0.4, 1), (0.6, 1), (0.8, 1), (1, 1).",
      ])
  }

  @Test func ofASheetEachTablesEndsAreTold() {
    let sheet = HeatMapSheet(
      title: "Neurons", tables: [("one", Matrix([[0, 2], [-1, 0]])), ("two", Matrix([[5, 0], [0, 0]]))])
    #expect(
      sheet.words() == [
        "Neurons", "2 rows and 2 columns each.",
        "one: largest 2 at row 0, column 1; least -1 at row 1, column 0.",
        "two: largest 5 at row 0, column 0; least 0 at row 0, column 1.",
      ])
  }

  @Test func aSheetHasAsManyMapsOnAPageAsHaveRoom() {
    let table = Matrix([[1, 0], [1, -1]])
    let sheet = HeatMapSheet(title: "t", tables: (1...5).map { ("n\($0)", table) })
    let pages = sheet.pages(columns: 12, rows: 10, colour: false)
    #expect(pages.count == 2)
    #expect(
      pages[0] == [
        "t", "n1     n2", "+--+   +--+", "|#-|   |#-|", "+--+   +--+", "n3     n4", "+--+   +--+",
        "|#-|   |#-|",
        "+--+   +--+", "below 0 =- +",
      ])
    #expect(pages[1].count == 6 && pages[1][1] == "n5")
    let coloured = sheet.pages(columns: 12, rows: 10, colour: true)
    #expect(coloured.map(\.count) == [6])
    #expect(sheet.pages(columns: -1, rows: -1, colour: true).count == 5)
  }
}
