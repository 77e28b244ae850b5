internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // T4
  static let trainCheck = Check(
    "train(_:on:epochs:miniBatchSize:learningRate:using:)",
    adapter: """
      serve {
        (network: Network, examples: [Example], epochs: Int, size: Int, rate: Double, seed: Int) -> Network in
        var generator = SeededGenerator(seed: UInt64(seed))
        return train(
          network, on: examples, epochs: epochs, miniBatchSize: size, learningRate: rate, using: &generator)
      }
      """,
    mistakes: epochMistakes + stepMistakes
  ) { generator in
    var plans: [TrainingPlan] = []
    let byHand = Network(layers: [Layer(weights: Matrix([[2]]), biases: [0], activation: .identity)])
    let example = Example(input: [1], target: [1])
    for (epochs, count) in [(1, 1), (2, 1)] {
      plans.append(
        TrainingPlan(
          network: byHand, examples: Array(repeating: example, count: count), epochs: epochs, size: 1,
          rate: 0.125,
          seed: 1))
    }
    let shapes: [([Int], [Activation], examples: Int, epochs: Int, size: Int, rate: Double)] = [
      ([1, 1], [.sigmoid], 2, 1, 2, 1), ([1, 1, 1], [.sigmoid, .sigmoid], 3, 2, 1, 2),
      ([2, 3, 2], [.sigmoid, .sigmoid], 5, 3, 2, 0.5), ([2, 2, 2], [.relu, .sigmoid], 6, 2, 3, 0.3),
      ([3, 4, 2], [.sigmoid, .identity], 4, 3, 10, 0.1),
      ([3, 3, 3, 3], [.sigmoid, .relu, .sigmoid], 7, 4, 3, 1),
      ([2, 3, 1], [.sigmoid, .sigmoid], 3, 0, 2, 0.5),
    ]
    for (sizes, activations, count, epochs, size, rate) in shapes {
      let (network, examples) = generator.networkAndExamples(sizes, activations, examples: count)
      plans.append(
        TrainingPlan(
          network: network, examples: examples, epochs: epochs, size: size, rate: rate,
          seed: 1 + generator.uniform(below: 1000)))
    }
    // Rounding in another order may have grown a little over the steps.
    return plans.map {
      .network(call: $0.call, arguments: $0.arguments, expected: $0.trained(), tolerance: 1e-9)
    }
  }

  private static func trainMistake(
    _ sentence: String, _ train: @escaping @Sendable (TrainingPlan) -> Network
  ) -> Mistake {
    Mistake(sentence) {
      (network: Network, examples: [Example], epochs: Int, size: Int, rate: Double, seed: Int) in
      train(
        TrainingPlan(
          network: network, examples: examples, epochs: epochs, size: size, rate: rate, seed: seed))
    }
  }

  // Epochs and batches gone wrong.
  private static var epochMistakes: [Mistake] {
    [
      trainMistake("The network comes back as it was: keep what `updated` gives, and return that (T4).") {
        $0.network
      },
      trainMistake("Only one epoch is done, whatever `epochs` says: `return` stands behind the loop (T4).") {
        $0.with { $0.epochs = min(1, $0.epochs) }.trained()
      },
      trainMistake("One epoch too many is done: 0..<epochs, without the end (T4).") {
        $0.with { $0.epochs += 1 }.trained()
      },
      trainMistake("One epoch is missing (T4).") { $0.with { $0.epochs = max(0, $0.epochs - 1) }.trained() },
      trainMistake("The examples are not shuffled: the batches come in order (T4).") { plan in
        plan.run { network, _, _ in
          for batch in plan.inOrder { network = plan.step(network, batch) }
        }
      },
      trainMistake("Every epoch has the batches of the first; draw new ones in each (T4).") { plan in
        var generator = SeededGenerator(seed: UInt64(plan.seed))
        let batches = plan.batches(&generator)
        return plan.run { network, _, _ in
          for batch in batches { network = plan.step(network, batch) }
        }
      },
      trainMistake("Only the first batch of each epoch is used; make a step for every batch (T4).") { plan in
        plan.run { network, generator, _ in
          for batch in plan.batches(&generator).prefix(1) { network = plan.step(network, batch) }
        }
      },
      trainMistake("Only the last batch of each epoch is used; make a step for every batch (T4).") { plan in
        plan.run { network, generator, _ in
          for batch in plan.batches(&generator).suffix(1) { network = plan.step(network, batch) }
        }
      },
      trainMistake("A last batch that is smaller is left out (T4).") { plan in
        plan.run { network, generator, _ in
          for batch in plan.batches(&generator) where batch.count == plan.size {
            network = plan.step(network, batch)
          }
        }
      },
      trainMistake("All examples are in one batch, whatever `miniBatchSize` says (T4).") {
        $0.with { $0.size = $0.examples.count }.trained()
      },
      trainMistake("Every example is a batch of its own, whatever `miniBatchSize` says (T4).") {
        $0.with { $0.size = 1 }.trained()
      },
      trainMistake(
        "The loops are exchanged: a batch is repeated before the next one comes; go epoch by epoch (T4)."
      ) {
        plan in
        var (network, generator) = (plan.network, SeededGenerator(seed: UInt64(plan.seed)))
        for batch in plan.batches(&generator) {
          for _ in 0..<plan.epochs { network = plan.step(network, batch) }
        }
        return network
      },
      trainMistake("Each step takes the mean over all examples; it takes those of its batch (T4).") { plan in
        plan.run { network, generator, _ in
          for _ in plan.batches(&generator) { network = plan.step(network, Array(plan.examples.indices)) }
        }
      },
      trainMistake("Each step takes the first examples of all: a batch says which ones, `examples[i]` (T4).")
      {
        plan in
        plan.run { network, generator, _ in
          for batch in plan.batches(&generator) { network = plan.step(network, Array(batch.indices)) }
        }
      },
      trainMistake("Each step takes the first example of its batch only (T4).") { plan in
        plan.run { network, generator, _ in
          for batch in plan.batches(&generator) { network = plan.step(network, [batch[0]]) }
        }
      },
    ]
  }

  // Steps gone wrong.
  private static var stepMistakes: [Mistake] {
    [
      trainMistake(
        "Gradient and step are both those of the first network, so that just the last step is left (T4)."
      ) {
        plan in
        plan.run { network, generator, _ in
          for batch in plan.batches(&generator) { network = plan.step(plan.network, batch) }
        }
      },
      trainMistake("Every step starts at the first network; take each from where the last has led (T4).") {
        plan in
        plan.run { network, generator, _ in
          for batch in plan.batches(&generator) {
            network = plan.network.moved(along: plan.gradient(network, batch), plan.rate)
          }
        }
      },
      trainMistake(
        "All gradients are those of the first network; take each where the last step has led (T4)."
      ) {
        plan in
        plan.run { network, generator, _ in
          for batch in plan.batches(&generator) {
            network = network.moved(along: plan.gradient(plan.network, batch), plan.rate)
          }
        }
      },
      trainMistake(
        "The gradients are those at the epoch's start; take each where the last step has led (T4)."
      ) {
        plan in
        plan.run { network, generator, _ in
          let start = network
          for batch in plan.batches(&generator) {
            network = network.moved(along: plan.gradient(start, batch), plan.rate)
          }
        }
      },
      trainMistake("This climbs: the steps go along the gradient, not against it (T2).") {
        $0.with { $0.rate = -$0.rate }.trained()
      },
      trainMistake("The learning rate is left out (T2).") { $0.with { $0.rate = 1 }.trained() },
      trainMistake("The gradients of a batch are summed; a step goes along their mean (T1).") { plan in
        plan.trained { plan.rate * Double($0.count) }
      },
      trainMistake("The learning rate is divided by the batch's size; the mean gradient has that in it (T1).")
      {
        plan in plan.trained { plan.rate / Double($0.count) }
      },
      trainMistake(
        "A batch smaller than `miniBatchSize` is divided by that all the same; divide by its own number (T1)."
      ) {
        plan in
        plan.trained { plan.rate * Double($0.count) / Double(plan.size) }
      },
      trainMistake("The learning rate falls from epoch to epoch; it is the same in every step (T4).") {
        plan in
        plan.run { network, generator, epoch in
          for batch in plan.batches(&generator) {
            network = plan.step(network, batch, rate: plan.rate / Double(epoch + 1))
          }
        }
      },
      trainMistake("The learning rate is divided by the number of epochs; it is the same in every step (T4).")
      {
        plan in plan.trained { _ in plan.rate / Double(plan.epochs) }
      },
      trainMistake("Every step is made twice (T4).") { plan in
        plan.run { network, generator, _ in
          for batch in plan.batches(&generator) {
            for _ in 0..<2 { network = plan.step(network, batch) }
          }
        }
      },
      trainMistake("Only the last layer is trained; all of them are (T2).") { plan in
        plan.run { network, generator, _ in
          for batch in plan.batches(&generator) {
            let last = network.layers.count - 1
            network.layers[last] = plan.step(network, batch).layers[last]
          }
        }
      },
      trainMistake("The biases are never moved; the weights alone are trained (T2).") { plan in
        plan.run { network, generator, _ in
          for batch in plan.batches(&generator) {
            let moved = plan.step(network, batch)
            for l in network.layers.indices { network.layers[l].weights = moved.layers[l].weights }
          }
        }
      },
    ]
  }
}

/// What `train` is given.
private struct TrainingPlan: Sendable {
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
