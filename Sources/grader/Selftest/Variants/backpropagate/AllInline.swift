import ExerciseKit

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  // Nothing of the earlier exercises is called here.
  var zs: [[Double]] = []
  var activations: [[Double]] = [example.input]
  for layer in network.layers {
    var z: [Double] = []
    var a: [Double] = []
    for j in 0..<layer.outputCount {
      var sum = layer.biases[j]
      for k in 0..<layer.inputCount { sum += layer.weights[j, k] * activations.last![k] }
      z.append(sum)
      switch layer.activation {
      case .sigmoid: a.append(1 / (1 + exp(-sum)))
      case .relu: a.append(max(0, sum))
      case .identity: a.append(sum)
      }
    }
    zs.append(z)
    activations.append(a)
  }

  func slope(_ activation: Activation, _ z: Double) -> Double {
    switch activation {
    case .sigmoid:
      let s = 1 / (1 + exp(-z))
      return s * (1 - s)
    case .relu: return z > 0 ? 1 : 0
    case .identity: return 1
    }
  }

  var gradient = Gradient(zerosLike: network)
  var delta: [Double] = []
  for l in stride(from: network.layers.count - 1, through: 0, by: -1) {
    var here: [Double] = []
    for j in 0..<network.layers[l].outputCount {
      var byA = 0.0
      if l == network.layers.count - 1 {
        byA = 2 * (activations[l + 1][j] - example.target[j])
      } else {
        for i in delta.indices { byA += network.layers[l + 1].weights[i, j] * delta[i] }
      }
      here.append(byA * slope(network.layers[l].activation, zs[l][j]))
    }
    delta = here
    for j in delta.indices {
      gradient.layers[l].biases[j] = delta[j]
      for k in activations[l].indices { gradient.layers[l].weights[j, k] = delta[j] * activations[l][k] }
    }
  }
  return gradient
}
