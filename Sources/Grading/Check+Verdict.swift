internal import AnswerChannel

extension Check {
  /// What an examination comes to.
  func verdict(on examination: Examination, cases: [Case], hash: String) -> Verdict {
    var verdict = Verdict(outcome: .malformedAnswer, hash: hash, cases: cases.count)
    verdict.printed = examination.printed
    guard !examination.isMalformed, examination.results.count == cases.count || examination.todo != nil else {
      return verdict
    }
    var answers: [Value?] = []
    var wrong: (call: String, Mismatch)?
    var stopped: (call: String, Stop)?
    for (aCase, result) in zip(cases, examination.results) {  // as many, or up to a `todo`
      switch result {
      case .answer(let value):
        let before = { [answers] (steps: Int) in steps <= answers.count ? answers[answers.count - steps] : nil
        }
        answers.append(value)
        let mismatch = aCase.judge(value) ?? aCase.relation?(value, before)
        verdict.isRight.append(mismatch == nil)
        if let mismatch {
          // Where the first one is too small for a picture, the first that is not gives it.
          if var first = wrong, first.1.table.isEmpty, !mismatch.table.isEmpty {
            first.1.table = ["\(aCase.call):"] + mismatch.table
            first.1.gradients = mismatch.gradients
            wrong = first
          }
          wrong = wrong ?? (aCase.call, mismatch)
        }
      case .stopped(let stop):
        verdict.isRight.append(false)
        answers.append(nil)
        stopped = stopped ?? (aCase.call, stop)
      }
    }
    // A wrong answer says more than what ended another call.
    if let wrong {
      verdict.outcome = .wrong(
        call: wrong.call, wrong.1, mistake: mistake(behind: answers, to: cases)?.sentence)
    } else if let todo = examination.todo {
      verdict.outcome = .notAttempted(what: todo.what, line: todo.line)
    } else if let stopped {
      verdict.outcome = .stopped(call: stopped.call, stopped.1)
    } else {
      verdict.outcome = .passed
    }
    return verdict
  }

  /// The mistake that explains the answers, wherever there are any: one of the exercise's own, or else one that
  /// every exercise knows.
  /// - Parameter wrong: what the exercise's mistakes give in each of their ways, where that is known already and
  ///   there is an answer to each call up to the last.
  func mistake(
    behind answers: [Value?], to cases: [Case],
    given wrong: ((_ mistake: Int, _ function: Int, _ call: Int) -> Value?)? = nil
  ) -> Mistake? {
    let answered = zip(answers, cases).compactMap { answer, aCase in  // answers may end early
      answer.map { Answered($0, to: aCase) }
    }
    let own = mistakes.indices.first { i in
      mistakes[i].isBehind(answered, given: wrong.map { wrong in { wrong(i, $0, $1) } })
    }
    return own.map { mistakes[$0] } ?? Mistake.ofAnyExercise.first { $0.isBehind(answered) }
  }
}
