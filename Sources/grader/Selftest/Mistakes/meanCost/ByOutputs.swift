//= named: The sum is divided by the number of outputs, not of examples (C2).
import ExerciseKit

/// The cost of many examples (C2): C = (1/m) Σᵢ Cᵢ, the mean of C1 over m examples.
public func meanCost(of network: Network, on examples: [Example]) -> Double {
  var sum = 0.0
  var count = 1
  for example in examples {
    let output = forwardPass(through: network, from: example.input).output
    sum += squaredError(output: output, target: example.target)
    count = output.count
  }
  return sum / Double(count)
}
