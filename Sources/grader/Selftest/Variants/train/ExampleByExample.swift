import ExerciseKit

public func train(
  _ network: Network, on examples: [Example], epochs: Int, miniBatchSize: Int, learningRate: Double,
  using generator: inout SeededGenerator
) -> Network {
  // The network is moved by each example's own part of the step, from gradients at one and the same place.
  var trained = network
  for epoch in 0..<epochs {
    let batches = miniBatches(count: examples.count, size: miniBatchSize, using: &generator)
    for batch in batches {
      let gradients = batch.map { backpropagate(examples[$0], through: trained) }
      for gradient in gradients {
        trained = updated(trained, along: gradient, learningRate: learningRate / Double(batch.count))
      }
    }
    print("epoch \(epoch): cost \(meanCost(of: trained, on: examples))")
  }
  return trained
}
