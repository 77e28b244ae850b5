internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // Steps gone wrong.
  static var stepMistakes: [Mistake] {
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
      }
      .or(trainMistake("") { plan in plan.trained { _ in plan.rate / Double(plan.size) } }),
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
