internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 4.
  static let forwardPass: [Check] = [randomNetworkCheck, forwardPassCheck, predictedDigitCheck]

  // FP2
  private static let forwardPassCheck = Check(
    "forwardPass(through:from:)",
    adapter: """
      serve { (network: Network, input: Vector) -> ForwardPass in
        forwardPass(through: network, from: input)
      }
      """,
    reference: { (network: Network, input: Vector) in network.forwardPass(input) },
    mistakes: forwardPassMistakes,
    arguments: { generator in
      let small = Network(layers: [Layer(weights: Matrix([[2]]), biases: [-1], activation: .sigmoid)])
      let three = Network(layers: [
        Layer(weights: Matrix([[1]]), biases: [1], activation: .relu),
        Layer(weights: Matrix([[-1]]), biases: [2], activation: .sigmoid),
      ])
      let square = Network(layers: [
        Layer(weights: Matrix([[1, -1], [3, 2]]), biases: [1, -2], activation: .relu),
        Layer(weights: Matrix([[1, 2], [0, -1]]), biases: [0, 1], activation: .identity),
      ])
      // A layer whose neurons are all silent, large weighted inputs, steep sigmoids, and two layers that are equal.
      let silent = Network(layers: [
        Layer(weights: Matrix([[1], [2]]), biases: [-5, -9], activation: .relu),
        Layer(weights: Matrix([[1, -1]]), biases: [0.5], activation: .identity),
      ])
      let large = Network(layers: [
        Layer(weights: Matrix([[30], [-40]]), biases: [1, 2], activation: .identity),
        Layer(weights: Matrix([[2, 0.5]]), biases: [0], activation: .relu),
      ])
      let steep = Network(layers: [
        Layer(weights: Matrix([[7], [-7]]), biases: [0.5, -0.5], activation: .sigmoid),
        Layer(weights: Matrix([[3, -4], [12, 1]]), biases: [4, -2], activation: .sigmoid),
      ])
      let same = Layer(weights: Matrix([[0.5, -1], [1, 0.25]]), biases: [0.1, -0.2], activation: .sigmoid)
      let equal = Network(layers: [same, same])
      let reader = generator.network(of: [784, 3, 10], [.sigmoid, .sigmoid])
      let shapes: [([Int], [Activation])] = [
        ([3, 3, 3, 3], [.sigmoid, .sigmoid, .sigmoid]), ([4, 1], [.identity]),
        ([2, 3, 2], [.sigmoid, .relu]),
        ([1, 5, 1], [.relu, .identity]), ([3, 4, 4, 2], [.relu, .identity, .sigmoid]),
        ([5, 4, 3, 2, 1], [.sigmoid, .relu, .sigmoid, .identity]),
      ]
      let drawn = shapes.map { sizes, activations in
        (generator.network(of: sizes, activations), generator.normals(sizes[0]))
      }
      return [(small, [0.5]), (three, [1]), (square, [3, 1]), (small, [2])] + drawn
        + drawn.prefix(1).map { network, input in (network, input.map { $0 + 1 }) }
        + [(reader, generator.digit().image.intensities)]
        + [(silent, [1]), (large, [1.5]), (steep, [1]), (equal, [1, 2])]
    })

  private static let forwardPassMistakes = [
    passMistake("The biases are left out: z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾ (FP2).") { layer, pass in
      product(layer.weights, pass.output)
    },
    passMistake(
      "The biases are added twice: `weightedInputs(of:from:)` has added them already (FP2)."
    ) { layer, pass in
      added(layer.weightedInputs(from: pass.output), layer.biases)
    },
    passMistake("The biases are subtracted; they are added: z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾ (FP2).") {
      layer, pass in
      added(product(layer.weights, pass.output), layer.biases.map { -$0 })
    },
    passMistake("Each layer gets the z of the layer before; it is its a that goes on: a = σ(z) (FP2).") {
      layer, pass in layer.weightedInputs(from: pass.weightedInputs.last ?? pass.output)
    },
    passMistake("Every layer gets the network's input; only the first does, the others get a⁽ˡ⁻¹⁾ (FP2).") {
      layer, pass in
      layer.inputCount == pass.activations[0].count ? layer.weightedInputs(from: pass.activations[0]) : nil
    },
    passMistake("The weights are turned round: row j holds the weights into neuron j (FP2).") { layer, pass in
      layer.outputCount == layer.inputCount
        ? added(transposedProduct(layer.weights, pass.output), layer.biases) : nil
    },
    passMistake("The activation function is never used: every a is its z. It is a = σ(z) (FP2).") {
      _, _, z in z
    },
    passMistake("The last layer's a is its z; it has an activation function, too: a = σ(z) (FP2).") {
      network, l, z in l == network.layers.count - 1 ? z : z.map { network.layers[l].activation($0) }
    },
    passMistake("Every layer uses the first one's activation function; each has its own (FP2).") {
      network, _, z in z.map { network.layers[0].activation($0) }
    },
    passMistake("Every layer uses the last one's activation function; each has its own (FP2).") {
      network, _, z in z.map { network.layers[network.layers.count - 1].activation($0) }
    },
    passMistake("Every layer uses the sigmoid; each has its own `activation` (FP2).") {
      _, _, z in z.map(sigmoid)
    },
    passMistake("Each a is σ′(z), the derivative; it is σ(z) (FP2).") {
      network, l, z in z.map { network.layers[l].activation.derivative(at: $0) }
    },
    passMistake("Each a is σ(σ(z)): the activation function is used twice in every layer (FP2).") {
      network, l, z in
      let activation = network.layers[l].activation
      return z.map { activation(activation($0)) }
    },
    Mistake("`weightedInputs` holds the activations; it should hold z, as it is before σ (FP2).") {
      (network: Network, input: Vector) in
      let right = network.forwardPass(input)
      return ForwardPass(
        weightedInputs: Array(right.activations.dropFirst()), activations: right.activations)
    },
    Mistake("`weightedInputs` holds σ(z), and σ is used again for the activations: once is enough (FP2).") {
      (network: Network, input: Vector) in
      var pass = ForwardPass(weightedInputs: [], activations: [input])
      for layer in network.layers {
        let squashed = layer.activations(from: pass.output)
        pass.weightedInputs.append(squashed)
        pass.activations.append(squashed.map { layer.activation($0) })
      }
      return pass
    },
    Mistake("The layers come in the wrong order, the last one first; the first gets the input (FP2).") {
      (network: Network, input: Vector) -> Value in
      let layers = Array(network.layers.reversed())
      var count = input.count
      for layer in layers {
        guard layer.inputCount == count else { return .noAnswer }
        count = layer.outputCount
      }
      return Network(layers: layers).forwardPass(input).wire
    },
    Mistake("The last layer is missing: go through all of `network.layers` (FP2).") {
      (network: Network, input: Vector) in
      let pass = network.forwardPass(input)
      return ForwardPass(
        weightedInputs: pass.weightedInputs.dropLast(), activations: pass.activations.dropLast())
    },
    Mistake("Every z, and every a behind the input, is 0 here (FP2).") { (network: Network, input: Vector) in
      let zeros = network.layers.map { Vector(repeating: 0, count: $0.outputCount) }
      return ForwardPass(weightedInputs: zeros, activations: [input] + zeros)
    },
    Mistake("The input goes through the activation function, too; a⁽¹⁾ is the input as it is (FP2).") {
      (network: Network, input: Vector) in
      network.forwardPass(input.map { network.layers[0].activation($0) })
    },
  ]

  /// A pass whose weighted inputs are wrong; nil where the function would stop.
  private static func passMistake(
    _ sentence: String, weightedInputs: @escaping @Sendable (Layer, _ before: ForwardPass) -> Vector?
  ) -> Mistake {
    Mistake(sentence) { (network: Network, input: Vector) -> Value in
      var pass = ForwardPass(weightedInputs: [], activations: [input])
      for layer in network.layers {
        guard let z = weightedInputs(layer, pass) else { return .noAnswer }
        pass.weightedInputs.append(z)
        pass.activations.append(z.map { layer.activation($0) })
      }
      return pass.wire
    }
  }

  /// A pass whose activations are wrong.
  private static func passMistake(
    _ sentence: String, activations: @escaping @Sendable (Network, _ layer: Int, _ z: Vector) -> Vector
  ) -> Mistake {
    Mistake(sentence) { (network: Network, input: Vector) in
      var pass = ForwardPass(weightedInputs: [], activations: [input])
      for (l, layer) in network.layers.enumerated() {
        let z = layer.weightedInputs(from: pass.output)
        pass.weightedInputs.append(z)
        pass.activations.append(activations(network, l, z))
      }
      return pass
    }
  }

  private static func added(_ a: Vector, _ b: Vector) -> Vector { a.indices.map { a[$0] + b[$0] } }

  // PR1
  private static let predictedDigitCheck = Check(
    "predictedDigit(from:)",
    adapter: "serve { (output: Vector) -> Int in predictedDigit(from: output) }",
    reference: { (output: Vector) in predictedClass(output) },
    mistakes: [
      Mistake("This is the place of the smallest output; the network's answer is the largest (PR1).") {
        (output: Vector) in output.indices.min { output[$0] < output[$1] } ?? 0
      },
      Mistake("Places are counted from 1; the first output stands for the digit 0 (PR1).") {
        (output: Vector) in predictedClass(output) + 1
      },
      Mistake("Of equally large outputs this is the last; the first counts (PR1).") {
        (output: Vector) in output.lastIndex(of: output.max() ?? 0) ?? 0
      },
      Mistake("Each output is compared with the first alone; compare with the largest so far (PR1).") {
        (output: Vector) in output.indices.last { output[$0] > output[0] } ?? 0
      },
      Mistake("Every answer is 0: when an output is larger, its place becomes the new `best` (PR1).") {
        (_: Vector) in 0
      },
      Mistake("Outputs below 0 are never the largest here: begin with the first output, not with 0 (PR1).") {
        (output: Vector) in
        let largest = max(0, output.max() ?? 0)
        return output.firstIndex(of: largest) ?? 0
      },
      Mistake("This is the first output above ½; the largest may be below ½, or come later (PR1).") {
        (output: Vector) in output.firstIndex { $0 > 0.5 } ?? 0
      },
      Mistake("This is the largest without its sign; an output of −3 is smaller than one of 1 (PR1).") {
        (output: Vector) in predictedClass(output.map { abs($0) })
      },
      Mistake("Each output is compared with its neighbour only: compare with the largest so far (PR1).") {
        (output: Vector) in output.indices.dropFirst().last { output[$0] > output[$0 - 1] } ?? 0
      },
      Mistake("The last output is never looked at: the loop ends one too early (PR1).") {
        (output: Vector) in output.count == 1 ? 0 : predictedClass(output.dropLast())
      },
    ],
    arguments: { generator in
      let small: [Vector] = [
        [0.25, 0.75], [0.75, 0.25, 0.5], [0.1, 0.7, 0.7, 0.2], [0.125, 0.25, 0.5, 0.375], [-3, -1, -2],
        [0.0625, 0.25, 0.125], [0.625, 0.5, 0.875], [-3, 1, 2], [0.5, 0.5, 0.5], [0.9], [0.5, 0.25, 0.375],
        [0.5, 0.500001, 0.25], [-30, -20, -40], Vector(repeating: 0.25, count: 11) + [0.5],
        [40, 50, 45], [800, 900, 10], [-900, -1000, -800],
      ]
      let sigmoids = (0..<10).map { digit -> Vector in
        // Every digit once, by a little.
        var output = generator.normals(10).map { sigmoid($0) }
        output[digit] = (output.max() ?? 1) + 0.001
        return output
      }
      var tied = generator.normals(10).map { sigmoid($0 - 2) }
      let first = generator.uniform(below: 9)
      tied[first] = 0.9
      tied[first + 1 + generator.uniform(below: 9 - first)] = 0.9
      return small + sigmoids + [tied, generator.normals(10), generator.normals(4)]
    })
}
