internal import AnswerChannel
internal import ExerciseKit

/// Where an answer is not what it should be.
public struct Mismatch: Hashable, Sendable {
  /// What part of the answer, such as `layers[0].weights[2, 1]`; empty for all of it.
  public var place: String
  /// What was returned there.
  public var got: String
  /// What should be there.
  public var expected: String
  /// More of the comparison, line by line; empty where that says it all.
  public var table: [String]
  /// Gradients in numbers, where there are few enough to look at.
  public var gradients: [GradientPair] = []

  /// A difference at a place.
  public init(place: String = "", got: String, expected: String, table: [String] = []) {
    self.place = place
    self.got = got
    self.expected = expected
    self.table = table
  }

  /// A difference of two values at a place, with as many digits as it takes to show it.
  init(place: String = "", _ got: Value, _ expected: Value, table: [String] = []) {
    let (got, expected) = CallText.texts(of: got, expected)
    self.init(place: place, got: got, expected: expected, table: table)
  }

  /// The first place where two values differ; nil if they agree.
  ///
  /// A number agrees if it is no farther off than `tolerance` times the largest number of the same column or
  /// table, or times `scale` where that is larger. NaN agrees with NaN alone, an infinity with itself.
  /// - Complexity: O(size of the values).
  static func between(
    _ answer: Value, _ expected: Value, tolerance: Double, scale: Double = 0, at place: String = ""
  ) -> Mismatch? {
    func whole() -> Mismatch {
      Mismatch(place: place, answer, expected)
    }
    switch (answer, expected) {
    case (.number(let a), .number(let b)):
      return agree(a, b, within: tolerance * max(abs(b), scale)) ? nil : whole()
    case (.numbers(let a), .numbers(let b)):
      guard a.count == b.count else { return lengths(a.count, b.count, "entries", place) }
      return firstDifference(a, b, tolerance, scale, at: place) { "\($0)" }
    case (.matrix(let a), .matrix(let b)):
      guard a.rows == b.rows && a.columns == b.columns else {
        return Mismatch(
          place: place, got: "\(a.rows) × \(a.columns) entries", expected: "\(b.rows) × \(b.columns)")
      }
      return firstDifference(a.entries, b.entries, tolerance, scale, at: place) {
        "\($0 / b.columns), \($0 % b.columns)"
      }
    case (.list(let a), .list(let b)):
      guard a.count == b.count else { return lengths(a.count, b.count, "elements", place) }
      for i in a.indices {
        if let found = between(a[i], b[i], tolerance: tolerance, scale: scale, at: "\(place)[\(i)]") {
          return found
        }
      }
      return nil
    case (.record(let a), .record(let b)):
      guard a.map(\.name) == b.map(\.name) else { return whole() }
      for i in a.indices {
        let inner = place.isEmpty ? a[i].name : "\(place).\(a[i].name)"
        if let found = between(a[i].value, b[i].value, tolerance: tolerance, scale: scale, at: inner) {
          return found
        }
      }
      return nil
    default: return answer == expected ? nil : whole()
    }
  }

  private static func agree(_ a: Double, _ b: Double, within error: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN) || abs(a - b) <= error
  }

  private static func lengths(_ a: Int, _ b: Int, _ what: String, _ place: String) -> Mismatch {
    Mismatch(place: place, got: "\(a) \(what)", expected: "\(b)")
  }

  /// The first numbers that differ; of few numbers all are shown.
  private static func firstDifference(
    _ a: [Double], _ b: [Double], _ tolerance: Double, _ scale: Double, at place: String,
    _ index: (Int) -> String
  ) -> Mismatch? {
    let largest = b.reduce(scale) { $1.isFinite ? max($0, abs($1)) : $0 }
    guard let i = b.indices.first(where: { !agree(a[$0], b[$0], within: tolerance * largest) }) else {
      return nil
    }
    if b.count <= 4 {
      return Mismatch(place: place, .numbers(a), .numbers(b))
    }
    return Mismatch(place: "\(place)[\(index(i))]", .number(a[i]), .number(b[i]))
  }
}
