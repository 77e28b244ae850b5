internal import AnswerChannel
internal import ExerciseKit

/// A polynomial of one variable, made of plain numbers so that it can be sent and made again on the other side:
/// c₀ + c₁ x + c₂ x² + …
struct Curve: Sendable {
  /// c₀, c₁, …
  var coefficients: Vector

  /// Lines of an adapter that make the same function of the constant `coefficients`.
  static let adapterLines = """
      let curve = { (x: Double) -> Double in coefficients.reversed().reduce(0) { $0 * x + $1 } }
    """

  /// The function's value.
  func callAsFunction(_ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  /// The function as a closure in Swift: `{ x in 2 * x - 1 }`.
  var text: String {
    var text = ""
    for (power, factor) in coefficients.enumerated().reversed() where factor != 0 {
      let size = abs(factor)
      let parts =
        (size == 1 && power > 0 ? [] : [CallText.text(of: size)]) + Array(repeating: "x", count: power)
      text += text.isEmpty ? (factor < 0 ? "-" : "") : factor < 0 ? " - " : " + "
      text += parts.joined(separator: " * ")
    }
    return "{ x in \(text.isEmpty ? "0" : text) }"
  }
}

/// A function of several variables, made of plain numbers: a sum of products of powers.
struct Surface: Sendable {
  /// A row for each term: its factor, then the power of each variable.
  var terms: Matrix

  /// Lines of an adapter that make the same function of the constants `terms` and `point`.
  static let adapterLines = """
      let surface = { (x: Vector) -> Double in
        guard x.count == point.count else { fatalError("f takes \\(point.count) numbers, not \\(x.count)") }
        var sum = 0.0
        for t in 0..<terms.rows {
          var term = terms[t, 0]
          for i in x.indices {
            for _ in 0..<Int(terms[t, i + 1]) { term *= x[i] }
          }
          sum += term
        }
        return sum
      }
    """

  /// The function's value.
  func callAsFunction(_ x: Vector) -> Double {
    var sum = 0.0
    for t in 0..<terms.rows {
      var term = terms[t, 0]
      for i in x.indices {
        for _ in 0..<Int(terms[t, i + 1]) { term *= x[i] }
      }
      sum += term
    }
    return sum
  }

  /// The function as a closure in Swift: `{ x in 2 * x[0] * x[1] }`.
  var text: String {
    var text = ""
    for t in 0..<terms.rows where terms[t, 0] != 0 {
      let factor = terms[t, 0]
      var parts = abs(factor) == 1 ? [] : [CallText.text(of: abs(factor))]
      for i in 1..<terms.columns { parts += Array(repeating: "x[\(i - 1)]", count: Int(terms[t, i])) }
      text += text.isEmpty ? (factor < 0 ? "-" : "") : factor < 0 ? " - " : " + "
      text += parts.isEmpty ? "1" : parts.joined(separator: " * ")
    }
    return "{ x in \(text.isEmpty ? "0" : text) }"
  }
}

extension SeededGenerator {
  /// A number that is short to write and exact: a whole number of eighths.
  mutating func eighths(_ range: ClosedRange<Int>) -> Double {
    Double(range.lowerBound + uniform(below: range.count)) / 8
  }
}
