//= named: 2a − y stands where 2(a − y) should: mind the parentheses (BP1).
import ExerciseKit

/// The derivatives of one example's cost by every weight and bias of a network
/// (BP5): forward from the input, keeping every z and a; BP1 at the output; BP2
/// from layer to layer back towards the input; BP3 and BP4 in each layer.
public func backpropagate(
  _ example: Example, through network: Network
) -> Gradient {
  let pass = forwardPass(through: network, from: example.input)
  let (z, a) = (pass.weightedInputs, pass.activations)
  var gradient = Gradient(zerosLike: network)
  var delta: Vector = []
  for l in network.layers.indices.reversed() {
    let layer = network.layers[l]
    if l == network.layers.count - 1 {
      delta = z[l].indices.map { j in
        2 * a[l + 1][j] - example.target[j] * layer.activation.derivative(at: z[l][j])
      }
    } else {
      let next = network.layers[l + 1].weights
      delta = z[l].indices.map { k in
        var sum = 0.0
        for j in delta.indices { sum += next[j, k] * delta[j] }
        return sum * layer.activation.derivative(at: z[l][k])
      }
    }
    for j in delta.indices {
      gradient.layers[l].biases[j] = delta[j]
      for k in a[l].indices {
        gradient.layers[l].weights[j, k] = delta[j] * a[l][k]
      }
    }
  }
  return gradient
}
