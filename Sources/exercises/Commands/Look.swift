import ArgumentParser
import Course
import Foundation
import Grading
import SafeFiles

struct Look: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a chapter's curves with your own functions, here and as SVG files.",
    discussion: """
      Chapter 2: activation functions; 6: descent at several learning rates, and the error of the central \
      difference; 8: cost and accuracy by epoch, mini-batches of several sizes. Functions that do not pass yet \
      are drawn as published.
      """)

  @Argument(help: "The chapter's number, folder or an exercise of it.")
  var chapter: String

  @Option(help: "The folder for the SVG files.")
  var output = "."

  func run() async throws {
    let desk = try Desk()
    let chapter = try desk.chapter(named: chapter)
    let charts = try await Looks(desk: desk, checker: try await desk.checker()).charts(of: chapter)
    try Files.makeFolder(output)
    for (number, chart) in charts.enumerated() {
      let path = "\(output)/chapter-\(chapter.number)-\(number + 1).svg"
      try Files.write(Data(chart.svg.utf8), to: path)
      for line in chart.text(columns: 78, rows: 18) { Terminal.say(line) }
      Terminal.say("\nAs a picture: \(path)\n")
    }
  }
}
