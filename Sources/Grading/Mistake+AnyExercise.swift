internal import AnswerChannel
internal import ExerciseKit

extension Mistake {
  /// What can be said of answers to any exercise. It comes after the exercise's own mistakes, and has no tag.
  static let ofAnyExercise: [Mistake] = [
    Mistake(
      """
      The same call gets another answer when it is made again: something is kept from one call to the next, or comes \
      by chance.
      """, changes),
    Mistake("Every answer here is empty, whatever goes in.") { answers in
      answers.allSatisfy { $0.answer.isEmpty }
    },
    Mistake("Every answer here is 0 in all its numbers, whatever goes in.") { answers in
      // Where nothing goes in, nothing may come out.
      let numbers = answers.map(\.answer.numbers)
      return numbers.joined().allSatisfy { $0 == 0 } && 2 * numbers.count(where: \.isEmpty) < numbers.count
    },
    Mistake(
      """
      Every call here gets the same answer, as if the right one for one of them had been written down; it follows \
      from what goes in.
      """
    ) { answers in
      isConstant(answers) && answers.contains { !$0.isWrong }
    },
    Mistake("Every call here gets the same answer, whatever goes in.", isConstant),
  ]

  /// A mistake without functions of its own that is known by what several answers have in common.
  private init(_ sentence: String, _ property: @escaping @Sendable ([Answered]) -> Bool) {
    self.init(sentence, []) { $0.count > 1 && property($0) }
  }

  /// Whether one call has two answers that differ by more than rounding.
  private static func changes(_ answers: [Answered]) -> Bool {
    answers.indices.contains { i in
      answers[(i + 1)...].contains { later in
        later.arguments == answers[i].arguments && !later.agrees(with: answers[i].answer)
      }
    }
  }

  /// Whether all answers are the same although they should not be.
  private static func isConstant(_ answers: [Answered]) -> Bool {
    let first = answers[0]
    return answers.allSatisfy { $0.answer == first.answer }
      && answers.contains { $0.expected == nil || $0.expected != first.expected }
  }
}

extension Value {
  /// All numbers in it, whole ones and bytes too.
  var numbers: [Double] {
    switch self {
    case .number(let number): [number]
    case .integer(let integer): [Double(integer)]
    case .bytes(let bytes): bytes.map(Double.init)
    case .numbers(let numbers): numbers
    case .matrix(let matrix): matrix.entries
    case .list(let values): values.flatMap(\.numbers)
    case .record(let fields): fields.flatMap(\.value.numbers)
    case .text: []
    }
  }

  /// Whether it is a list of nothing, or a record of such.
  fileprivate var isEmpty: Bool {
    switch self {
    case .bytes(let bytes): bytes.isEmpty
    case .numbers(let numbers): numbers.isEmpty
    case .matrix(let matrix): matrix.entries.isEmpty
    case .list(let values): values.allSatisfy(\.isEmpty)
    case .record(let fields): fields.allSatisfy(\.value.isEmpty)
    case .number, .integer, .text: false
    }
  }
}
