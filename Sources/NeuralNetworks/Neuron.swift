// The lecture's 2.2, "The neuron" and "The components": one neuron by itself.

/// The weighted sum of a neuron's inputs (N1): Σₖ wₖ aₖ.
///
/// - Parameters:
///   - weights: w, one for each input.
///   - inputs: a, the activations of the layer before.
/// - Precondition: There are as many weights as inputs.
/// - Complexity: O(number of inputs).
public func weightedSum(weights: Vector, inputs: Vector) -> Double {
  precondition(
    weights.count == inputs.count, "\(weights.count) weights for \(inputs.count) inputs")
  var sum = 0.0
  for k in weights.indices {
    sum += weights[k] * inputs[k]  // N1
  }
  return sum
}

/// The activation of one neuron (N2): a = σ(Σₖ wₖ aₖ + b).
///
/// - Parameters:
///   - weights: w, one for each input.
///   - bias: b; the weighted sum has to exceed -b for the neuron to wake.
///   - activation: σ.
///   - inputs: the activations of the layer before.
/// - Precondition: There are as many weights as inputs.
/// - Complexity: O(number of inputs).
public func neuron(
  weights: Vector, bias: Double, activation: Activation, inputs: Vector
) -> Double {
  activation(weightedSum(weights: weights, inputs: inputs) + bias)  // N2
}
