//= named: The first example is left out of the sum: examples are counted from 0 (C2).
import ExerciseKit

/// The cost of many examples (C2): C = (1/m) Σᵢ Cᵢ, the mean of C1 over m examples.
public func meanCost(of network: Network, on examples: [Example]) -> Double {
  let m = examples.count
  var sum = 0.0
  for i in stride(from: 1, to: m, by: 1) {
    let output = forwardPass(through: network, from: examples[i].input).output
    sum += squaredError(output: output, target: examples[i].target)
  }
  return sum / Double(m)
}
