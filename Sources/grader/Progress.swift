import Foundation
import Synchronization

/// A line on standard error that says how much is done, how long the rest takes and what is at work; on a
/// terminal only. Other lines go through it, so that they don't run into each other.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var running: [String] = []
    var lastDrawn: ContinuousClock.Instant?
  }

  private let title: String
  private let count: Int
  private let start = ContinuousClock.now
  private let state = Mutex(State())
  private let isShown = isatty(STDERR_FILENO) == 1

  init(_ title: String, of count: Int) {
    self.title = title
    self.count = count
  }

  /// One more is at work.
  func begins(_ name: String) {
    state.withLock { state in
      state.running.append(name)
      draw(&state)
    }
  }

  /// One is done.
  func ended(_ name: String) {
    state.withLock { state in
      state.done += 1
      if let index = state.running.firstIndex(of: name) { state.running.remove(at: index) }
      draw(&state)
    }
  }

  /// Prints a line on standard output, above the progress.
  func say(_ line: String) {
    state.withLock { state in
      clear(&state)
      print(line)
      fflush(nil)
    }
  }

  /// Takes the line off the screen.
  func clear() { state.withLock { clear(&$0) } }

  private func clear(_ state: inout State) {
    guard state.lastDrawn != nil else { return }
    write("\r\u{1B}[K")
    state.lastDrawn = nil
  }

  private func draw(_ state: inout State) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let last = state.lastDrawn, now - last < .milliseconds(100) { return }
    state.lastDrawn = now
    var line = "\(title): \(state.done) of \(count)"
    if state.done > 0 {
      let left = (now - start) / Double(state.done) * Double(count - state.done)
      line += ", \(left.components.seconds + 1) s left"
    }
    line += ": " + state.running.joined(separator: ", ")
    write("\r\u{1B}[K" + String(line.prefix(78)))
  }

  private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
