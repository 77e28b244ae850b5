internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

/// What `train` is given.
struct TrainingPlan: Sendable {
  var network: Network
  var examples: [Example]
  var epochs, size: Int
  var rate: Double
  var seed: Int

  var arguments: [Value] { [network.wire, examples.wire, epochs.wire, size.wire, rate.wire, seed.wire] }

  var call: String {
    """
    train(\(CallText.text(of: network.wire)), on: \(GradientCases.text(of: examples)), epochs: \(epochs), \
    miniBatchSize: \(size), learningRate: \(CallText.text(of: rate)), using: &generator)  \
    // SeededGenerator(seed: \(seed))
    """
  }

  /// A plan with something changed.
  func with(_ change: (inout TrainingPlan) -> Void) -> TrainingPlan {
    var plan = self
    change(&plan)
    return plan
  }

  /// An epoch's batches.
  func batches(_ generator: inout SeededGenerator) -> [[Int]] {
    Checks.pieces(generator.shuffled(examples.count), size)
  }

  /// Batches that were not shuffled.
  var inOrder: [[Int]] { Checks.pieces(Array(examples.indices), size) }

  /// The mean gradient of a batch.
  func gradient(_ network: Network, _ batch: [Int]) -> Gradient {
    network.meanGradient(of: batch.map { examples[$0] })
  }

  /// One step.
  func step(_ network: Network, _ batch: [Int], rate: Double? = nil) -> Network {
    network.moved(along: gradient(network, batch), rate ?? self.rate)
  }

  /// All epochs, each of them done by `epoch`.
  func run(_ epoch: (inout Network, inout SeededGenerator, _ number: Int) -> Void) -> Network {
    var (network, generator) = (network, SeededGenerator(seed: UInt64(seed)))
    for number in 0..<epochs { epoch(&network, &generator, number) }
    return network
  }

  /// The trained network, each batch with a learning rate of its own.
  func trained(_ rate: ((_ batch: [Int]) -> Double)? = nil) -> Network {
    run { network, generator, _ in
      for batch in batches(&generator) { network = step(network, batch, rate: rate?(batch) ?? self.rate) }
    }
  }
}
