import ExerciseKit

public func neuron(weights: Vector, bias: Double, activation: Activation, inputs: Vector) -> Double {
  var z = bias
  for (w, a) in zip(weights, inputs) { z += w * a }
  switch activation {
  case .sigmoid: return 1 / (1 + exp(-z))
  case .relu: return z > 0 ? z : 0
  case .identity: return z
  }
}
