import Foundation
import Synchronization

/// A word on the terminal while something takes longer than a second; it goes when that is done.
///
/// Where plain lines are wanted it stays, as a line of its own. Where output is no terminal there is none.
final class WaitingNotice: Sendable {
  private enum State { case waits, shown, over }

  private let state = Mutex(State.waits)

  private init(_ words: String) {
    guard Terminal.showsOutput else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(1)) { [self] in
      state.withLock { state in
        guard state == .waits else { return }
        state = .shown
        if Terminal.isPlain { Terminal.say(words) } else { Terminal.write(words) }
      }
    }
  }

  private func end() {
    state.withLock { state in
      if state == .shown, !Terminal.isPlain { Terminal.write("\r\u{1B}[K") }
      state = .over
    }
  }

  /// Does what may take long.
  static func during<Result>(_ words: String, _ work: () throws -> Result) rethrows -> Result {
    let notice = WaitingNotice(words)
    defer { notice.end() }
    return try work()
  }

  /// Does what may take long.
  static func during<Result>(_ words: String, _ work: () async throws -> Result) async rethrows -> Result {
    let notice = WaitingNotice(words)
    defer { notice.end() }
    return try await work()
  }
}
