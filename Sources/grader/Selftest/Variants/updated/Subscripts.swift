import ExerciseKit

public func updated(_ network: Network, along gradient: Gradient, learningRate: Double) -> Network {
  var result = network
  for l in 0..<network.layers.count {
    for j in 0..<network.layers[l].outputCount {
      result.layers[l].biases[j] += -learningRate * gradient.layers[l].biases[j]
      for k in 0..<network.layers[l].inputCount {
        result.layers[l].weights[j, k] -= gradient.layers[l].weights[j, k] * learningRate
      }
    }
  }
  return result
}
