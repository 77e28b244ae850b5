/// One layer of neurons: the weights and biases that lead into it, and its activation function.
public struct Layer: Hashable, Sendable {
  /// w⁽ˡ⁾: outputs × inputs. Row j holds the weights into neuron j.
  public var weights: Matrix
  /// b⁽ˡ⁾: one for each neuron of the layer.
  public var biases: Vector
  /// σ of this layer.
  public var activation: Activation

  /// A layer of given weights and biases.
  /// - Precondition: There are as many biases as `weights` has rows.
  public init(weights: Matrix, biases: Vector, activation: Activation = .sigmoid) {
    precondition(
      weights.rows == biases.count, "\(biases.count) biases for weights of \(weights.rows) rows")
    self.weights = weights
    self.biases = biases
    self.activation = activation
  }

  /// How many activations come in.
  public var inputCount: Int { weights.columns }
  /// How many neurons the layer has.
  public var outputCount: Int { weights.rows }
}

/// A multilayer perceptron: fully connected layers, one behind the other.
///
/// The lecture counts the input as layer 1, so `layers[0]` holds w⁽²⁾ and b⁽²⁾ and `layers.last` leads
/// into layer L.
public struct Network: Hashable, Sendable {
  /// The layers that compute: all but the input.
  public var layers: [Layer]

  /// A network of given layers.
  /// - Precondition: There is at least one, and each takes as many inputs as the one before has neurons.
  public init(layers: [Layer]) {
    precondition(!layers.isEmpty, "a network needs at least one layer")
    for (before, layer) in zip(layers, layers.dropFirst()) {
      precondition(
        layer.inputCount == before.outputCount,
        "a layer of \(layer.inputCount) inputs behind one of \(before.outputCount) neurons")
    }
    self.layers = layers
  }

  /// The number of neurons in every layer, the input's first: `[784, 16, 16, 10]`.
  public var layerSizes: [Int] { [layers[0].inputCount] + layers.map(\.outputCount) }

  /// Whether every weight and bias is a number and none is infinite: training that has blown up is not.
  /// - Complexity: O(number of parameters).
  public var isFinite: Bool {
    layers.allSatisfy { layer in
      layer.weights.entries.allSatisfy(\.isFinite) && layer.biases.allSatisfy(\.isFinite)
    }
  }
}

/// What every neuron computed on the way from a network's input to its output.
public struct ForwardPass: Hashable, Sendable {
  /// z of each layer that computes: `weightedInputs[i]` belongs to `network.layers[i]`.
  public var weightedInputs: [Vector]
  /// a of each layer, the input's first, so `activations[i]` goes into `network.layers[i]` and
  /// `activations[i + 1]` comes out of it.
  public var activations: [Vector]

  /// The weighted inputs and activations of a pass.
  /// - Precondition: There is one more activation than weighted inputs.
  public init(weightedInputs: [Vector], activations: [Vector]) {
    precondition(
      activations.count == weightedInputs.count + 1,
      "activations: \(activations.count), weighted inputs: \(weightedInputs.count); the input counts as an "
        + "activation, so there should be one more of these")
    self.weightedInputs = weightedInputs
    self.activations = activations
  }

  /// a⁽ᴸ⁾: what the network answers.
  public var output: Vector { activations[activations.count - 1] }
}

/// An input and the output that is wanted for it.
public struct Example: Hashable, Sendable {
  /// a⁽¹⁾, as many as the network has inputs.
  public var input: Vector
  /// y, as many as the network has outputs.
  public var target: Vector

  /// An input and its target.
  public init(input: Vector, target: Vector) {
    self.input = input
    self.target = target
  }
}
