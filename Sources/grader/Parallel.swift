import Foundation
import Grading
import Sandboxing

/// Work that several graders do side by side.
enum Parallel {
  /// How many graders a machine is good for.
  ///
  /// One more than it has cores, as each waits now and then for what it has started.
  static var usual: Int { ProcessInfo.processInfo.activeProcessorCount + 1 }

  /// Does something with each element, `jobs` at a time, each with a grader of its own.
  /// - Throws: what the first one throws that does; the others are cancelled.
  static func forEach<Element: Sendable>(
    _ elements: [Element], jobs: Int, grader: Grader,
    _ body: @escaping @Sendable (Element, Grader) async throws -> Void
  ) async throws {
    let next = Guarded(0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, min(jobs, elements.count)) {
        group.addTask {
          let own = grader.colleague()
          defer { own.close() }
          while true {
            try Task.checkCancellation()
            let index = next.change { index in
              defer { index += 1 }
              return index
            }
            guard index < elements.count else { return }
            try await body(elements[index], own)
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
