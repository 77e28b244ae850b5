// The lecture's 2.5 put to use on its 2.1: the line through house prices, found by gradient descent.

/// A line through points by gradient descent (GD5): C = (1/m) Σ (w x + b − y)², from w = 0 and b = 0, with
/// ∂C/∂w = (2/m) Σ (w x + b − y) x and ∂C/∂b = (2/m) Σ (w x + b − y).
///
/// - Parameters:
///   - inputs: x of each point.
///   - targets: y of each point, as many.
///   - learningRate: α, above 0.
///   - steps: how many, at least 0.
/// - Precondition: There is at least one point.
/// - Complexity: O(steps · number of points).
public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  precondition(
    !inputs.isEmpty && inputs.count == targets.count, "\(inputs.count) inputs for \(targets.count) targets")
  var line = Network(layers: [Layer(weights: Matrix([[0]]), biases: [0], activation: .identity)])
  let examples = inputs.indices.map { Example(input: [inputs[$0]], target: [targets[$0]]) }
  for _ in 0..<steps {
    line.descend(along: line.meanGradient(of: examples), learningRate: learningRate)  // GD5
  }
  return (line.layers[0].weights[0, 0], line.layers[0].biases[0])
}
