internal import AnswerChannel
internal import Sandboxing

/// What a student's program did when it was asked.
struct Examination: Sendable {
  /// What came of each case, in their order.
  private(set) var results: [CaseResult] = []
  /// What the student's code printed.
  private(set) var printed = ""
  /// The `todo` that was reached.
  private(set) var todo: (what: String, line: Int)?
  /// Whether what came over the channel for answers can't have come from the workbook's own part.
  private(set) var isMalformed = false
  /// Whether the program could not even be loaded.
  private(set) var isUnloadable = false

  /// What came of a case.
  enum CaseResult: Sendable {
    case answer(Value)
    case stopped(Stop)
  }

  /// The examination of a program that gave these answers.
  init(answers: [Value]) { results = answers.map(CaseResult.answer) }

  /// How often a program that ends in the middle of a call is started again for the calls after it; one that
  /// does not end counts for four.
  enum Restarts {
    static let none = 0
    static let some = 8
  }

  /// Asks a program for answers to calls.
  /// - Throws: `Failure` where it can't be started; `CancellationError`.
  init(
    of program: StudentProgram, calls: [[Value]], patience: StudentProgram.Patience, restarts: Int
  ) async throws {
    var left = restarts
    while results.count < calls.count, !isMalformed, todo == nil {
      let outOfMemory = program.sandbox?.groups?.timesOutOfMemory ?? 0
      let result = try await program.run(Array(calls[results.count...]), patience: patience)
      let crash = Crash(errors: result.errors)
      if printed.count < 4096 { printed += (printed.isEmpty ? "" : "\n") + crash.printed }
      isUnloadable = results.isEmpty && result.output.isEmpty && result.ending == .exited(unfittingLibrary)
      guard !isUnloadable, take(result, calls: calls.count) else { return }
      guard results.count < calls.count else { return }
      todo = crash.todo
      let tookTooMuch = (program.sandbox?.groups?.timesOutOfMemory ?? 0) > outOfMemory
      let stop = Stop(result.ending, crash, tookTooMuchMemory: tookTooMuch)
      results.append(.stopped(stop))
      let endsItself = [.exit, .trap, .signal, .stack].contains(stop.cause)
      left -= endsItself ? 1 : 4
      if left < 0 {
        let notMade = Stop(.notMade, "this call was not made, as earlier ones had ended the program")
        while results.count < calls.count { results.append(.stopped(notMade)) }
      }
    }
  }

  /// The results of some of the calls, if all of those were answered.
  func part(_ range: Range<Int>) -> Examination? {
    guard !isMalformed, !isUnloadable, todo == nil, range.upperBound <= results.count else { return nil }
    let some = Array(results[range])
    guard some.allSatisfy({ if case .answer = $0 { true } else { false } }) else { return nil }
    var part = self
    part.results = some
    return part
  }

  /// Takes the answers of a run.
  /// - Returns: whether all that came has the channel's form.
  private mutating func take(_ result: ChildProcess.Result, calls: Int) -> Bool {
    var reader = FrameReader()
    reader.append(result.output)
    let start = results.count
    var begun = 0
    isMalformed = true
    do {
      while let frame = try reader.next() {
        let answered = results.count - start
        switch frame.kind {
        case .begin where frame.number == answered && begun == answered && results.count < calls: begun += 1
        case .answer where frame.number == answered && begun == answered + 1:
          results.append(.answer(frame.value))
        default: return false
        }
      }
    } catch {
      return false
    }
    // After the last answer a program has nothing more to say, and ends.
    isMalformed = reader.isInTheMiddle && (results.count == calls || result.ending == .exited(0))
    if results.count == calls, result.ending != .exited(0) {
      results[calls - 1] = .stopped(Stop(result.ending, Crash(errors: result.errors)))
    }
    return !isMalformed
  }
}
