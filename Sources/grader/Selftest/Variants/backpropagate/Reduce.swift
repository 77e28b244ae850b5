import ExerciseKit

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  let pass = forwardPass(through: network, from: example.input)
  let steps = Array(zip(network.layers, zip(pass.weightedInputs, pass.activations)))
  let start = (byA: pass.output.indices.map { 2 * (pass.output[$0] - example.target[$0]) }, done: [LayerGradient]())
  let end = steps.reversed().reduce(start) { state, step in
    let (layer, (z, a)) = step
    let delta = zip(state.byA, z).map { $0 * layer.activation.derivative(at: $1) }
    let byA = a.indices.map { k in delta.indices.map { layer.weights[$0, k] * delta[$0] }.reduce(0, +) }
    return (byA, [layerGradient(delta: delta, inputs: a)] + state.done)
  }
  return Gradient(layers: end.done)
}
