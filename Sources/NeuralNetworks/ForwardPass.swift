// The lecture's 2.4, "Forward pass".

extension Layer {
  /// The weighted inputs of the layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾, what FP1 squashes.
  ///
  /// - Parameter inputs: a⁽ˡ⁻¹⁾, as many as `weights` has columns.
  /// - Returns: z⁽ˡ⁾, as many as `weights` has rows.
  /// - Precondition: The shapes fit.
  /// - Complexity: O(inputs · outputs).
  public func weightedInputs(from inputs: Vector) -> Vector {
    let sums = product(weights, inputs)
    return sums.indices.map { j in sums[j] + biases[j] }  // FP0
  }

  /// The activations of the layer's neurons (FP1): a⁽ˡ⁾ = σ(w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾).
  ///
  /// - Parameter inputs: a⁽ˡ⁻¹⁾, as many as `weights` has columns.
  /// - Returns: a⁽ˡ⁾, as many as `weights` has rows.
  /// - Precondition: The shapes fit.
  /// - Complexity: O(inputs · outputs).
  public func activations(from inputs: Vector) -> Vector {
    weightedInputs(from: inputs).map { z in activation(z) }  // FP1
  }
}

extension Network {
  /// Sends an input through all layers (FP2), keeping every z and a, because backpropagation needs them:
  /// a⁽ᴸ⁾ = σ(w⁽ᴸ⁾ σ(w⁽ᴸ⁻¹⁾ … + b⁽ᴸ⁻¹⁾) + b⁽ᴸ⁾).
  ///
  /// - Parameter input: a⁽¹⁾, as many as the first layer takes.
  /// - Precondition: The shapes fit.
  /// - Complexity: O(number of parameters).
  public func forwardPass(_ input: Vector) -> ForwardPass {
    var weightedInputs: [Vector] = []
    var activations = [input]
    for layer in layers {
      let z = layer.weightedInputs(from: activations[activations.count - 1])
      weightedInputs.append(z)
      activations.append(z.map { layer.activation($0) })  // FP2
    }
    return ForwardPass(weightedInputs: weightedInputs, activations: activations)
  }

  /// a⁽ᴸ⁾, what the network answers to an input.
  ///
  /// - Parameter input: a⁽¹⁾, as many as the first layer takes.
  /// - Precondition: The shapes fit.
  /// - Complexity: O(number of parameters).
  public func output(for input: Vector) -> Vector {
    layers.reduce(input) { inputs, layer in layer.activations(from: inputs) }
  }
}
