//= named: The answer is 0 where there are several examples, as with 1 / m in whole numbers: make m a Double (C2).
import ExerciseKit

/// The cost of many examples (C2): C = (1/m) Σᵢ Cᵢ, the mean of C1 over m
/// examples.
public func meanCost(of network: Network, on examples: [Example]) -> Double {
  var sum = 0.0
  for example in examples {
    let output = forwardPass(through: network, from: example.input).output
    sum += squaredError(output: output, target: example.target)
  }
  return Double(1 / examples.count) * sum
}
