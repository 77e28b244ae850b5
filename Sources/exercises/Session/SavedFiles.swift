import Synchronization

/// Files that were saved and are not looked at yet. However often a file was saved, it is one: what stands in
/// it counts.
final class SavedFiles: Sendable {
  private struct State {
    var paths: [String] = []
    var waiting: AsyncStream<Void>.Continuation?
  }

  private let state = Mutex(State())

  /// Notes that a file was saved.
  func add(_ path: String) {
    state.withLock { state in
      state.paths.removeAll { $0 == path }
      state.paths.append(path)
      state.waiting?.finish()
    }
  }

  /// All of them, the one that was saved last at the end; none is left.
  func take() -> [String] {
    state.withLock { state in
      defer { state.paths = [] }
      return state.paths
    }
  }

  /// What someone waits for; nil as soon as there is a saved file, whose check goes before.
  func orNothing<Answer: Sendable>(
    whenThereIsOne answer: @escaping @Sendable () async -> Answer?
  ) async -> Answer? {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    state.withLock { state in
      state.waiting = continuation
      if !state.paths.isEmpty { continuation.finish() }
    }
    return await withTaskGroup(of: Answer?.self) { group in
      group.addTask { await answer() }
      group.addTask {
        for await _ in stream {}
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }
}
