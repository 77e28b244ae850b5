import ExerciseKit

public func updated(_ network: Network, along gradient: Gradient, learningRate: Double) -> Network {
  guard learningRate != 0 else { return network }
  var copy = network
  for l in copy.layers.indices { move(&copy.layers[l], gradient.layers[l], learningRate) }
  return copy
}

private func move(_ layer: inout Layer, _ slopes: LayerGradient, _ rate: Double) {
  layer.weights.withEntries { move(&$0, slopes.weights.entries, rate) }
  move(&layer.biases, slopes.biases, rate)
}

private func move(_ numbers: inout Vector, _ slopes: Vector, _ rate: Double) {
  for i in numbers.indices { numbers[i].addProduct(-rate, slopes[i]) }
}
