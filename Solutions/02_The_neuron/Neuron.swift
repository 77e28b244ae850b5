import ExerciseKit

/// One neuron (N2): a = σ(Σₖ wₖ aₖ + b).
///
/// `activation(z)` is σ(z), whichever function σ is: see
/// ActivationFunctions.swift. With the weights [2, −1], the bias 0.5, the
/// inputs [3, 5] and `.relu` it is relu(1 + 0.5) = 1.5.
/// - Parameters:
///   - weights: w, one for each input.
///   - bias: b.
///   - activation: σ.
///   - inputs: the activations of the layer before, as many as there are
///     weights.
/// - Returns: the neuron's activation.
public func neuron(
  weights: Vector, bias: Double, activation: Activation, inputs: Vector
) -> Double {
  activation(weightedSum(weights: weights, inputs: inputs) + bias)  // N2
}
