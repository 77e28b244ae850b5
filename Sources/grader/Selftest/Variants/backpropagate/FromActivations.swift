import ExerciseKit

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  // Only the a are kept: σ′(z) is a (1 − a) for the sigmoid, and a > 0 just where z > 0.
  var a = [example.input]
  for layer in network.layers { a.append(activations(of: layer, from: a[a.count - 1])) }

  func slopes(_ l: Int) -> Vector {
    a[l + 1].map { a in
      switch network.layers[l].activation {
      case .sigmoid: a * (1 - a)
      case .relu: a > 0 ? 1 : 0
      case .identity: 1
      }
    }
  }

  var costByA = a.last!.indices.map { 2 * (a.last![$0] - example.target[$0]) }
  var result: [LayerGradient] = []
  for l in network.layers.indices.reversed() {
    let delta = zip(costByA, slopes(l)).map(*)
    result.insert(layerGradient(delta: delta, inputs: a[l]), at: 0)
    let weights = network.layers[l].weights
    costByA = (0..<weights.columns).map { k in
      (0..<weights.rows).reduce(0) { $0 + weights[$1, k] * delta[$1] }
    }
  }
  return Gradient(layers: result)
}
