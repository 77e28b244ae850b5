// The lecture's 2.6, "Maths IV and V", for layers of any width: δ⁽ˡ⁾ stands for ∂C/∂z⁽ˡ⁾ throughout.

/// δ of the output layer (BP1): δ⁽ᴸ⁾ⱼ = 2(a⁽ᴸ⁾ⱼ − yⱼ) · σ′(z⁽ᴸ⁾ⱼ).
///
/// - Parameters:
///   - output: a⁽ᴸ⁾.
///   - weightedInputs: z⁽ᴸ⁾, as many.
///   - target: y, as many.
///   - activation: σ of the output layer.
/// - Precondition: All three are equally long.
/// - Complexity: O(number of outputs).
public func outputDelta(
  output: Vector, weightedInputs: Vector, target: Vector, activation: Activation
) -> Vector {
  precondition(
    output.count == target.count && output.count == weightedInputs.count,
    "\(output.count) outputs, \(weightedInputs.count) weighted inputs, \(target.count) targets")
  return output.indices.map { j in
    2 * (output[j] - target[j]) * activation.derivative(at: weightedInputs[j])  // BP1
  }
}

/// δ of a hidden layer from that of the layer behind it (BP2): δ⁽ˡ⁾ = (w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾).
///
/// - Parameters:
///   - nextDelta: δ⁽ˡ⁺¹⁾, as many as `nextWeights` has rows.
///   - nextWeights: w⁽ˡ⁺¹⁾, (neurons of layer l + 1) × (neurons of layer l).
///   - weightedInputs: z⁽ˡ⁾, as many as `nextWeights` has columns.
///   - activation: σ of layer l, the hidden one.
/// - Precondition: The shapes fit.
/// - Complexity: O(entries of `nextWeights`).
public func hiddenDelta(
  nextDelta: Vector, nextWeights: Matrix, weightedInputs: Vector, activation: Activation
) -> Vector {
  precondition(
    weightedInputs.count == nextWeights.columns,
    "\(weightedInputs.count) weighted inputs before weights of \(nextWeights.columns) columns")
  let costByActivation = transposedProduct(nextWeights, nextDelta)
  return costByActivation.indices.map { k in
    costByActivation[k] * activation.derivative(at: weightedInputs[k])  // BP2
  }
}

/// The derivatives by a layer's parameters, from its δ:
/// - (BP3) ∂C/∂b⁽ˡ⁾ⱼ = δ⁽ˡ⁾ⱼ,
/// - (BP4) ∂C/∂w⁽ˡ⁾ⱼₖ = δ⁽ˡ⁾ⱼ a⁽ˡ⁻¹⁾ₖ.
///
/// - Parameters:
///   - delta: δ⁽ˡ⁾, one for each neuron of the layer.
///   - inputs: a⁽ˡ⁻¹⁾.
/// - Returns: derivatives in the layer's shape: `delta.count` × `inputs.count` weights.
/// - Complexity: O(number of the layer's parameters).
public func layerGradient(delta: Vector, inputs: Vector) -> LayerGradient {
  LayerGradient(
    weights: outerProduct(delta, inputs),  // BP4
    biases: delta)  // BP3
}

extension Network {
  /// The derivatives of one example's cost by every parameter (BP5): one pass forward, then BP1 at the
  /// output and BP2 from layer to layer back to the input, with BP3 and BP4 in each.
  ///
  /// - Precondition: The example has the network's shape.
  /// - Complexity: O(number of parameters), about twice a forward pass's work.
  public func backpropagate(_ example: Example) -> Gradient {
    backpropagate(forwardPass(example.input), target: example.target)
  }

  /// The derivatives of the cost by every parameter (BP5), from a forward pass that was made before.
  ///
  /// - Parameters:
  ///   - pass: z and a of every layer of this network.
  ///   - target: y, as many as there are outputs.
  /// - Precondition: `pass` has the network's shape.
  /// - Complexity: O(number of parameters).
  public func backpropagate(_ pass: ForwardPass, target: Vector) -> Gradient {
    precondition(
      pass.weightedInputs.count == layers.count,
      "a forward pass through \(pass.weightedInputs.count) layers of a network of \(layers.count)")
    let last = layers.count - 1
    var delta = outputDelta(
      output: pass.output, weightedInputs: pass.weightedInputs[last], target: target,
      activation: layers[last].activation)
    var gradients = [layerGradient(delta: delta, inputs: pass.activations[last])]
    for l in (0..<last).reversed() {  // BP5
      delta = hiddenDelta(
        nextDelta: delta, nextWeights: layers[l + 1].weights,
        weightedInputs: pass.weightedInputs[l], activation: layers[l].activation)
      gradients.append(layerGradient(delta: delta, inputs: pass.activations[l]))
    }
    return Gradient(layers: gradients.reversed())
  }

  /// The mean gradient of many examples (T1): ∂C/∂w = (1/m) Σ ∂Cᵢ/∂w.
  ///
  /// - Precondition: There is at least one example, and each has the network's shape.
  /// - Complexity: O(number of examples · number of parameters).
  public func meanGradient(of examples: some Collection<Example>) -> Gradient {
    meanGradientAndCost(of: examples).gradient
  }

  /// The mean gradient of many examples (T1) and, as the forward passes give it anyway, their mean cost (C2).
  func meanGradientAndCost(of examples: some Collection<Example>) -> (gradient: Gradient, cost: Double) {
    precondition(!examples.isEmpty, "a mean gradient needs at least one example")
    var mean = (gradient: Gradient(zerosLike: self), cost: 0.0)
    let share = 1 / Double(examples.count)
    for example in examples {
      let pass = forwardPass(example.input)
      mean.gradient.add(backpropagate(pass, target: example.target), times: share)  // T1
      mean.cost += share * squaredError(output: pass.output, target: example.target)
    }
    return mean
  }
}
