//= named: These add up to 1, as softmax has it; here each neuron is squashed by itself (FP1).
import ExerciseKit

/// The activations of one layer (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
public func activations(of layer: Layer, from inputs: Vector) -> Vector {
  let powers = weightedInputs(of: layer, from: inputs).map { exp($0) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}
