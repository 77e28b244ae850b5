internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 4.
  static let forwardPass: [Check] = [
    // I1
    Check(
      "randomNetwork(layerSizes:using:)",
      adapter: """
        serve { (sizes: [Int], seed: Int) -> Network in
          var generator = SeededGenerator(seed: UInt64(seed))
          return randomNetwork(layerSizes: sizes, using: &generator)
        }
        """,
      reference: { (sizes: [Int], seed: Int) in
        var generator = SeededGenerator(seed: UInt64(seed))
        return Network(layerSizes: sizes, using: &generator)
      },
      mistakes: [
        Mistake("The weights are not divided by the root of the number of inputs (I1).") {
          (sizes: [Int], seed: Int) in
          var generator = SeededGenerator(seed: UInt64(seed))
          var network = Network(layerSizes: sizes, using: &generator)
          for l in network.layers.indices {
            let root = sqrt(Double(network.layers[l].inputCount))
            network.layers[l].weights.withEntries { $0 = $0.map { $0 * root } }
          }
          return network
        }
      ],
      arguments: { _ in [([1, 1], 1), ([2, 3, 2], 2), ([4, 4, 4], 3), ([5, 1, 3, 2], 4)] }),
    // FP2
    Check(
      "forwardPass(through:from:)",
      adapter: "serve { (n: Network, a: Vector) -> ForwardPass in forwardPass(through: n, from: a) }",
      reference: { (network: Network, input: Vector) in network.forwardPass(input) },
      mistakes: [
        Mistake("The weighted inputs hold what is squashed already; keep z, before σ (FP2).") {
          (network: Network, input: Vector) in
          let pass = network.forwardPass(input)
          return ForwardPass(
            weightedInputs: Array(pass.activations.dropFirst()), activations: pass.activations)
        }
      ],
      arguments: { $0.networksAndInputs() }),
    // PR1
    Check(
      "predictedDigit(from:)", adapter: "serve { (a: Vector) -> Int in predictedDigit(from: a) }",
      reference: { (output: Vector) in predictedClass(output) },
      mistakes: [
        Mistake("This is the place of the smallest activation; the largest is wanted (PR1).") {
          (output: Vector) in predictedClass(output.map { -$0 })
        },
        Mistake("Places are counted from 0: the first one stands for the digit 0 (PR1).") {
          (output: Vector) in predictedClass(output) + 1
        },
      ],
      arguments: { generator in
        [[0.1, 0.9, 0.3], [0.2, 0.7, 0.7, 0.1], [-3, -1, -2], [0.9, 0, 0, 0, 0, 0, 0, 0, 0, 0.1]]
          + (0..<6).map { _ in generator.normals(10) }
      }),
  ]
}
