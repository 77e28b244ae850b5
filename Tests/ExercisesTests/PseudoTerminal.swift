import Foundation
import Synchronization
import Testing

/// A terminal without a window: what is typed at it is written to `person`, and programs run at `program`.
final class PseudoTerminal: Sendable {
  let person: Int32
  let program: Int32
  private let text = Mutex("")

  init() throws {
    var (person, program) = (Int32(-1), Int32(-1))
    try #require(openpty(&person, &program, nil, nil, nil) == 0)
    (self.person, self.program) = (person, program)
    _ = fcntl(person, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(person)
    close(program)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(write(person, bytes, bytes.count) == bytes.count)
  }

  var mode: termios {
    var mode = termios()
    tcgetattr(program, &mode)
    return mode
  }

  var givesSingleKeys: Bool { mode.c_lflag & tcflag_t(ICANON | ECHO) == 0 }

  /// The settings as `stty` shows them.
  var settings: [UInt] {
    let mode = mode
    return [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag].map(UInt.init)
      + withUnsafeBytes(of: mode.c_cc) { $0.map(UInt.init) }
  }

  /// All that was written to it so far, without colours and carriage returns.
  var output: String {
    text.withLock { text in
      var bytes = [UInt8](repeating: 0, count: 65_536)
      while case let count = read(person, &bytes, bytes.count), count > 0 {
        text += String(decoding: bytes[..<count], as: UTF8.self)
      }
      return text.replacing(/\u{1B}\[[0-9;]*[a-zA-Z]/, with: "")
        .replacing("\r\n", with: "\n").replacing("\r", with: "")
    }
  }

  /// Waits until a text was written so often, for two minutes at most.
  func waits(for wanted: String, count: Int = 1) async throws {
    for _ in 0..<12_000 {
      if output.components(separatedBy: wanted).count > count { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("waited in vain for \(wanted); written so far: \(output)")
  }
}
