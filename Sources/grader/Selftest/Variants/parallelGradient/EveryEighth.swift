import ExerciseKit

private let partCount = 8

public func parallelGradient(of network: Network, on examples: [Example]) -> Gradient {
  let count = min(partCount, examples.count)
  // Part p has the examples p, p + 8, p + 16, …
  let means = parallelMap(count) { p -> (Gradient, Double) in
    let mine = stride(from: p, to: examples.count, by: count).map { examples[$0] }
    return (meanGradient(of: network, on: mine), Double(mine.count) / Double(examples.count))
  }
  var total = Gradient(zerosLike: network)
  for (mean, share) in means {
    for (l, layer) in mean.layers.enumerated() {
      for j in layer.biases.indices {
        total.layers[l].biases[j] += share * layer.biases[j]
        for k in 0..<layer.weights.columns { total.layers[l].weights[j, k] += share * layer.weights[j, k] }
      }
    }
  }
  return total
}
