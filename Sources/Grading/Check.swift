public import AnswerChannel
public import ExerciseKit

/// How an exercise is judged: which calls are made, what each should return, and what known mistakes return.
public struct Check: Sendable {
  /// The function with its labels, such as `neuron(weights:bias:activation:inputs:)`.
  public let function: String
  /// The program's main file that calls the student's function: one `serve { … }`.
  public let adapter: String
  /// The cases that a generator draws.
  let cases: @Sendable (inout SeededGenerator) -> [Case]
  /// Wrong answers that have a name.
  let mistakes: [Mistake]

  /// The function's name alone, which is the exercise's.
  public var name: String { String(function.prefix { $0 != "(" }) }

  /// A check whose cases are made one by one.
  public init(
    _ function: String, adapter: String, mistakes: [Mistake] = [],
    cases: @escaping @Sendable (inout SeededGenerator) -> [Case]
  ) {
    self.function = function
    self.adapter = adapter
    self.mistakes = mistakes
    self.cases = cases
  }

  /// A check against a function that is known to be right.
  ///
  /// - Parameters:
  ///   - function: the function with its labels.
  ///   - adapter: what `serve` is given, or nothing where it is `reference`'s parameters as they are.
  ///   - reference: the right answer.
  ///   - tolerance: how far each number may be from the right one, as a share of the largest number beside it
  ///     in the same vector, matrix or number.
  ///   - scale: numbers smaller than this are judged as if they were this large.
  ///   - arguments: those of each case, from a generator.
  public init<each Argument: Wire, Result: Wire>(
    _ function: String, adapter: String, tolerance: Double = 1e-10, scale: Double = 0,
    reference: @escaping @Sendable (repeat each Argument) -> Result, mistakes: [Mistake] = [],
    arguments: @escaping @Sendable (inout SeededGenerator) -> [(repeat each Argument)]
  ) {
    self.init(function, adapter: adapter, mistakes: mistakes) { generator in
      arguments(&generator).map { tuple in
        var values: [Value] = []
        for argument in repeat each tuple { values.append(argument.wire) }
        let expected = reference(repeat each tuple).wire
        return Case(
          call: CallText.text(of: function, values), arguments: values,
          expected: expected, tolerance: tolerance, scale: scale)
      }
    }
  }
}

/// One call of a student's function.
public struct Case: Sendable {
  /// The call as it would be written.
  public let call: String
  /// What goes to the function.
  public let arguments: [Value]
  /// The right answer, where there is just one.
  public let expected: Value?
  /// The field of an answer that mistakes are about; nil where they are about all of it.
  let part: String?
  /// Numbers smaller than this are compared as if they were this large.
  let scale: Double
  /// The same where two answers are compared that may both be wrong: sums in another order may cancel in the one,
  /// and nearly in the other.
  let scaleOfWrongAnswers: Double
  /// What is wrong with an answer; nil if nothing is.
  let judge: @Sendable (Value) -> Mismatch?
  /// What is wrong with an answer beside those to the cases before it; nil if nothing is.
  var relation: Relation?

  /// How an answer has to go with those before it: what the call before it gave is `before(1)`, nil if it did
  /// not return.
  typealias Relation = @Sendable (_ answer: Value, _ before: (Int) -> Value?) -> Mismatch?

  /// A case with one right answer.
  public init(
    call: String, arguments: [Value], expected: Value, tolerance: Double = 1e-10, scale: Double = 0
  ) {
    self.init(call: call, arguments: arguments, expected: expected, scale: scale) { answer in
      Mismatch.between(answer, expected, tolerance: tolerance, scale: scale)
    }
  }

  /// A case whose answer is judged by its properties.
  public init(
    call: String, arguments: [Value], expected: Value? = nil, scale: Double = 0,
    judge: @escaping @Sendable (Value) -> Mismatch?
  ) {
    self.init(call: call, arguments: arguments, expected: expected, part: nil, scale: scale, judge: judge)
  }

  /// A case whose answer has the function's result in one field, and in others what is judged beside it, such as
  /// the state in which a generator was left.
  init(
    call: String, arguments: [Value], expected: Value, part: String,
    judge: @escaping @Sendable (Value) -> Mismatch?
  ) {
    self.init(call: call, arguments: arguments, expected: expected, part: part, scale: 0, judge: judge)
  }

  private init(
    call: String, arguments: [Value], expected: Value?, part: String?, scale: Double,
    judge: @escaping @Sendable (Value) -> Mismatch?
  ) {
    self.call = call
    self.arguments = arguments
    self.expected = expected
    self.part = part
    self.scale = scale
    let largest = expected?.numbers.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 } ?? 0
    scaleOfWrongAnswers = max(scale, 1e-4 * largest)
    self.judge = judge
  }

  /// A whole answer with a given result: all else in it is as it should be.
  func answer(with result: Value) -> Value {
    guard let part, case .record(let fields)? = expected else { return result }
    if case .record(let given) = result, given.map(\.name) == fields.map(\.name) { return result }
    return .record(fields.map { $0.name == part ? .init(part, result) : $0 })
  }
}
