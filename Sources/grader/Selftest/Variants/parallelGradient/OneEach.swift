import ExerciseKit

public func parallelGradient(of network: Network, on examples: [Example]) -> Gradient {
  // Every example is a part of its own.
  let gradients = parallelMap(examples.count) { i in backpropagate(examples[i], through: network) }
  let share = 1 / Double(examples.count)
  return gradients.reduce(into: Gradient(zerosLike: network)) { mean, gradient in
    for l in mean.layers.indices {
      mean.layers[l].weights.withEntries { entries in
        for i in entries.indices { entries[i] += share * gradient.layers[l].weights.entries[i] }
      }
      for j in mean.layers[l].biases.indices { mean.layers[l].biases[j] += share * gradient.layers[l].biases[j] }
    }
  }
}
