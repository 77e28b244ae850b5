import Foundation
import Synchronization

/// A line on standard error that shows how far a piece of work is and how long it will still take.
///
/// It draws at most ten times a second, and only on a terminal; `clear()` takes it away.
struct ProgressBar {
  private let title: String
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?

  /// A bar that is drawn with the first `update`.
  init(_ title: String) {
    self.title = title
  }

  /// Shows that a share of the work, from 0 to 1, is done.
  mutating func update(_ share: Double, note: String = "") {
    guard Terminal.showsErrors else { return }
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < .milliseconds(100) { return }
    lastDrawn = now
    let line = Self.line(
      title: title, note: note, share: share, elapsed: now - start, columns: Terminal.columns)
    Terminal.writeToErrors("\r\u{1B}[K\(line)")
  }

  /// Takes the bar off the screen, so that other lines can be written.
  mutating func clear() {
    guard lastDrawn != nil else { return }
    Terminal.writeToErrors("\r\u{1B}[K")
    lastDrawn = nil
  }

  /// The bar's text: `training  ██████░░░░  60 %  12 s left  epoch 3 of 5`.
  static func line(title: String, note: String, share: Double, elapsed: Duration, columns: Int) -> String {
    let share = min(max(share, 0), 1)
    var end = String(format: "  %3d %%", Int((100 * share).rounded(.down)))
    if share > 0.01, elapsed > .milliseconds(500) {
      end += "  \(timeLeft(elapsed / share - elapsed)) left"
    }
    if !note.isEmpty { end += "  \(note)" }
    let room = columns - title.count - end.count - 3
    let width = min(max(room, 0), 30)
    let filled = Int((Double(width) * share).rounded(.down))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return String("\(title)  \(bar)\(end)".prefix(columns - 1))
  }

  /// A time in words: `8 s`, `3 min`, `2 h`.
  static func timeLeft(_ time: Duration) -> String {
    let seconds = max(Int(time.components.seconds), 0)
    switch seconds {
    case ..<100: return "\(seconds + 1) s"
    case ..<5400: return "\((seconds + 30) / 60) min"
    default: return "\((seconds + 1800) / 3600) h"
    }
  }
}

/// A progress bar that several threads may update.
final class SharedProgressBar: Sendable {
  private let bar: Mutex<ProgressBar>

  init(_ title: String) {
    bar = Mutex(ProgressBar(title))
  }

  /// See `ProgressBar.update`.
  func update(_ share: Double, note: String = "") {
    bar.withLock { $0.update(share, note: note) }
  }

  /// See `ProgressBar.clear`.
  func clear() {
    bar.withLock { $0.clear() }
  }
}
