public import NeuralNetworks

/// The derivatives of a cost by every parameter of a network, found numerically, each with its error.
public struct CertifiedGradient: Sendable {
  /// The derivatives; NaN where nothing is known.
  public private(set) var values: Gradient
  /// How far each can be from the truth at most, in the same shape; ∞ where nothing is known.
  public private(set) var errors: Gradient

  /// The gradient of one example's cost (C1).
  ///
  /// Each parameter is moved, alone, by several steps in both directions and the cost computed forward:
  /// nothing here knows about backpropagation. A weight moved by h changes its neuron's z by h times its
  /// input and nothing before it, so only the layers behind are computed again. At a ReLU's kink, and where
  /// no step is small enough to stay on one side of all of them, nothing is known.
  ///
  /// The errors hold what rounding can do to an ordinary forward pass, in whatever order it sums, so that a
  /// right gradient in `Double` lies within them.
  /// - Precondition: The example has the network's shape.
  /// - Complexity: about 12 forward passes through the layers behind for each parameter.
  public init(of network: Network, on example: Example) {
    values = Gradient(zerosLike: network)
    errors = Gradient(zerosLike: network)
    var inputs = BoundedVector(exact: example.input)
    for l in network.layers.indices {
      let layer = network.layers[l]
      let z = layer.boundedWeightedInputs(from: inputs)
      let rest = RestOfNetwork(network: network, from: l, weightedInputs: z, target: example.target)
      for j in layer.biases.indices {
        set(rest.derivative(neuron: j, input: Certified(value: 1, error: 0)), layer: l, bias: j)
        for k in inputs.values.indices {
          let input = Certified(value: inputs.values[k], error: inputs.errors[k])
          set(rest.derivative(neuron: j, input: input), layer: l, weight: (j, k))
        }
      }
      inputs = layer.boundedActivations(of: z)
    }
  }

  /// The gradient of the mean cost of examples (C2).
  ///
  /// - Precondition: There is at least one example, and each has the network's shape.
  public init(of network: Network, on examples: [Example]) {
    precondition(!examples.isEmpty, "a mean gradient needs at least one example")
    let parts = parallelMap(examples.count) { CertifiedGradient(of: network, on: examples[$0]) }
    let share = 1 / Double(examples.count)
    let roundings = Double(examples.count + 2) * BoundedVector.unit  // of the sum and of the scaling
    values = Gradient(zerosLike: network)
    errors = Gradient(zerosLike: network)
    for part in parts {
      values.add(part.values, times: share)
      errors.add(part.errors, times: share)
      errors.add(part.values.magnitudes, times: share * roundings)
    }
  }

  private mutating func set(_ derivative: Certified, layer: Int, bias: Int) {
    values.layers[layer].biases[bias] = derivative.value
    errors.layers[layer].biases[bias] = derivative.error
  }

  private mutating func set(_ derivative: Certified, layer: Int, weight: (Int, Int)) {
    values.layers[layer].weights[weight.0, weight.1] = derivative.value
    errors.layers[layer].weights[weight.0, weight.1] = derivative.error
  }
}

/// The cost as a function of one layer's weighted inputs.
private struct RestOfNetwork {
  let layers: ArraySlice<Layer>
  let weightedInputs: BoundedVector
  let target: Vector
  /// Which neurons of this layer and those behind are above 0: ReLUs that change sides have a kink between.
  let sides: [[Bool]]

  init(network: Network, from l: Int, weightedInputs: BoundedVector, target: Vector) {
    layers = network.layers[l...]
    self.weightedInputs = weightedInputs
    self.target = target
    var (z, sides) = (weightedInputs, [[Bool]]())
    for (layer, next) in zip(layers, layers.dropFirst()) {  // each layer and the one behind it
      sides.append(z.values.map { $0 > 0 })
      z = next.boundedWeightedInputs(from: layer.boundedActivations(of: z))
    }
    sides.append(z.values.map { $0 > 0 })
    self.sides = sides
  }

  /// The derivative by a parameter of neuron j: a weight, whose input is given, or the bias, whose input is
  /// 1.
  func derivative(neuron j: Int, input: Certified) -> Certified {
    guard input.value != 0 else {
      // The parameter moves nothing if its input is exactly 0.
      return input.error == 0 ? Certified(value: 0, error: 0) : .unknown
    }
    // The first step moves z by 1: σ is smooth that far, its nearest pole being π away.
    let scale = 1 / abs(input.value)
    guard scale > 0, scale.isFinite else { return .unknown }
    return certifiedDerivative(scale: scale) { offset in
      var z = weightedInputs
      z.values[j] += offset * input.value
      z.errors[j] += abs(offset) * input.error
      z.errors[j] += BoundedVector.unit * (abs(offset * input.value) + abs(z.values[j]))
      return cost(of: z)
    }
  }

  /// The cost where the layer has weighted inputs z; nil if a ReLU is on the other side of its kink.
  private func cost(of z: BoundedVector) -> Certified? {
    var (z, number) = (z, 0)
    for (layer, next) in zip(layers, layers.dropFirst()) {  // each layer and the one behind it
      guard staysOnItsSides(z, of: layer, number: number) else { return nil }
      z = next.boundedWeightedInputs(from: layer.boundedActivations(of: z))
      number += 1
    }
    let last = layers[layers.endIndex - 1]
    guard staysOnItsSides(z, of: last, number: number) else { return nil }
    return boundedCost(of: last.boundedActivations(of: z), target: target)
  }

  private func staysOnItsSides(_ z: BoundedVector, of layer: Layer, number: Int) -> Bool {
    guard layer.activation == .relu else { return true }
    return z.values.indices.allSatisfy { z.values[$0] != 0 && (z.values[$0] > 0) == sides[number][$0] }
  }
}

extension Gradient {
  /// Every entry without its sign.
  fileprivate var magnitudes: Gradient {
    Gradient(
      layers: layers.map { layer in
        LayerGradient(
          weights: Matrix(
            rows: layer.weights.rows, columns: layer.weights.columns,
            entries: layer.weights.entries.map { abs($0) }),
          biases: layer.biases.map { abs($0) })
      })
  }
}
