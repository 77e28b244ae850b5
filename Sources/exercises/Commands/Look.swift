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
    try await Look.show(
      try desk.chapter(named: chapter), desk, checker: try await desk.checker(), photo: photo, output: output)
  }

  /// Shows a chapter's drawings and writes their files.
  /// - Parameter goesOn: asked before each drawing but the first.
  static func show(
    _ chapter: Chapter, _ desk: Desk, checker: Checker, photo: String? = nil, output: String? = nil,
    goesOn: () async -> Bool = { true }
  ) async throws {
    let looks = try Looks(desk: desk, checker: checker, photo: photo)
    let folder = output ?? desk.workbook.root + "/.pictures"
    try Files.makeFolder(folder)
    Terminal.say(Terminal.bold("\(chapter.number) \(chapter.title): \(chapter.look)").wrapped(to: 78))
    var isWanted = true
    for (number, drawing) in try await looks.drawings(of: chapter).enumerated() {
      let path = "\(folder)/chapter-\(chapter.number)-\(number + 1).\(drawing.ending)"
      try drawing.write(path)
      if number > 0, isWanted { isWanted = await goesOn() }
      guard isWanted else { continue }
      Terminal.say("")
      if !Terminal.isPlain {
        for line in drawing.text(78, 20, Terminal.takesColour) { Terminal.say(line) }
        Terminal.say("")
      }
      Terminal.say(drawing.caption.wrapped(to: 78))
      Terminal.say("As a picture: \(Terminal.link(desk.shown(path), to: path))")
    }
    if let whose = looks.whoseFunctions { Terminal.say("\n" + whose) }
  }
}
