import ExerciseKit

public func parallelGradient(of network: Network, on examples: [Example]) -> Gradient {
  let m = examples.count
  // Sums, not means; two examples a part; added pairwise at the end.
  var sums = parallelMap((m + 1) / 2) { p in
    let first = backpropagate(examples[2 * p], through: network)
    return 2 * p + 1 < m ? plus(first, backpropagate(examples[2 * p + 1], through: network)) : first
  }
  while sums.count > 1 {
    sums = stride(from: 0, to: sums.count, by: 2).map { i in
      i + 1 < sums.count ? plus(sums[i], sums[i + 1]) : sums[i]
    }
  }
  return map(sums[0]) { $0 / Double(m) }
}

@Sendable private func plus(_ a: Gradient, _ b: Gradient) -> Gradient {
  var i = -1
  let numbers = b.layers.flatMap { $0.weights.entries + $0.biases }
  return map(a) { number in
    i += 1
    return number + numbers[i]
  }
}

private func map(_ gradient: Gradient, _ change: (Double) -> Double) -> Gradient {
  Gradient(
    layers: gradient.layers.map { layer in
      let weights = layer.weights.entries.map(change)
      return LayerGradient(
        weights: Matrix(rows: layer.weights.rows, columns: layer.weights.columns, entries: weights),
        biases: layer.biases.map(change))
    })
}
