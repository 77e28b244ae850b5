// The lecture's 2.2, "The components II": the functions that squash a weighted input.

/// The sigmoid (A1): σ(z) = 1 / (1 + e⁻ᶻ), between 0 and 1, ½ at 0.
///
/// Any z will do: e⁻ᶻ overflows to ∞ below -709, and 1 / ∞ is the 0 that σ has there.
public func sigmoid(_ z: Double) -> Double {
  1 / (1 + exp(-z))  // A1
}

/// The sigmoid's derivative (A2): σ′(z) = σ(z) (1 − σ(z)), at most ¼.
public func sigmoidDerivative(_ z: Double) -> Double {
  let a = sigmoid(z)
  return a * (1 - a)  // A2
}

/// The rectified linear unit (A3): max(0, z). NaN stays NaN.
public func relu(_ z: Double) -> Double {
  z <= 0 ? 0 : z  // A3
}

/// The rectified linear unit's derivative (A4): 1 above 0, and 0 below and, by convention, at 0.
public func reluDerivative(_ z: Double) -> Double {
  z > 0 ? 1 : 0  // A4
}

extension Activation {
  /// σ(z) of this activation function.
  public func callAsFunction(_ z: Double) -> Double {
    switch self {
    case .sigmoid: NeuralNetworks.sigmoid(z)
    case .relu: NeuralNetworks.relu(z)
    case .identity: z
    }
  }

  /// σ′(z) of this activation function.
  /// - Parameter z: the weighted input, not the activation that came of it.
  public func derivative(at z: Double) -> Double {
    switch self {
    case .sigmoid: sigmoidDerivative(z)
    case .relu: reluDerivative(z)
    case .identity: 1
    }
  }
}
