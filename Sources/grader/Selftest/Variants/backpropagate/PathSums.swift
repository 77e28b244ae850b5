import ExerciseKit

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  // Forward accumulation of the chain rule from the output's side: the Jacobian ∂a⁽ᴸ⁾/∂z⁽ˡ⁾ of every layer.
  let pass = forwardPass(through: network, from: example.input)
  let count = pass.output.count
  var jacobian = Matrix((0..<count).map { oneHot($0, count: count) })
  var gradients: [LayerGradient] = []
  for l in network.layers.indices.reversed() {
    let layer = network.layers[l]
    let slopes = pass.weightedInputs[l].map { layer.activation.derivative(at: $0) }
    var byZ = jacobian
    for i in 0..<byZ.rows { for j in 0..<byZ.columns { byZ[i, j] *= slopes[j] } }
    let delta = slopes.indices.map { j in
      (0..<count).reduce(0) { $0 + 2 * (pass.output[$1] - example.target[$1]) * byZ[$1, j] }
    }
    gradients.append(layerGradient(delta: delta, inputs: pass.activations[l]))
    jacobian = Matrix(
      (0..<count).map { i in
        (0..<layer.inputCount).map { k in
          (0..<layer.outputCount).reduce(0) { $0 + byZ[i, $1] * layer.weights[$1, k] }
        }
      })
  }
  return Gradient(layers: Array(gradients.reversed()))
}
