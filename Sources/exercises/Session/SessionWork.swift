import Synchronization

/// What a session does, and whether a student's code is at work in it: then Ctrl-C ends both at once. Else it
/// is a key like others.
final class SessionWork: Sendable {
  private struct State {
    var session: Task<Void, any Error>?
    var isAtWork = false
  }

  private let state = Mutex(State())

  /// Runs a session to its end. Where Ctrl-C ends it, this is an end like others.
  func run(session: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task(operation: session)
    state.withLock { $0.session = task }
    do {
      try await withTaskCancellationHandler {
        try await task.value
      } onCancel: {
        task.cancel()
      }
    } catch is CancellationError {}
  }

  /// Does what takes time and looks whether it is cancelled.
  func during<Result>(_ work: () async throws -> Result) async throws -> Result {
    try await with(isAtWork: true, work)
  }

  /// Asks the student something in the middle of work.
  func pausing<Result>(_ question: () async throws -> Result) async rethrows -> Result {
    try await with(isAtWork: false, question)
  }

  /// Ctrl-C came.
  func interrupt() {
    state.withLock { state in state.isAtWork ? state.session : nil }?.cancel()
  }

  private func with<Result>(isAtWork: Bool, _ body: () async throws -> Result) async rethrows -> Result {
    let before = state.withLock { state in
      defer { state.isAtWork = isAtWork }
      return state.isAtWork
    }
    defer { state.withLock { $0.isAtWork = before } }
    return try await body()
  }
}
