import ExerciseKit

// Given, not an exercise: the functions A1 to A4, chosen by the name of the
// activation function, so that one can write `layer.activation(z)` and
// `layer.activation.derivative(at: z)`.

extension Activation {
  /// σ(z) of this activation function.
  public func callAsFunction(_ z: Double) -> Double { squashed(z, by: self) }

  /// σ′(z) of this activation function.
  /// - Parameter z: the weighted input, not the activation that came of it.
  public func derivative(at z: Double) -> Double { slope(of: self, at: z) }
}

private func squashed(_ z: Double, by activation: Activation) -> Double {
  switch activation {
  case .sigmoid: sigmoid(z)
  case .relu: relu(z)
  case .identity: z
  }
}

private func slope(of activation: Activation, at z: Double) -> Double {
  switch activation {
  case .sigmoid: sigmoidDerivative(z)
  case .relu: reluDerivative(z)
  case .identity: 1
  }
}
