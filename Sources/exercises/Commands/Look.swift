import ArgumentParser
import Course
import Foundation
import Grading
import SafeFiles

struct Look: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "See a chapter: its pictures, drawn with your own functions, here and as files to open.",
    discussion: """
      Functions that do not pass yet are drawn as published. Chapters 3 to 10 run on real digits.

      Examples:
        exercises look 7
        exercises look 10 --photo my-7.png
      """)

  @Argument(help: "The chapter's number, folder or an exercise of it.")
  var chapter: String

  @Option(help: "A picture of a digit for chapter 10 (default: one of the workbook's).")
  var photo: String?

  @Option(help: "The folder for the pictures (default: .pictures in the workbook).")
  var output: String?

  @OptionGroup var manner: Manner

  func run() async throws {
    let desk = try Desk()
    let pager = Pager()
    defer { pager.end() }
    try await Look.show(
      try desk.chapter(named: chapter), desk, checker: try await desk.checker(), photo: photo, output: output,
      asks: pager.asks, goesOn: pager.goesOn)
  }

  /// Shows a chapter's drawings and writes their files.
  /// - Parameters:
  ///   - asks: whether a screen is to hold each drawing by itself.
  ///   - goesOn: asked before each screen but the first.
  static func show(
    _ chapter: Chapter, _ desk: Desk, checker: Checker, photo: String? = nil, output: String? = nil,
    asks: Bool, goesOn: (_ question: String) async -> Bool
  ) async throws {
    let looks = try Looks(desk: desk, checker: checker, photo: photo)
    let folder = output ?? desk.workbook.root + "/.pictures"
    try Files.makeFolder(folder)
    let heading = "\(chapter.number) \(chapter.title): \(chapter.look)".wrapped(to: Terminal.textWidth)
    Terminal.say(Terminal.bold(heading))
    var isWanted = true
    let drawings = try await looks.drawings(of: chapter)
    let whose = looks.whoseFunctions.map { "\n" + $0 }
    for (number, drawing) in drawings.enumerated() {
      let path = "\(folder)/chapter-\(chapter.number)-\(number + 1).\(drawing.ending)"
      try drawing.write(path)
      if number > 0, isWanted { isWanted = await goesOn("Return shows the next picture, q ends ") }
      guard isWanted else { continue }
      Terminal.say("")
      let shownPath = desk.shown(path)
      let caption = drawing.caption.wrapped(to: Terminal.textWidth)
      if Terminal.isPlain {
        for line in drawing.words { Terminal.say(line.wrapped(to: Terminal.textWidth)) }
      } else {
        let (isFirst, isLast) = (number == 0, number == drawings.count - 1)
        let around = [
          isFirst ? heading : nil, caption, "As a picture: \(shownPath)", isLast ? whose : nil,
          // Below the drawing an empty line and a question; the one above it may scroll away at the end.
          isFirst || !isLast ? "\n\n" : "\n",
        ]
        let rows = asks ? rows(beside: around.compactMap(\.self)) : 20
        for (page, lines) in drawing.pages(78, rows, Terminal.takesColour).enumerated() {
          if page > 0 {
            isWanted = await goesOn("Return shows the rest of it, q ends ")
            guard isWanted else { break }
          }
          for line in lines { Terminal.say(line) }
          Terminal.say("")
        }
      }
      guard isWanted else { continue }
      Terminal.say(caption)
      Terminal.say("As a picture: \(Terminal.link(shownPath, to: path))")
    }
    if let whose { Terminal.say(whose) }
  }
}

/// The rows of a screen that texts leave to a drawing, neither too few for it nor more than it is worth.
private func rows(beside texts: [String]) -> Int {
  min(max(Terminal.rows - texts.reduce(0) { $0 + $1.lineCount }, 10), 36)
}

extension String {
  /// How many lines the terminal makes of it.
  fileprivate var lineCount: Int {
    split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
      count + max(1, (line.count + Terminal.columns - 1) / Terminal.columns)
    }
  }
}
