internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // T4
  static let trainCheck = Check(
    "train(_:on:epochs:miniBatchSize:learningRate:using:)",
    adapter: """
      serve {
        (network: Network, examples: [Example], epochs: Int, size: Int, rate: Double, seed: Int) -> AnswerChannel.Value in
        var generator = SeededGenerator(seed: UInt64(seed))
        let trained = train(
          network, on: examples, epochs: epochs, miniBatchSize: size, learningRate: rate, using: &generator)
        return .record([.init("result", trained.wire), .init("next", generator.uniform().wire)])
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
      ([2, 3, 1], [.sigmoid, .sigmoid], 3, 0, 2, 0.5), ([2, 2, 2], [.sigmoid, .sigmoid], 40, 6, 12, 0.5),
    ]
    for (sizes, activations, count, epochs, size, rate) in shapes {
      let (network, examples) = generator.networkAndExamples(sizes, activations, examples: count)
      plans.append(
        TrainingPlan(
          network: network, examples: examples, epochs: epochs, size: size, rate: rate,
          seed: 1 + generator.uniform(below: 1000)))
    }
    // One example several times, and a network that is nearly right already.
    let near = Network(layers: [Layer(weights: Matrix([[1]]), biases: [0.0625], activation: .identity)])
    let twice = [1.0, 1, 0.5, 1].map { Example(input: [$0], target: [$0]) }
    plans.append(TrainingPlan(network: near, examples: twice, epochs: 3, size: 3, rate: 0.25, seed: 7))
    plans.append(
      TrainingPlan(
        network: near, examples: Array(twice[1...2]), epochs: 120, size: 2, rate: 0.015625, seed: 8))
    // Steps so long that they lead up the other side.
    plans.append(
      TrainingPlan(
        network: byHand, examples: Array(repeating: example, count: 3), epochs: 2, size: 2, rate: 1.5, seed: 9
      ))
    // Rounding in another order may have grown a little over the steps.
    return plans.map { plan in
      var left = SeededGenerator(seed: UInt64(plan.seed))
      for _ in 0..<plan.epochs { _ = plan.batches(&left) }
      return Case.network(
        call: plan.call, arguments: plan.arguments, expected: plan.trained(), tolerance: 1e-9
      ).leaving(left)
    }
  }

  static func trainMistake(
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
      .drawsFromACopy("T4") {
        (network: Network, examples: [Example], epochs: Int, size: Int, rate: Double, seed: Int) in
        TrainingPlan(
          network: network, examples: examples, epochs: epochs, size: size, rate: rate, seed: seed
        ).trained()
      },
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
      trainMistake("The examples are shuffled by Swift's own `shuffled`; use `miniBatches` (T4).") { plan in
        plan.run { network, generator, _ in
          let order = Array(plan.examples.indices).shuffled(using: &generator)
          for batch in Checks.pieces(order, plan.size) { network = plan.step(network, batch) }
        }
      },
      trainMistake("Each epoch begins with the first network again; go on with the trained one (T4).") {
        plan in
        plan.run { network, generator, _ in
          network = plan.network
          for batch in plan.batches(&generator) { network = plan.step(network, batch) }
        }
      },
      trainMistake("Only the first step is made: `return` belongs behind both loops (T4).") { plan in
        var generator = SeededGenerator(seed: UInt64(plan.seed))
        return plan.epochs == 0
          ? plan.network : plan.step(plan.network, plan.batches(&generator)[0])
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
}
