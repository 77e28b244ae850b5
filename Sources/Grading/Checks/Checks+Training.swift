internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 8.
  static let training: [Check] = [
    // T3
    Check(
      "miniBatches(count:size:using:)",
      adapter: """
        serve { (n: Int, size: Int, seed: Int) -> [[Int]] in
          var generator = SeededGenerator(seed: UInt64(seed))
          return miniBatches(count: n, size: size, using: &generator)
        }
        """,
      reference: { (count: Int, size: Int, seed: Int) in
        var generator = SeededGenerator(seed: UInt64(seed))
        return batches(generator.shuffled(count), size)
      },
      mistakes: [
        Mistake("The numbers are not shuffled (T3).") { (count: Int, size: Int, seed: Int) in
          batches(Array(0..<count), size)
        },
        Mistake("The last mini-batch is left out where it is smaller (T3).") {
          (count: Int, size: Int, seed: Int) in
          var generator = SeededGenerator(seed: UInt64(seed))
          return batches(generator.shuffled(count), size).filter { $0.count == size }
        },
      ],
      arguments: { _ in [(4, 2, 1), (10, 3, 2), (7, 7, 3), (5, 10, 4), (23, 5, 5)] }),
    // T1
    Check(
      "meanGradient(of:on:)",
      adapter: "serve { (n: Network, e: [Example]) -> Gradient in meanGradient(of: n, on: e) }",
      mistakes: gradientMistakes(tag: "T1")
    ) { generator in
      certifiedCases("meanGradient", generator.networksAndExamples())
    },
    // T2
    Check(
      "updated(_:along:learningRate:)",
      adapter: """
        serve { (n: Network, g: Gradient, a: Double) -> Network in updated(n, along: g, learningRate: a) }
        """,
      reference: { (network: Network, gradient: Gradient, rate: Double) in
        moved(network, gradient, rate)
      },
      mistakes: [
        Mistake("This climbs: the step goes against the gradient (T2).") {
          (network: Network, gradient: Gradient, rate: Double) in moved(network, gradient, -rate)
        },
        Mistake("The learning rate is left out (T2).") {
          (network: Network, gradient: Gradient, rate: Double) in moved(network, gradient, 1)
        },
        Mistake("The network comes back as it was (T2).") {
          (network: Network, gradient: Gradient, rate: Double) in network
        },
      ],
      arguments: { generator in
        generator.networksAndExamples().map { ($0.0, $0.0.meanGradient(of: $0.1), 0.3) }
      }),
    // T4
    Check(
      "train(_:on:epochs:miniBatchSize:learningRate:using:)",
      adapter: """
        serve { (n: Network, e: [Example], plan: Vector) -> Network in
          var generator = SeededGenerator(seed: UInt64(plan[3]))
          return train(
            n, on: e, epochs: Int(plan[0]), miniBatchSize: Int(plan[1]), learningRate: plan[2],
            using: &generator)
        }
        """, tolerance: 1e-9,
      reference: { (network: Network, examples: [Example], plan: Vector) in
        trained(network, examples, plan)
      },
      mistakes: [
        Mistake("Only one epoch is done, whatever is asked for (T4).") {
          (network: Network, examples: [Example], plan: Vector) in
          trained(network, examples, [1] + plan.dropFirst())
        },
        Mistake("The network comes back as it was (T4).") {
          (network: Network, examples: [Example], plan: Vector) in network
        },
      ],
      arguments: { generator in
        generator.networksAndExamples().enumerated().map { ($1.0, $1.1, [Double(1 + $0 % 3), 2, 0.5, 7]) }
      }),
  ]
}
