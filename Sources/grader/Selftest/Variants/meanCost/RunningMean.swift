import ExerciseKit

public func meanCost(of network: Network, on examples: [Example]) -> Double {
  // Welford: the mean so far, moved a little by each new one.
  var mean = 0.0
  for (i, example) in examples.enumerated() {
    var a = example.input
    for layer in network.layers { a = activations(of: layer, from: a) }
    mean += (squaredError(output: a, target: example.target) - mean) / Double(i + 1)
  }
  return mean
}
