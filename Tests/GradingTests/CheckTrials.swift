import AnswerChannel
import ExerciseKit
import Testing

@testable import Grading

/// What must hold for every check, tried on the cases of many seeds.
struct CheckTrials {
  /// The check.
  let check: Check
  /// What cases are drawn from.
  static let seeds: ClosedRange<UInt64> = 1...20

  /// The trials of an exercise's check.
  init(of name: String) throws {
    check = try #require(Checks.all[name], "no check of \(name)")
  }

  /// The trials of a check.
  init(_ check: Check) {
    self.check = check
  }

  /// Holds the check to everything.
  func run(seeds: ClosedRange<UInt64> = Self.seeds, sourceLocation: SourceLocation = #_sourceLocation) {
    for complaint in seeds.flatMap(complaints) {
      Issue.record(Comment(rawValue: complaint), sourceLocation: sourceLocation)
    }
  }

  /// Expects that a check that is wrong on purpose does not stand the trials, and that a complaint says why.
  func expectComplaint(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let complaints = complaints(seed: 1)
    #expect(complaints.contains { $0.contains(words) }, "\(complaints)", sourceLocation: sourceLocation)
  }

  /// What is wrong with the check, as the cases of a seed show.
  private func complaints(seed: UInt64) -> [String] {
    let cases = cases(seed: seed)
    guard !cases.isEmpty else { return ["\(check.name), seed \(seed): there are no cases"] }
    return rejectedRightAnswers(cases, seed) + passedSpoiltAnswers(cases, seed) + passedConstants(cases, seed)
      + mistakesNamedWrongly(cases, seed)
  }

  /// The cases of a seed.
  func cases(seed: UInt64) -> [Case] {
    var generator = SeededGenerator(seed: seed)
    return check.cases(&generator)
  }

  /// Holds a function that is right, but written in another way, to all cases.
  func expectPasses<each Argument: Wire, Result: Wire>(
    _ function: @escaping @Sendable (repeat each Argument) -> Result
  ) throws {
    let other = Mistake("", function)
    for seed in Self.seeds {
      for aCase in cases(seed: seed) {
        let answer = try #require(other.functions[0](aCase.arguments), "other parameters than \(aCase.call)")
        if let mismatch = aCase.judge(aCase.answer(with: answer)) {
          Issue.record("\(complaint("\(mismatch)", aCase, seed))")
        }
      }
    }
  }

  /// The sentence that is shown for answers: that of the first mistake that explains them. Nil where none does.
  /// The answers end where there is none.
  func sentence(
    for answers: [Value?], to cases: [Case], given wrong: ((Int, Int, Int) -> Value?)? = nil
  ) -> String? {
    let answers = answers.prefix { $0 != nil && $0 != .noAnswer }
    return check.mistake(behind: Array(answers), to: cases, given: wrong)?.sentence
  }

  private func complaint(_ what: String, _ aCase: Case, _ seed: UInt64) -> String {
    "\(check.name), seed \(seed), \(aCase.call): \(what)"
  }

  private func rejectedRightAnswers(_ cases: [Case], _ seed: UInt64) -> [String] {
    cases.compactMap { aCase in
      aCase.expected.flatMap(aCase.judge).map { complaint("the right answer: \($0)", aCase, seed) }
    }
  }

  /// All zeros, NaN in one place, one number off by a millionth of the largest, another length: none may pass.
  private func passedSpoiltAnswers(_ cases: [Case], _ seed: UInt64) -> [String] {
    var complaints: [String] = []
    for aCase in cases {
      guard let expected = aCase.expected else { continue }
      func expectRejected(_ answer: Value, _ what: String) {
        if aCase.judge(answer) == nil { complaints.append(complaint("\(what) passes", aCase, seed)) }
      }
      expectRejected(.noAnswer, "nothing at all")
      let numbers = expected.allNumbers
      let largest = numbers.reduce(0) { max($0, abs($1)) }
      if largest > 0 {
        expectRejected(expected.replacingNumbers { _, _ in 0 }, "zero everywhere")
        for place in someOf(numbers.count) {
          for (what, wrong) in [
            ("NaN", Double.nan), ("infinity", .infinity), ("too large", numbers[place] + 1e-6 * largest),
            ("too small", numbers[place] - 1e-6 * largest),
          ] {
            expectRejected(
              expected.replacingNumbers { $0 == place ? wrong : $1 }, "\(what) in place \(place)")
          }
        }
      }
      for place in someOf(expected.allIntegers.count) {
        for step in [1, -1] {
          expectRejected(
            expected.replacingIntegers { $0 == place ? $1 + step : $1 }, "\(step) more in place \(place)")
        }
      }
      if case .numbers(let column) = expected {
        expectRejected(.numbers(column + [0]), "one number more")
        if !column.isEmpty { expectRejected(.numbers(column.dropLast()), "one number less") }
      }
    }
    return complaints
  }

  /// Some places out of many, the first and the last among them.
  private func someOf(_ count: Int) -> [Int] {
    count <= 12 ? Array(0..<count) : (0..<12).map { $0 * (count - 1) / 11 }
  }

  private func passedConstants(_ cases: [Case], _ seed: UInt64) -> [String] {
    cases.compactMap { aCase in
      guard let constant = aCase.expected, cases.allSatisfy({ $0.judge(constant) == nil }) else { return nil }
      return complaint("passes as a constant", aCase, seed)
    }
  }

  /// Each mistake, in every way in which it is made, has to be found wrong, and what is said of it has to be its own
  /// sentence, not that of one before it.
  private func mistakesNamedWrongly(_ cases: [Case], _ seed: UInt64) -> [String] {
    var complaints: [String] = []
    // Each is compared with all before it, so what they give is computed once.
    let all = check.mistakes.map { mistake in
      mistake.functions.map { function in cases.map { function($0.arguments) } }
    }
    for (mistake, given) in zip(check.mistakes, all) {  // one for each
      if mistake.functions.isEmpty {
        complaints.append("\(check.name): “\(mistake.sentence)” has no function to try it with")
      }
      for (number, results) in given.enumerated() {
        let answers = cases.indices.map { i in
          results[i].map { $0 == .noAnswer ? $0 : cases[i].answer(with: $0) }
        }
        let said = sentence(for: answers, to: cases) { mistake, function, call in all[mistake][function][call]
        }
        if said != mistake.sentence {
          complaints.append(
            """
            \(check.name), seed \(seed): “\(mistake.sentence)”, made in way \(number), is called \
            \(said.map { "“\($0)”" } ?? "right or nothing")
            """)
        }
      }
    }
    return complaints
  }
}

extension Value {
  /// All numbers of a value, in order; whole numbers are none.
  var allNumbers: [Double] {
    switch self {
    case .number(let number): [number]
    case .numbers(let numbers): numbers
    case .matrix(let matrix): matrix.entries
    case .list(let values): values.flatMap(\.allNumbers)
    case .record(let fields): fields.flatMap(\.value.allNumbers)
    case .integer, .text, .bytes: []
    }
  }

  /// All whole numbers of a value, in order.
  var allIntegers: [Int] {
    switch self {
    case .integer(let integer): [integer]
    case .list(let values): values.flatMap(\.allIntegers)
    case .record(let fields): fields.flatMap(\.value.allIntegers)
    case .number, .numbers, .matrix, .text, .bytes: []
    }
  }

  /// The value with other numbers in the same places, which are counted from 0 in the order of `allNumbers`.
  func replacingNumbers(_ replacement: (_ place: Int, Double) -> Double) -> Value {
    var place = -1
    func next(_ number: Double) -> Double {
      place += 1
      return replacement(place, number)
    }
    return replacing(number: next, integer: { $0 })
  }

  /// The value with other whole numbers in the same places, counted in the order of `allIntegers`.
  func replacingIntegers(_ replacement: (_ place: Int, Int) -> Int) -> Value {
    var place = -1
    func next(_ integer: Int) -> Int {
      place += 1
      return replacement(place, integer)
    }
    return replacing(number: { $0 }, integer: next)
  }

  private func replacing(number: (Double) -> Double, integer: (Int) -> Int) -> Value {
    switch self {
    case .number(let old): .number(number(old))
    case .integer(let old): .integer(integer(old))
    case .numbers(let old): .numbers(old.map(number))
    case .matrix(let old):
      .matrix(Matrix(rows: old.rows, columns: old.columns, entries: old.entries.map(number)))
    case .list(let values): .list(values.map { $0.replacing(number: number, integer: integer) })
    case .record(let fields):
      .record(fields.map { .init($0.name, $0.value.replacing(number: number, integer: integer)) })
    case .text, .bytes: self
    }
  }
}
