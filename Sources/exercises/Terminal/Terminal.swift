import Foundation
import SafeFiles
import Synchronization

/// What the program knows of the terminal it writes to, if it is one.
enum Terminal {
  /// Whether standard output is a terminal that a person looks at.
  static let showsOutput = isatty(STDOUT_FILENO) == 1

  /// Whether standard error is.
  static let showsErrors = isatty(STDERR_FILENO) == 1

  /// Whether standard output takes colour: a terminal that is not dumb, and no `NO_COLOR`
  /// (https://no-color.org).
  static var takesColour: Bool { mayColour && !isPlain }

  /// Whether only lines in their order are wanted, as a screen reader reads them.
  static var isPlain: Bool { plainness.load(ordering: .relaxed) }

  /// From now on there is no colour, no link and no ornament.
  static func becomePlain() { plainness.store(true, ordering: .relaxed) }

  private static let plainness = Atomic<Bool>(false)

  private static let mayColour: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return showsOutput && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }()

  /// Columns of the terminal on standard error; 80 where it does not say.
  static var columns: Int { size.ws_col > 0 ? Int(size.ws_col) : 80 }

  /// Columns that running text takes: 78, less where the terminal on standard error has fewer.
  static var textWidth: Int { showsErrors ? min(78, max(20, columns - 2)) : 78 }

  /// Rows of the terminal on standard error; 24 where it does not say.
  static var rows: Int { size.ws_row > 0 ? Int(size.ws_row) : 24 }

  private static var size: winsize {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : winsize()
  }

  /// Prints a line that is there at once for whoever reads along, a program at the other end of a pipe too.
  static func say(_ line: String) {
    print(line)
    if fflush(nil) != 0 { outputFailed.store(true, ordering: .relaxed) }
  }

  /// Prints text that is there at once, without ending the line.
  static func write(_ text: String) {
    print(text, terminator: "")
    if fflush(nil) != 0 { outputFailed.store(true, ordering: .relaxed) }
  }

  private static let outputFailed = Atomic<Bool>(false)

  /// Makes sure that all that was printed has arrived.
  /// - Throws: `Failure` if it did not, because the disk is full perhaps.
  static func finishOutput() throws {
    guard fflush(nil) == 0, !outputFailed.load(ordering: .relaxed) else {
      throw Failure(
        .system, at: "standard output", "not all of the answer could be written",
        remedy: "make room on the disk")
    }
  }

  /// Writes a line that tells of a failure to standard error.
  static func complain(_ line: String) { remark("Error: \(line)") }

  /// Writes a line to standard error; where that is a terminal, broken between words.
  static func remark(_ line: String) {
    writeToErrors((showsErrors ? line.folded(to: Terminal.textWidth, indent: "") : line) + "\n")
  }

  /// A line, broken between words where standard output is a terminal.
  static func folded(_ line: String) -> String {
    showsOutput ? line.folded(to: Terminal.textWidth, indent: "") : line
  }

  /// Writes text to standard error.
  static func writeToErrors(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Text in bold where colour is taken.
  static func bold(_ text: String) -> String {
    takesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
