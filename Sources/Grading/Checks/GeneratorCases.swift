internal import AnswerChannel
internal import ExerciseKit

// Exercises that draw from the caller's generator, and leave it where their last draw has.

extension Case {
  /// The case with the number that `generator` draws next as a second part of its answer.
  /// - Parameter generator: as a right function leaves it.
  func leaving(_ generator: SeededGenerator) -> Case {
    let next = generator.next
    return Case(
      call: call, arguments: arguments, expected: Value.leaving(generator, expected ?? .noAnswer),
      part: "result"
    ) { answer in
      guard let result = answer["result"], let drawn = answer["next"] else {
        return Mismatch(got: CallText.text(of: answer), expected: "a result")
      }
      if let mismatch = judge(result) { return mismatch }
      return drawn == next
        ? nil : Mismatch(place: "the number that `generator` draws next", drawn, next)
    }
  }
}

extension Value {
  /// A result with the number that a generator draws next, as adapters send it.
  static func leaving(_ generator: SeededGenerator, _ result: Value) -> Value {
    .record([.init("result", result), .init("next", generator.next)])
  }
}

extension Mistake {
  /// The mistake of drawing from a copy of the generator, which itself is left as it was.
  /// - Parameters:
  ///   - tag: the equation's.
  ///   - right: the right result for the arguments, the last of which is the generator's seed.
  static func drawsFromACopy<each Argument: Wire, Result: Wire>(
    _ tag: String, _ right: @escaping @Sendable (repeat each Argument) -> Result
  ) -> Mistake {
    Mistake(
      """
      The result is right, but `generator` is left as it was, and whoever draws from it next gets the same numbers \
      again: draw from it, not from a copy (\(tag)).
      """, right
    )
    .leavingGeneratorUntouched
    .known { answered in
      guard let right = answered.expected, answered.agrees(with: right) else { return false }
      return answered.whole["next"] == answered.untouchedGenerator?.next
    }
  }

  private var leavingGeneratorUntouched: Mistake {
    Mistake(
      sentence,
      functions.map { function -> @Sendable ([Value]) -> Value? in
        { values in
          guard let seed = values.last.flatMap(Int.init(wire:)), let result = function(values) else {
            return nil
          }
          return .leaving(SeededGenerator(seed: UInt64(seed)), result)
        }
      })
  }
}

extension Answered {
  /// The generator as it went to the function: its seed is the last argument.
  fileprivate var untouchedGenerator: SeededGenerator? {
    arguments.last.flatMap(Int.init(wire:)).map { SeededGenerator(seed: UInt64($0)) }
  }
}

extension SeededGenerator {
  /// What it would draw next.
  fileprivate var next: Value {
    var copy = self
    return copy.uniform().wire
  }
}
