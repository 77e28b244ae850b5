//= named: All that was added up is divided by m after each example; divide once, in the end (C2).
import ExerciseKit

/// The cost of many examples (C2): C = (1/m) Σᵢ Cᵢ, the mean of C1 over m
/// examples.
public func meanCost(of network: Network, on examples: [Example]) -> Double {
  var mean = 0.0
  for example in examples {
    let output = forwardPass(through: network, from: example.input).output
    mean += squaredError(output: output, target: example.target)
    mean /= Double(examples.count)
  }
  return mean
}
