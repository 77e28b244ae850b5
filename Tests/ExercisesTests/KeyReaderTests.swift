import Foundation
import SafeFiles
import Synchronization
import Testing

@testable import exercises

// One at a time: there is one reader in a program.
@Suite(.serialized) struct KeyReaderTests {
  private final class Screen: Sendable {
    private let text = Mutex("")
    var shown: String { text.withLock { $0 } }
    func show(_ more: String) { text.withLock { $0 += more } }
  }

  private func isSame(_ one: termios, _ other: termios) -> Bool {
    func settings(_ mode: termios) -> [UInt] {
      // macOS marks there what it is to look at again.
      let local = mode.c_lflag & ~tcflag_t(PENDIN)
      return [mode.c_iflag, mode.c_oflag, mode.c_cflag, local].map(UInt.init)
        + withUnsafeBytes(of: mode.c_cc) { $0.map(UInt.init) }
    }
    return settings(one) == settings(other)
  }

  /// Sends a signal, and returns when its handler has run; threads of tests may have it blocked.
  private func deliver(_ signal: Int32) {
    var (signals, before) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    sigaddset(&signals, signal)
    pthread_sigmask(SIG_UNBLOCK, &signals, &before)
    raise(signal)
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  private func keys(_ count: Int, from reader: KeyReader) async -> [KeyReader.Key] {
    var keys: [KeyReader.Key] = []
    for await key in reader.keys {
      keys.append(key)
      if keys.count == count { break }
    }
    return keys
  }

  /// Calls `body` with a reader whose input is a pipe that holds a text, and ends.
  private func withScript(_ text: String, _ body: (KeyReader) async throws -> Void) async throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    let reader = try KeyReader(input: pipe.fileHandleForReading.fileDescriptor) { _ in
      Issue.record("a script is shown nothing")
    }
    try await body(reader)
    reader.restore()
    try pipe.fileHandleForReading.close()
  }

  @Test func keysComeWithoutEnterAndWithoutEcho() async throws {
    let terminal = try PseudoTerminal()
    let reader = try KeyReader(input: terminal.program) { _ in }
    #expect(terminal.givesSingleKeys)
    terminal.type("aü日\r")
    #expect(await keys(4, from: reader) == [.character("a"), .character("ü"), .character("日"), .enter])
    terminal.type("\u{4}")
    #expect(await keys(1, from: reader) == [.endOfInput])
    reader.restore()
  }

  @Test func theTerminalIsLeftAsItWas() async throws {
    let terminal = try PseudoTerminal()
    var mode = terminal.mode
    mode.c_cc.0 = 7
    mode.c_lflag |= tcflag_t(NOFLSH)
    tcsetattr(terminal.program, TCSANOW, &mode)
    let before = terminal.mode
    let reader = try KeyReader(input: terminal.program) { _ in }
    #expect(!isSame(before, terminal.mode))
    reader.restore()
    #expect(isSame(before, terminal.mode))
    reader.restore()
    for await _ in reader.keys { Issue.record("nothing was typed") }
    _ = try KeyReader(input: terminal.program) { _ in }
    #expect(isSame(before, terminal.mode), "letting the reader go restores, too")
  }

  @Test func anEscapeByItselfIsAKeyAndArrowsAreNone() async throws {
    let terminal = try PseudoTerminal()
    let reader = try KeyReader(input: terminal.program) { _ in }
    terminal.type("\u{1B}")
    #expect(await keys(1, from: reader) == [.escape])
    terminal.type("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[3~x")
    #expect(await keys(1, from: reader) == [.character("x")])
    reader.restore()
  }

  @Test func theInterruptSignalIsAKeyAheadOfOthers() async throws {
    let terminal = try PseudoTerminal()
    let reader = try KeyReader(input: terminal.program) { _ in }
    deliver(SIGINT)
    terminal.type("a")
    #expect(await keys(2, from: reader) == [.interrupt, .character("a")])
    deliver(SIGINT)
    #expect(await keys(1, from: reader) == [.interrupt])
    reader.restore()
  }

  @Test func afterAStopTheTerminalGivesSingleKeysAgain() async throws {
    let terminal = try PseudoTerminal()
    let before = terminal.mode
    let reader = try KeyReader(input: terminal.program) { _ in }
    var mode = before
    tcsetattr(terminal.program, TCSANOW, &mode)
    deliver(SIGCONT)
    for _ in 0..<1000 where !terminal.givesSingleKeys { try await Task.sleep(for: .milliseconds(10)) }
    #expect(terminal.givesSingleKeys)
    reader.restore()
    #expect(isSame(before, terminal.mode))
  }

  @Test func aLineIsShownAsItIsTypedAndCanBeCorrected() async throws {
    let terminal = try PseudoTerminal()
    let screen = Screen()
    let reader = try KeyReader(input: terminal.program) { screen.show($0) }
    terminal.type("ab\u{7F}é\u{1B}[Dc\r")
    #expect(await reader.readLine(prompt: "? ") == "aéc")
    #expect(screen.shown == "? ab\r\u{1B}[J? aéc\n")
    terminal.type("\u{7F}wrong\u{15}right\n")
    #expect(await reader.readLine(prompt: "? ") == "right")
    terminal.type("q")
    #expect(await keys(1, from: reader) == [.character("q")])
    reader.restore()
  }

  @Test func aLineIsBrokenOffByTheInterruptAndTheEndOfInput() async throws {
    let terminal = try PseudoTerminal()
    let reader = try KeyReader(input: terminal.program) { _ in }
    async let line = reader.readLine(prompt: "")
    terminal.type("abc")
    deliver(SIGINT)
    #expect(await line == nil)
    // What came of `abc` before the signal is gone with the line, the rest is still there.
    terminal.type("\r")
    for await key in reader.keys where key == .enter { break }
    terminal.type("\u{4}")
    #expect(await reader.readLine(prompt: "") == nil)
    reader.restore()
  }

  @Test func aCancelledTaskWaitsNoLonger() async throws {
    let terminal = try PseudoTerminal()
    let reader = try KeyReader(input: terminal.program) { _ in }
    let waiting = Task { await keys(1, from: reader) }
    let asking = Task { await reader.readLine(prompt: "") }
    try await Task.sleep(for: .milliseconds(20))
    waiting.cancel()
    asking.cancel()
    #expect(await waiting.value == [])
    #expect(await asking.value == nil)
    terminal.type("a")
    #expect(await keys(1, from: reader) == [.character("a")])
    reader.restore()
  }

  @Test func aScriptsLinesAreKeysAndAnswers() async throws {
    try await withScript("hint\n\nname of a file.png\r\nüq\nlast") { reader in
      #expect(await keys(2, from: reader) == [.character("h"), .enter])
      #expect(await reader.readLine(prompt: "file? ") == "name of a file.png")
      #expect(await keys(10, from: reader) == [.character("ü"), .character("l"), .endOfInput])
      #expect(await reader.readLine(prompt: "file? ") == nil)
    }
  }

  @Test func anEmptyScriptEndsAtOnce() async throws {
    try await withScript("") { reader in
      #expect(await reader.readLine(prompt: "file? ") == nil)
      #expect(await keys(10, from: reader) == [])
    }
    let file = open("/dev/null", O_RDONLY)
    let reader = try KeyReader(input: file) { _ in }
    #expect(await keys(10, from: reader) == [.endOfInput])
    reader.restore()
    close(file)
  }

  @Test func bytesThatAreNoCharacterAreNoKey() {
    var decoder = KeyDecoder()
    #expect(
      decoder.keys(from: [0xFF, 0x61, 0xC3, 0x62, 0x80, 0x00, 0xED, 0xA0, 0x80]) == [
        .character("a"), .character("b"),
      ])
  }

  @Test func aCharacterOrSequenceMayComeInParts() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0xE6]) == [])
    #expect(decoder.keys(from: [0x97]) == [])
    #expect(decoder.keys(from: [0xA5]) == [.character("日")])
    #expect(decoder.keys(from: [0x1B]) == [] && decoder.holdsEscape)
    #expect(decoder.keys(from: Array("[1".utf8)) == [] && !decoder.holdsEscape)
    #expect(decoder.keys(from: Array(";2Hx".utf8)) == [.character("x")])
    #expect(
      decoder.keys(from: Array("\u{1B}[[Ax\u{1B}x".utf8)) == [.character("x"), .escape, .character("x")])
  }
}
