import ExerciseKit

public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  var sum = Gradient(zerosLike: network)
  for example in examples { sum += backpropagate(example, through: network) }
  let m = Double(examples.count)
  for l in sum.layers.indices {
    sum.layers[l].weights.withEntries { $0 = $0.map { $0 / m } }
    sum.layers[l].biases = sum.layers[l].biases.map { $0 / m }
  }
  return sum
}

extension Gradient {
  static func += (sum: inout Gradient, other: Gradient) {
    for (l, layer) in other.layers.enumerated() {
      sum.layers[l].weights.withEntries { entries in
        for (i, entry) in layer.weights.entries.enumerated() { entries[i] += entry }
      }
      for (j, bias) in layer.biases.enumerated() { sum.layers[l].biases[j] += bias }
    }
  }
}
