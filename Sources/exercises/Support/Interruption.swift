import Foundation
import Synchronization

/// Ctrl-C, noticed instead of obeyed: the work looks here between its steps and ends by itself.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since `watch()`.
  static var happened: Bool { flag.load(ordering: .relaxed) }

  /// Begins to notice Ctrl-C. A second one ends the program as usual.
  static func watch() {
    _ = happened
    signal(SIGINT) { _ in
      Interruption.flag.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }
}
