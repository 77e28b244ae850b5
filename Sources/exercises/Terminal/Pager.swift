import Foundation

/// Shows texts and pictures a screen at a time where there is somebody to press keys, else all at once.
final class Pager {
  /// The session's reader of keys; a command's, once it has asked for a key.
  private var reader: KeyReader?
  /// Whether a command may read keys by itself.
  private let makesReader: Bool
  /// What a session's student saves goes before all that waits for a key.
  private let saves: SavedFiles?

  /// A session's pager; without a reader nothing is asked.
  init(reader: KeyReader?, saves: SavedFiles) {
    self.reader = reader
    self.saves = saves
    makesReader = false
  }

  /// A command's pager: it asks where standard input and output are a terminal and lines are not to be plain.
  init() {
    saves = nil
    makesReader = KeyReader.isPossible && Terminal.showsOutput && !Terminal.isPlain
  }

  /// Whether it asks before it goes on.
  var asks: Bool { reader != nil || makesReader }

  /// Says a text, a screen at a time.
  func say(pages text: String) async {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let page = Terminal.isPlain || !asks ? max(lines.count, 1) : max(Terminal.rows - 1, 5)
    for start in stride(from: 0, to: lines.count, by: page) {
      if start > 0 { guard await goesOn("Return goes on, q ends ") else { return } }
      for line in lines[start..<min(start + page, lines.count)] { Terminal.say(String(line)) }
    }
  }

  /// Asks a question; whether the answer is Return or a blank.
  func goesOn(_ question: String) async -> Bool {
    guard asks else { return true }
    // A terminal that gives no single keys gets all at once.
    if reader == nil { reader = try? KeyReader(onInterrupt: {}) }
    guard let reader else { return true }
    let key =
      if let saves {
        await saves.orNothing { await reader.readKey(prompt: question) }
      } else {
        await reader.readKey(prompt: question)
      }
    return key == .enter || key == .character(" ")
  }

  /// Sets the terminal back, if a command's pager has changed it.
  func end() {
    guard makesReader else { return }
    reader?.restore()
  }
}
