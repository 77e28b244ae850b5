import ExerciseKit

public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  if examples.count == 1 { return backpropagate(examples[0], through: network) }
  let half = examples.count / 2
  let left = meanGradient(of: network, on: Array(examples[..<half]))
  let right = meanGradient(of: network, on: Array(examples[half...]))
  let share = Double(half) / Double(examples.count)
  func mix(_ a: Vector, _ b: Vector) -> Vector { zip(a, b).map { share * $0 + (1 - share) * $1 } }
  return Gradient(
    layers: zip(left.layers, right.layers).map { a, b in
      LayerGradient(
        weights: Matrix(
          rows: a.weights.rows, columns: a.weights.columns, entries: mix(a.weights.entries, b.weights.entries)),
        biases: mix(a.biases, b.biases))
    })
}
