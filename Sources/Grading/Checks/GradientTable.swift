internal import ExerciseKit
internal import GradientChecking
internal import NeuralNetworks

/// A gradient beside the numerical one, layer by layer, as lines of text.
enum GradientTable {
  /// A line for each layer, from the last to the first: that is how backpropagation goes. Where a factor
  /// stands in one, the line behind them says what it is.
  /// - Precondition: The claim has the numerical gradient's shape.
  static func lines(of claim: Gradient, against certificate: CertifiedGradient) -> [String] {
    let heading = "against the numerical gradient, from the last layer back:"
    let lines =
      certificate.values.layers.indices.reversed().map { l in
        let (value, error) = (certificate.values.layers[l], certificate.errors.layers[l])
        let biases = part(claim.layers[l].biases, value.biases, error.biases)
        let weights = part(claim.layers[l].weights.entries, value.weights.entries, error.weights.entries)
        let gap = String(repeating: " ", count: max(2, 26 - biases.count))
        return "  layer \(l + 2)  biases: \(biases)\(gap)weights: \(weights)"
      }
    let factor = lines.lazy.compactMap { $0.firstMatch(of: /× ([^ ]+)/)?.output.1 }.first
    return [heading] + lines + (factor.map { ["× \($0): each of yours is \($0) times the right one"] } ?? [])
  }

  /// The numbers of gradients that are small enough to look at; none of others.
  static func pairs(of claim: Gradient, and right: Gradient) -> [GradientPair] {
    func rows(_ layer: LayerGradient) -> [[Double]] {
      (0..<layer.weights.rows).map { Array(layer.weights.row($0)) + [layer.biases[$0]] }
    }
    let count = right.layers.reduce(0) { $0 + $1.weights.entries.count + $1.biases.count }
    guard 4...400 ~= count else { return [] }
    return right.layers.indices.map { l in
      GradientPair(layer: l + 2, yours: rows(claim.layers[l]), numerical: rows(right.layers[l]))
    }
  }

  /// How many numbers agree; where all are off by one factor, that.
  private static func part(_ claimed: Vector, _ values: Vector, _ errors: Vector) -> String {
    let wrong = values.indices.filter { !Certified(value: values[$0], error: errors[$0]).covers(claimed[$0]) }
    let count = values.count
    if wrong.isEmpty { return count == 1 ? "agrees" : "all \(count) agree" }
    if claimed.allSatisfy({ $0 == 0 }) { return "all are 0" }
    if let factor = commonFactor(claimed, values) { return "× \(CallText.text(of: factor))" }
    return count == 1 ? "differs" : "\(wrong.count) of \(count) differ"
  }

  /// What every number was multiplied by, if that is the same for all; to four digits.
  private static func commonFactor(_ claimed: Vector, _ values: Vector) -> Double? {
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard let i = values.firstIndex(where: { abs($0) == largest }), largest > 0 else { return nil }
    let factor = claimed[i] / values[i]
    let isCommon = values.indices.allSatisfy { abs(claimed[$0] - factor * values[$0]) <= 1e-7 * largest }
    return isCommon ? (factor * 1e4).rounded() / 1e4 : nil
  }
}
