internal import AnswerChannel
internal import ExerciseKit

extension Mistake {
  /// Derivatives by differences of the cost, where an exercise asks for the derivatives themselves: every answer is
  /// within a hundredth of the largest number beside it, and a thousandth of the largest of all: a layer whose
  /// derivatives nearly vanish is not measured as well.
  /// - Parameters:
  ///   - right: the sentence's end, which says what gives the right numbers.
  ///   - difference: the answer to a call by differences over a step, which comes first.
  init<each Argument: Wire>(
    nearly right: String, _ difference: @escaping @Sendable (Double, repeat each Argument) -> Value
  ) {
    let functions = [1e-5, 1e-3].map { step -> @Sendable ([Value]) -> Value? in
      { values in
        guard let arguments = read(values, as: repeat (each Argument).self) else { return nil }
        return difference(step, repeat each arguments)
      }
    }
    self.init(
      "These numbers are nearly right only, as differences of costs are, or Floats; \(right).", functions
    ) { answers in
      let all = answers.map { answered in answered.expected.map { (answered.answer, $0) } }
      func near(_ least: Double) -> Int {
        all.count { pair in
          pair.map { Self.isNear($0.0, $0.1, grain: 1e-3 * Self.largest($0.1) + least) } ?? false
        }
      }
      // Numbers that are right up to rounding are wrong for another reason, and so are those of one factor.
      let isOff = all.contains { pair in
        pair.map { Mismatch.between($0.0, $0.1, tolerance: 1e-13) != nil } ?? false
      }
      // Where a network happens to be right nearly all derivatives vanish, but not how they change.
      return isOff && 10 * near(1e-9) >= 9 * all.count && near(1e-3) == all.count
        && !Self.haveOneFactor(all.compactMap(\.self))
    }
    self = leaving(0)
  }

  /// Whether all answers are the right ones times one number.
  private static func haveOneFactor(_ pairs: [(Value, Value)]) -> Bool {
    let ratios = pairs.flatMap { answer, right -> [Double] in
      let (a, b, least) = (answer.numbers, right.numbers, 1e-3 * largest(right))
      return a.indices.compactMap { i in i < b.count && abs(b[i]) > least ? a[i] / b[i] : nil }
    }
    guard let first = ratios.first, abs(first - 1) > 1e-12 else { return false }
    return ratios.allSatisfy { abs($0 - first) <= 1e-3 * abs(first - 1) }
  }

  private static func isNear(_ answer: Value, _ right: Value, grain: Double) -> Bool {
    switch (answer, right) {
    case (.integer, .integer):
      return true  // no derivative, but something that is said beside them
    case (.list(let a), .list(let b)):
      return a.count == b.count && a.indices.allSatisfy { isNear(a[$0], b[$0], grain: grain) }
    case (.record(let a), .record(let b)) where b.contains { $0.value.isComposed }:
      return a.map(\.name) == b.map(\.name)
        && a.indices.allSatisfy { isNear(a[$0].value, b[$0].value, grain: grain) }
    default:
      // The weights and biases of one layer, which are of one size.
      let (a, b) = (answer.numbers, right.numbers)
      let allowed = 1e-2 * largest(right) + grain
      return a.count == b.count && a.indices.allSatisfy { abs(a[$0] - b[$0]) <= allowed }
    }
  }

  private static func largest(_ value: Value) -> Double { value.numbers.reduce(0) { max($0, abs($1)) } }
}

extension Value {
  fileprivate var isComposed: Bool {
    switch self {
    case .list, .record: true
    default: false
    }
  }
}
