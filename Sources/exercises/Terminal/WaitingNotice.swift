import Foundation
import Synchronization

/// A word on the terminal while something takes longer than a second, with the seconds that have gone by; it goes
/// when that is done.
///
/// Where plain lines are wanted it stays, without seconds, as a line of its own. Where output is no terminal there
/// is none.
final class WaitingNotice: Sendable {
  private enum State { case waits, shown, over }

  private let state = Mutex(State.waits)

  private let start = ContinuousClock.now

  private init(_ words: String) {
    guard Terminal.showsOutput else { return }
    show(words)
  }

  /// Shows the words in a second, and from then on each second.
  private func show(_ words: String) {
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(1)) { [self] in
      state.withLock { state in
        guard state != .over else { return }
        state = .shown
        if Terminal.isPlain { return Terminal.say(words) }
        let seconds = (ContinuousClock.now - start).components.seconds
        Terminal.write("\r\u{1B}[K\(words)\(seconds > 1 ? " \(seconds) s" : "")")
        show(words)
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
