public import NeuralNetworks

/// One entry of a gradient, by layer and place.
public enum GradientEntry: Hashable, Sendable, CustomStringConvertible {
  /// ∂C/∂w of the weight in this row and column; `layer` counts from 0 as in `Network.layers`.
  case weight(layer: Int, row: Int, column: Int)
  /// ∂C/∂b of the bias in this row.
  case bias(layer: Int, row: Int)

  /// The entry in the lecture's notation, whose first computing layer is layer 2.
  public var description: String {
    switch self {
    case .weight(let layer, let row, let column): "∂C/∂w of layer \(layer + 2) [\(row), \(column)]"
    case .bias(let layer, let row): "∂C/∂b of layer \(layer + 2) [\(row)]"
    }
  }
}

/// Where a claimed gradient leaves what the numerical one allows.
public struct Disagreement: Hashable, Sendable {
  /// Which derivative.
  public var entry: GradientEntry
  /// What was claimed.
  public var claimed: Double
  /// What it is, and how far that can be from the truth.
  public var numerical: Certified
}

extension CertifiedGradient {
  /// All entries that a claimed gradient gets wrong, in the order of the layers; empty if it agrees.
  ///
  /// An entry agrees if it lies within the numerical derivative's error and four units in the last place of its
  /// layer's largest: a sigmoid near 0 or 1 may be computed as 1 less the other. NaN never agrees.
  /// - Returns: nil if the claim has not the network's shape.
  /// - Complexity: O(number of parameters).
  public func disagreements(with claim: Gradient) -> [Disagreement]? {
    guard claim.hasShape(of: values) else { return nil }
    var found: [Disagreement] = []
    func compare(_ entry: GradientEntry, _ claimed: Double, _ value: Double, _ error: Double) {
      let numerical = Certified(value: value, error: error)
      guard numerical.covers(claimed) else {
        found.append(Disagreement(entry: entry, claimed: claimed, numerical: numerical))
        return
      }
    }
    for l in values.layers.indices {
      let (value, error, claimed) = (values.layers[l], errors.layers[l], claim.layers[l])
      let largest = max(value.weights.entries.largestMagnitude, value.biases.largestMagnitude)
      let rounding = 4 * Double.ulpOfOne * largest
      for j in value.biases.indices {
        compare(.bias(layer: l, row: j), claimed.biases[j], value.biases[j], error.biases[j] + rounding)
        for k in 0..<value.weights.columns {
          compare(
            .weight(layer: l, row: j, column: k), claimed.weights[j, k], value.weights[j, k],
            error.weights[j, k] + rounding)
        }
      }
    }
    return found
  }

  /// The largest error of any entry as a share of the largest entry of its layer: what the check is worth.
  ///
  /// 1e-8 or less tells every mistake apart; ∞ or NaN means that a layer is unknown or all zero.
  /// - Complexity: O(number of parameters).
  public var relativeError: Double {
    var worst = 0.0
    for (value, error) in zip(values.layers, errors.layers) {  // of one shape by construction
      let largest = max(value.weights.entries.largestMagnitude, value.biases.largestMagnitude)
      let uncertainty = max(error.weights.entries.largestMagnitude, error.biases.largestMagnitude)
      let share = uncertainty / largest
      if !(share <= worst) { worst = share }
      if worst.isNaN { return .nan }
    }
    return worst
  }
}

extension Gradient {
  /// Whether another gradient has as many layers, rows and columns.
  public func hasShape(of other: Gradient) -> Bool {
    layers.count == other.layers.count
      && layers.indices.allSatisfy { l in
        layers[l].weights.rows == other.layers[l].weights.rows
          && layers[l].weights.columns == other.layers[l].weights.columns
          && layers[l].biases.count == other.layers[l].biases.count
      }
  }
}

extension [Double] {
  /// The largest |x|, 0 if there is none; NaN if any is NaN.
  fileprivate var largestMagnitude: Double {
    reduce(0) { largest, x in
      largest.isNaN || x.isNaN ? .nan : Swift.max(largest, abs(x))
    }
  }
}
