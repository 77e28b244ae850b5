public import AnswerChannel
internal import ExerciseKit

/// A known way to get an exercise wrong.
public struct Mistake: Sendable {
  /// What is wrong, in a sentence with the equation's tag.
  public let sentence: String
  /// Functions that make it, one for each way in which it is made: what each returns; nil where it can't say.
  let functions: [@Sendable ([Value]) -> Value?]
  /// Where it is known by a property that answers have: whether they all have it.
  private let property: (@Sendable ([Answered]) -> Bool)?
  /// The most that it leaves of an exercise's points, as a share: little where the answers are nearly all right,
  /// but not got as they were to be.
  private(set) var leaves = 1.0

  init(
    _ sentence: String, _ functions: [@Sendable ([Value]) -> Value?],
    property: (@Sendable ([Answered]) -> Bool)? = nil
  ) {
    self.sentence = sentence
    self.functions = functions
    self.property = property
  }

  /// A mistake that is a function of the same parameters.
  public init<each Argument: Wire, Result: Wire>(
    _ sentence: String, _ function: @escaping @Sendable (repeat each Argument) -> Result
  ) {
    self.init(
      sentence,
      [
        { values in
          guard let arguments = read(values, as: repeat (each Argument).self) else { return nil }
          return function(repeat each arguments).wire
        }
      ])
  }

  /// One mistake that is made in each of several ways, with the first one's sentence.
  init(inManyWays mistakes: [Mistake]) {
    self.init(mistakes[0].sentence, mistakes.flatMap(\.functions), property: mistakes[0].property)
  }

  /// The same mistake made in one more way, which gives other answers.
  func or<each Argument: Wire, Result: Wire>(
    _ function: @escaping @Sendable (repeat each Argument) -> Result
  ) -> Mistake {
    Mistake(sentence, functions + Mistake(sentence, function).functions, property: property)
  }

  /// The same mistake, made in one more way.
  func or(_ other: Mistake) -> Mistake {
    Mistake(sentence, functions + other.functions, property: property)
  }

  /// The same mistake, known by a property of each answer and not by the answers of its functions, which are
  /// examples then: where it can be made with any constant or size, no list of them is ever complete.
  func known(by property: @escaping @Sendable (Answered) -> Bool) -> Mistake {
    known(byAll: { $0.allSatisfy(property) })
  }

  /// The same mistake, known by a property that the answers have together, such as one constant in all.
  func known(byAll property: @escaping @Sendable ([Answered]) -> Bool) -> Mistake {
    Mistake(sentence, functions, property: property)
  }

  /// The same mistake, which leaves no more than a share of the points.
  func leaving(_ share: Double) -> Mistake {
    var mistake = self
    mistake.leaves = share
    return mistake
  }

  /// Whether an answer is what one of its functions gives.
  func isGiven(by answered: Answered) -> Bool {
    functions.contains { $0(answered.arguments).map(answered.agrees(with:)) ?? false }
  }

  /// Whether this mistake explains answers: they are the ones that it gives, and one of them is wrong.
  /// - Parameter wrong: what each function gives for each answer's call, where that is known already.
  /// - Complexity: one call of each function for each answer at most.
  func isBehind(_ answers: [Answered], given wrong: ((_ function: Int, _ call: Int) -> Value?)? = nil) -> Bool
  {
    if let property { return answers.contains { $0.isWrong } && property(answers) }
    return functions.indices.contains { way in
      var isTold = false
      for (call, answered) in answers.enumerated() {
        let wrong = if let wrong { wrong(way, call) } else { functions[way](answered.arguments) }
        guard let wrong, answered.agrees(with: wrong) else { return false }
        isTold = isTold || answered.wouldReject(wrong)
      }
      return isTold
    }
  }
}

/// What a student's function has answered to a case.
struct Answered {
  /// The case.
  let aCase: Case
  /// All that came back.
  let whole: Value

  /// An answer to a case.
  init(_ whole: Value, to aCase: Case) {
    (self.whole, self.aCase) = (whole, aCase)
  }

  /// What went to the function.
  var arguments: [Value] { aCase.arguments }
  /// The part of the answer that mistakes are about: the function's result.
  var answer: Value { aCase.part.flatMap { whole[$0] } ?? whole }
  /// The right one, where there is just one.
  var expected: Value? { aCase.expected.map { right in aCase.part.flatMap { right[$0] } ?? right } }
  /// Whether it is not what it should be.
  var isWrong: Bool { aCase.judge(whole) != nil }

  /// Whether the answer is the same as another one up to rounding.
  func agrees(with other: Value) -> Bool {
    Mismatch.between(answer, other, tolerance: 1e-9, scale: aCase.scaleOfWrongAnswers) == nil
  }

  /// Whether another answer in the place of this one would be wrong.
  func wouldReject(_ other: Value) -> Bool { aCase.judge(aCase.answer(with: other)) != nil }
}

/// Arguments as what they stand for; nil where they are something else.
func read<each Argument: Wire>(
  _ values: [Value], as types: repeat (each Argument).Type
) -> (repeat each Argument)? {
  var position = 0
  func next<Next: Wire>(_ type: Next.Type) throws(MalformedFrame) -> Next {
    defer { position += 1 }
    guard position < values.count, let value = Next(wire: values[position]) else { throw MalformedFrame() }
    return value
  }
  return try? (repeat next(each types))
}
