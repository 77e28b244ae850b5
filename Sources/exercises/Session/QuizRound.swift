import Course
import Foundation
import Grading
import SafeFiles

/// Asks a question and judges the answer.
enum QuizRound {
  /// The question with its choices.
  static func question(_ quiz: Quiz) -> [String] {
    var lines = [quiz.question.wrapped(to: 78), ""]
    switch quiz.kind {
    case .one(let choices), .several(let choices):
      for (letter, choice) in choices.lettered {
        let text = choice.text.wrapped(to: 78, indent: "     ").dropFirst(5)
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

  /// What was answered: whether it is right, and what there is to say; nil if the answer is none.
  static func judge(_ quiz: Quiz, answer: String, workbook: Workbook) throws -> (
    right: Bool, lines: [String]
  )? {
    switch quiz.kind {
    case .one(let choices), .several(let choices):
      let given = Set(answer.lowercased().filter { $0.isLetter })
      let letters = choices.lettered
      guard !given.isEmpty, given.allSatisfy({ letter in letters.contains { $0.letter == letter } }) else {
        return nil
      }
      if case .one = quiz.kind, given.count != 1 { return nil }
      let right = Set(letters.filter(\.choice.isRight).map(\.letter))
      var lines = [given == right ? "✓ Right." : "✗ Not quite."]
      for (letter, choice) in letters {
        let mark = choice.isRight ? "✓" : "✗"
        lines.append(
          "  \(mark) \(letter)) " + choice.explanation.wrapped(to: 78, indent: "       ").dropFirst(7))
      }
      return (given == right, lines)
    case .number(let name, let accept, let explanation):
      let text = answer.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: ",", with: "")
      guard let prediction = Double(text), prediction.isFinite else { return nil }
      let truth = try Experiments.value(of: name, workbook: workbook)
      let right = abs(prediction - truth) <= accept
      let computed = "The program computed \(Terminal.bold(Self.text(of: truth)))."
      return (
        right,
        [
          right ? "✓ A good prediction." : "✗ Not quite.", "  \(computed)",
          explanation.wrapped(to: 78, indent: "  "),
        ]
      )
    }
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
