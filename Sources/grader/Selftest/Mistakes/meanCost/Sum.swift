//= named: The costs are added up but not divided by the number of examples (C2).
import ExerciseKit

/// The cost of many examples (C2): C = (1/m) Σᵢ Cᵢ, the mean of C1 over m examples.
public func meanCost(of network: Network, on examples: [Example]) -> Double {
  var cost = 0.0
  for example in examples {
    let pass = forwardPass(through: network, from: example.input)
    cost += squaredError(output: pass.output, target: example.target)
  }
  return cost
}
