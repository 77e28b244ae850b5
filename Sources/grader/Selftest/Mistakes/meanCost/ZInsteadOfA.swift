//= named: The last layer's z is taken for the output; the output is its a (C2).
import ExerciseKit

/// The cost of many examples (C2): C = (1/m) Σᵢ Cᵢ, the mean of C1 over m examples.
public func meanCost(of network: Network, on examples: [Example]) -> Double {
  var sum = 0.0
  for example in examples {
    let pass = forwardPass(through: network, from: example.input)
    sum += squaredError(output: pass.weightedInputs.last!, target: example.target)
  }
  return sum / Double(examples.count)
}
