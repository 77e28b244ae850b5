import Course
import Foundation
import Grading
import SafeFiles

/// Asks a question and judges the answer.
enum QuizRound {
  /// The questions to ask, with their numbers: those that are not right yet, or all where all are.
  static func questions(of quizzes: [Quiz], _ progress: CourseProgress) -> [(number: Int, quiz: Quiz)] {
    let all = quizzes.enumerated().map { (number: $0.offset + 1, quiz: $0.element) }
    let open = all.filter { progress.quizzes[$0.quiz.name]?.isRight != true }
    return open.isEmpty ? all : open
  }

  /// How many questions are right: `3 of 8 right`.
  static func score(of quizzes: [Quiz], _ progress: CourseProgress) -> String {
    "\(rightCount(of: quizzes, progress)) of \(quizzes.count) right"
  }

  /// How many questions are right.
  static func rightCount(of quizzes: [Quiz], _ progress: CourseProgress) -> Int {
    quizzes.count { progress.quizzes[$0.name]?.isRight == true }
  }

  /// The question with its choices.
  static func question(_ quiz: Quiz) -> [String] {
    var lines = [quiz.question.wrapped(to: Terminal.textWidth), ""]
    switch quiz.kind {
    case .one(let choices), .several(let choices):
      for (letter, choice) in choices.lettered {
        let text = choice.text.wrapped(to: Terminal.textWidth, indent: "     ").dropFirst(5)
        lines.append("  \(letter)) \(text)")
      }
    case .number: break
    }
    return lines
  }

  /// What to type.
  static func prompt(for quiz: Quiz) -> String {
    switch quiz.kind {
    case .one: "Your answer (a letter): "
    case .several: "Your answer (all letters that are right, such as ac): "
    case .number: "Your prediction (a number): "
    }
  }

  /// What was answered: whether it is right, and what there is to say.
  /// - Throws: `Failure` with `badArgument` if the answer is none.
  static func judge(_ quiz: Quiz, answer: String, workbook: Workbook) throws -> (
    right: Bool, lines: [String]
  ) {
    switch quiz.kind {
    case .one(let choices): try judge(answer, of: choices, wantsOne: true)
    case .several(let choices): try judge(answer, of: choices, wantsOne: false)
    case .number(let name, let accept, let explanation):
      try judge(answer, experiment: name, accept: accept, explanation: explanation, workbook: workbook)
    }
  }

  private static func judge(
    _ answer: String, of choices: [Quiz.Choice], wantsOne: Bool
  ) throws -> (right: Bool, lines: [String]) {
    let letters = choices.lettered
    let chosen = Set(answer.lowercased().filter(\.isLetter))
    guard !chosen.isEmpty, chosen.allSatisfy({ sign in letters.contains { $0.letter == sign } }),
      !wantsOne || chosen.count == 1
    else {
      let last = letters.last?.letter ?? "a"
      throw noAnswer(
        answer, "type \(wantsOne ? "one letter" : "the letters of all that are right"), a to \(last)")
    }
    let isRight = Set(letters.filter(\.choice.isRight).map(\.letter)) == chosen
    let explanations = letters.map { letter, choice in
      let words = (chosen.contains(letter) ? "(yours) " : "") + choice.explanation
      let mark = choice.isRight ? "✓" : "✗"
      return "  \(mark) \(letter)) \(words.wrapped(to: Terminal.textWidth, indent: "       ").dropFirst(7))"
    }
    return (isRight, [isRight ? "✓ Right." : "✗ Not quite."] + explanations)
  }

  private static func judge(
    _ answer: String, experiment: String, accept: Double, explanation: String, workbook: Workbook
  ) throws -> (right: Bool, lines: [String]) {
    guard let prediction = Double(typed: answer) else {
      throw noAnswer(answer, "type a number, such as 0.25, 1/4 or 96.5 %")
    }
    let truth = try WaitingNotice.during("computing …") {
      try Experiments.value(of: experiment, workbook: workbook)
    }
    let isRight = abs(prediction - truth) <= accept
    let said = "You said \(text(of: prediction)); the program computed \(Terminal.bold(text(of: truth)))."
    let remark =
      Experiments.remark(on: truth, of: experiment).map { [$0.wrapped(to: Terminal.textWidth, indent: "  ")] }
      ?? []
    return (
      isRight,
      [isRight ? "✓ A good prediction." : "✗ Not quite.", "  \(said)"] + remark
        + [explanation.wrapped(to: Terminal.textWidth, indent: "  ")]
    )
  }

  private static func noAnswer(_ answer: String, _ remedy: String) -> Failure {
    let what = answer.allSatisfy(\.isWhitespace) ? "an empty line" : "'\(answer)'"
    return Failure(.badArgument, at: "quiz", "\(what) is no answer to this question", remedy: remedy)
  }

  private static func text(of number: Double) -> String {
    if let integer = Int(exactly: number) { return "\(integer)" }
    return abs(number) >= 1e-3 && abs(number) < 1e7
      ? String(format: "%.4g", number) : String(format: "%.3e", number)
  }
}

extension [Quiz.Choice] {
  /// Each choice with its letter, a first.
  var lettered: [(letter: Character, choice: Quiz.Choice)] {
    enumerated().map { (Character(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.offset))), $0.element) }
  }
}
