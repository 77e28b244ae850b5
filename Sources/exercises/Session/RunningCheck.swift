import Grading
import Synchronization

/// The check that runs in a session: Ctrl-C ends it, and the session with it.
final class RunningCheck: Sendable {
  private struct State {
    var task: Task<Verdict, any Error>?
    var isStopped = false
  }

  private let state = Mutex(State())

  /// Whether a check was stopped.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Runs a check.
  /// - Throws: `CancellationError` where it was stopped, and what the check throws.
  func run(_ check: @escaping @Sendable () async throws -> Verdict) async throws -> Verdict {
    let task = Task(operation: check)
    state.withLock { $0.task = task }
    defer { state.withLock { $0.task = nil } }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }

  /// Stops the check that runs, if one does.
  func stop() {
    let task = state.withLock { state in
      if state.task != nil { state.isStopped = true }
      return state.task
    }
    task?.cancel()
  }
}
