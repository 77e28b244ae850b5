//= named: This is the gradient for the mean input and the mean target; average the gradients (T1).
import ExerciseKit

/// The gradient of the mean cost of many examples (T1): ∂C/∂w = (1/m) Σᵢ ∂Cᵢ/∂w, and ∂C/∂b likewise.
public func meanGradient(of network: Network, on examples: [Example]) -> Gradient {
  let m = Double(examples.count)
  var mean = Example(
    input: Vector(repeating: 0, count: examples[0].input.count),
    target: Vector(repeating: 0, count: examples[0].target.count))
  for example in examples {
    for k in mean.input.indices { mean.input[k] += example.input[k] / m }
    for j in mean.target.indices { mean.target[j] += example.target[j] / m }
  }
  return backpropagate(mean, through: network)
}
