internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // I1
  static let randomNetworkCheck = Check(
    "randomNetwork(layerSizes:using:)",
    adapter: """
      serve { (layerSizes: [Int], seed: Int) -> AnswerChannel.Value in
        var generator = SeededGenerator(seed: UInt64(seed))
        let network = randomNetwork(layerSizes: layerSizes, using: &generator)
        return .record([.init("result", network.wire), .init("next", generator.uniform().wire)])
      }
      """,
    mistakes: randomNetworkMistakes,
    cases: { generator in
      let shapes = [
        [4, 1], [1, 1], [2, 2], [3, 2], [2, 3, 2], [3, 3, 3], [5, 4, 3, 2], [1, 5, 1], [20, 8, 10],
      ]
      return shapes.enumerated().map { number, sizes in
        let seed = number == 0 ? 1 : generator.uniform(below: 1000)
        // The last bit depends on whether a deviate is divided by √n or multiplied by 1 / √n.
        var left = SeededGenerator(seed: UInt64(seed))
        for l in 1..<sizes.count { _ = left.normals(sizes[l] * sizes[l - 1]) }
        return Case(
          call: "randomNetwork(layerSizes: \(sizes), using: &generator)  // SeededGenerator(seed: \(seed))",
          arguments: [sizes.wire, seed.wire], expected: drawn(sizes, seed).wire
        ).leaving(left)
      }
    })

  private static let randomNetworkMistakes = [
    .drawsFromACopy("I1") { (sizes: [Int], seed: Int) in drawn(sizes, seed) },
    ownGenerator(1).or(ownGenerator(42)).known(byAll: { answers in
      (0...1000).contains { seed in answers.allSatisfy { ownGenerator(seed).isGiven(by: $0) } }
    }),
    Mistake("The deviates are not divided by √nₗ₋₁, where nₗ₋₁ counts the layer before (I1).") {
      (sizes: [Int], seed: Int) in
      drawn(sizes, seed) { generator, _, _ in generator.normal() }
    },
    Mistake("The deviates are divided by nₗ₋₁ itself; divide by its square root (I1).") {
      (sizes: [Int], seed: Int) in
      drawn(sizes, seed) { generator, inputs, _ in generator.normal() / Double(inputs) }
    },
    Mistake("The deviates are divided by √nₗ, of the layer itself; nₗ₋₁ counts the layer before (I1).") {
      (sizes: [Int], seed: Int) in
      drawn(sizes, seed) { generator, _, outputs in generator.normal() / sqrt(Double(outputs)) }
    },
    Mistake("The deviates are multiplied by √nₗ₋₁; divide by it (I1).") {
      (sizes: [Int], seed: Int) in
      drawn(sizes, seed) { generator, inputs, _ in generator.normal() * sqrt(Double(inputs)) }
    },
    Mistake("All weights are √2 times too large: that is for ReLUs, and these are sigmoids (I1).") {
      (sizes: [Int], seed: Int) in
      drawn(sizes, seed) { generator, inputs, _ in generator.normal() * sqrt(2 / Double(inputs)) }
    },
    Mistake("The weights come of `uniform()`, which is never below 0; `normal()` gives both signs (I1).") {
      (sizes: [Int], seed: Int) in
      drawn(sizes, seed) { generator, inputs, _ in generator.uniform() / sqrt(Double(inputs)) }
    },
    Mistake("The weights come of `uniform()`, undivided; they are `normal()` divided by √nₗ₋₁ (I1).") {
      (sizes: [Int], seed: Int) in
      drawn(sizes, seed) { generator, _, _ in generator.uniform() }
    },
    Mistake("All weights are 0: then all neurons of a layer would learn the same. Draw each one (I1).") {
      (sizes: [Int], seed: Int) in
      drawn(sizes, seed) { _, _, _ in 0 }
    },
    Mistake("One deviate serves for all the weights of a layer; draw a new one for every weight (I1).") {
      (sizes: [Int], seed: Int) in
      network(sizes, seed) { generator, inputs, outputs in
        Vector(repeating: generator.normal() / sqrt(Double(inputs)), count: outputs * inputs)
      }
    },
    Mistake("One deviate serves for a whole row of weights; draw a new one for every weight (I1).") {
      (sizes: [Int], seed: Int) in
      network(sizes, seed) { generator, inputs, outputs in
        (0..<outputs).flatMap { _ in
          Vector(repeating: generator.normal() / sqrt(Double(inputs)), count: inputs)
        }
      }
    },
    Mistake("The weights are drawn column by column; draw them row by row, neuron after neuron (I1).") {
      (sizes: [Int], seed: Int) in
      network(sizes, seed) { generator, inputs, outputs in
        let drawn = generator.normals(outputs * inputs).map { $0 / sqrt(Double(inputs)) }
        return (0..<outputs * inputs).map { drawn[$0 % inputs * outputs + $0 / inputs] }
      }
    },
    Mistake("The weights have a row for each input of the layer; they have one for each of its neurons (I1).")
    {
      (sizes: [Int], seed: Int) in
      transposed(sizes, seed)
    },
    Mistake("The layers are drawn from the last to the first; begin behind the input (I1).") {
      (sizes: [Int], seed: Int) in
      drawnFromTheLast(sizes, seed)
    },
    Mistake("The biases are drawn, too; they are 0, and the next deviate is the next layer's (I1).") {
      (sizes: [Int], seed: Int) in
      withDrawnBiases(sizes, seed) { generator, _ in generator.normal() }
    },
    Mistake("The biases are drawn like weights; they are 0, and the next deviate is the next layer's (I1).") {
      (sizes: [Int], seed: Int) in
      withDrawnBiases(sizes, seed) { generator, inputs in generator.normal() / sqrt(Double(inputs)) }
    },
    Mistake("The biases are 1; they begin at 0 (I1).") {
      (sizes: [Int], seed: Int) in
      withDrawnBiases(sizes, seed) { _, _ in 1 }
    },
    activationMistake("Every layer has the ReLU here; this network has the sigmoid everywhere (I1).") {
      _, _ in .relu
    },
    activationMistake("The hidden layers have the ReLU here; every layer has the sigmoid (I1).") {
      l, last in l == last ? .sigmoid : .relu
    },
    activationMistake("The last layer has the identity here; every layer has the sigmoid (I1).") {
      l, last in l == last ? .identity : .sigmoid
    },
    activationMistake("Every layer has the identity here; they have the sigmoid (I1).") {
      _, _ in .identity
    },
  ]

  /// The weights of a generator that the function makes for itself.
  private static func ownGenerator(_ own: Int) -> Mistake {
    Mistake("The weights come of a generator of its own; draw from the `generator` that is given (I1).") {
      (sizes: [Int], _: Int) in drawn(sizes, own)
    }
  }

  /// The right network, or one with other weights.
  private static func drawn(
    _ sizes: [Int], _ seed: Int,
    weight: (inout SeededGenerator, _ inputs: Int, _ outputs: Int) -> Double = { generator, inputs, _ in
      generator.normal() / sqrt(Double(inputs))  // I1
    }
  ) -> Network {
    network(sizes, seed) { generator, inputs, outputs in
      (0..<outputs * inputs).map { _ in weight(&generator, inputs, outputs) }
    }
  }

  private static func network(
    _ sizes: [Int], _ seed: Int,
    entries: (inout SeededGenerator, _ inputs: Int, _ outputs: Int) -> Vector
  ) -> Network {
    var generator = SeededGenerator(seed: UInt64(seed))
    return Network(
      layers: (1..<sizes.count).map { l in
        let (inputs, outputs) = (sizes[l - 1], sizes[l])
        return Layer(
          weights: Matrix(rows: outputs, columns: inputs, entries: entries(&generator, inputs, outputs)),
          biases: Vector(repeating: 0, count: outputs), activation: .sigmoid)
      })
  }

  /// With inputs and outputs of each layer taken for each other: a network only where its layers fit.
  private static func transposed(_ sizes: [Int], _ seed: Int) -> Value {
    guard (2..<sizes.count).allSatisfy({ sizes[$0] == sizes[$0 - 2] }) else { return .noAnswer }
    var generator = SeededGenerator(seed: UInt64(seed))
    let layers = (1..<sizes.count).map { l -> Layer in
      let (inputs, outputs) = (sizes[l - 1], sizes[l])
      let entries = generator.normals(outputs * inputs).map { $0 / sqrt(Double(inputs)) }
      return Layer(
        weights: Matrix(rows: inputs, columns: outputs, entries: entries),
        biases: Vector(repeating: 0, count: inputs), activation: .sigmoid)
    }
    return Network(layers: layers).wire
  }

  private static func drawnFromTheLast(_ sizes: [Int], _ seed: Int) -> Network {
    var network = drawn(sizes, seed) { _, _, _ in 0 }
    var generator = SeededGenerator(seed: UInt64(seed))
    for l in network.layers.indices.reversed() {
      let root = sqrt(Double(sizes[l]))
      network.layers[l].weights.withEntries { entries in
        for i in entries.indices { entries[i] = generator.normal() / root }
      }
    }
    return network
  }

  private static func withDrawnBiases(
    _ sizes: [Int], _ seed: Int, bias: (inout SeededGenerator, _ inputs: Int) -> Double
  ) -> Network {
    var generator = SeededGenerator(seed: UInt64(seed))
    return Network(
      layers: (1..<sizes.count).map { l in
        let (inputs, outputs) = (sizes[l - 1], sizes[l])
        let entries = generator.normals(outputs * inputs).map { $0 / sqrt(Double(inputs)) }
        return Layer(
          weights: Matrix(rows: outputs, columns: inputs, entries: entries),
          biases: (0..<outputs).map { _ in bias(&generator, inputs) }, activation: .sigmoid)
      })
  }

  private static func activationMistake(
    _ sentence: String, _ activation: @escaping @Sendable (_ layer: Int, _ last: Int) -> Activation
  ) -> Mistake {
    Mistake(sentence) { (sizes: [Int], seed: Int) in
      var network = drawn(sizes, seed)
      for l in network.layers.indices {
        network.layers[l].activation = activation(l, network.layers.count - 1)
      }
      return network
    }
  }
}
