//= named: The network's input is taken for its output: `activations[0]` is the input (C2).
import ExerciseKit

/// The cost of many examples (C2): C = (1/m) Σᵢ Cᵢ, the mean of C1 over m
/// examples.
public func meanCost(of network: Network, on examples: [Example]) -> Double {
  var sum = 0.0
  for example in examples {
    let pass = forwardPass(through: network, from: example.input)
    sum += squaredError(output: pass.activations[0], target: example.target)
  }
  return sum / Double(examples.count)
}
