// The lecture's 2.5, "Gradient descent I and II".

/// One step against the derivative (GD1): w → w − α ∂C/∂w.
///
/// - Parameters:
///   - parameter: w.
///   - derivative: ∂C/∂w at w.
///   - learningRate: α, above 0; too large a one climbs instead.
public func descentStep(from parameter: Double, derivative: Double, learningRate: Double) -> Double {
  parameter - learningRate * derivative  // GD1
}

/// The way down a curve of one variable (GD2): GD1, again and again.
///
/// - Parameters:
///   - derivative: the curve's derivative at any x.
///   - start: where to begin.
///   - learningRate: α, above 0.
///   - steps: how many, at least 0.
/// - Returns: every x on the way, the start first: `steps + 1` numbers.
/// - Complexity: O(steps).
public func descend(
  derivative: (Double) -> Double, from start: Double, learningRate: Double, steps: Int
) -> [Double] {
  var path = [start]
  for _ in 0..<steps {
    let x = path[path.count - 1]
    path.append(descentStep(from: x, derivative: derivative(x), learningRate: learningRate))  // GD2
  }
  return path
}

extension Network {
  /// Moves every weight and bias one step against its derivative (GD1).
  ///
  /// - Parameters:
  ///   - gradient: of the cost, in the network's shape.
  ///   - learningRate: α, above 0.
  /// - Precondition: The shapes fit.
  /// - Complexity: O(number of parameters).
  public mutating func descend(along gradient: Gradient, learningRate: Double) {
    precondition(
      gradient.layers.count == layers.count,
      "a gradient of \(gradient.layers.count) layers for a network of \(layers.count)")
    for l in layers.indices {
      layers[l].weights.add(gradient.layers[l].weights, times: -learningRate)  // GD1
      layers[l].biases.add(gradient.layers[l].biases, times: -learningRate)  // GD1
    }
  }
}
