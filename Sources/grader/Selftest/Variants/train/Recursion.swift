import ExerciseKit

public func train(
  _ network: Network, on examples: [Example], epochs: Int, miniBatchSize: Int, learningRate: Double,
  using generator: inout SeededGenerator
) -> Network {
  if epochs == 0 { return network }
  let trained = miniBatches(count: examples.count, size: miniBatchSize, using: &generator).reduce(network) {
    updated($0, along: meanGradient(of: $0, on: $1.map { examples[$0] }), learningRate: learningRate)
  }
  return train(
    trained, on: examples, epochs: epochs - 1, miniBatchSize: miniBatchSize, learningRate: learningRate,
    using: &generator)
}
