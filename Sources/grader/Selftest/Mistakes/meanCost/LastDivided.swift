//= named: Only the last example's cost is divided: add each to the sum with += (C2).
import ExerciseKit

/// The cost of many examples (C2): C = (1/m) Σᵢ Cᵢ, the mean of C1 over m examples.
public func meanCost(of network: Network, on examples: [Example]) -> Double {
  var sum = 0.0
  for example in examples {
    let output = forwardPass(through: network, from: example.input).output
    sum = squaredError(output: output, target: example.target)
  }
  return sum / Double(examples.count)
}
