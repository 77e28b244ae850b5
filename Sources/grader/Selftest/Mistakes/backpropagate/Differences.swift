//= named: These numbers are nearly right only, as differences of costs are, or Floats; backpropagation gives them to the last digits, in one pass back (BP5).
import ExerciseKit

/// The derivatives of one example's cost by every weight and bias of a network (BP5): forward from the input,
/// keeping every z and a; BP1 at the output; BP2 from layer to layer back towards the input; BP3 and BP4 in
/// each layer.
public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  let h = 0.00001
  var gradient = Gradient(zerosLike: network)
  for l in network.layers.indices {
    for j in 0..<network.layers[l].outputCount {
      var (left, right) = (network, network)
      left.layers[l].biases[j] -= h
      right.layers[l].biases[j] += h
      gradient.layers[l].biases[j] =
        (meanCost(of: right, on: [example]) - meanCost(of: left, on: [example])) / (2 * h)
      for k in 0..<network.layers[l].inputCount {
        var (left, right) = (network, network)
        left.layers[l].weights[j, k] -= h
        right.layers[l].weights[j, k] += h
        gradient.layers[l].weights[j, k] =
          (meanCost(of: right, on: [example]) - meanCost(of: left, on: [example])) / (2 * h)
      }
    }
  }
  return gradient
}
