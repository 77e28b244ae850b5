//= named: The mean output is compared with the mean target: take each example's cost first (C2).
import ExerciseKit

/// The cost of many examples (C2): C = (1/m) Σᵢ Cᵢ, the mean of C1 over m examples.
public func meanCost(of network: Network, on examples: [Example]) -> Double {
  let outputs = examples.map { forwardPass(through: network, from: $0.input).output }
  let m = Double(examples.count)
  var output = Vector(repeating: 0, count: outputs[0].count)
  var target = output
  for (i, example) in examples.enumerated() {
    for j in output.indices {
      output[j] += outputs[i][j] / m
      target[j] += example.target[j] / m
    }
  }
  return squaredError(output: output, target: target)
}
