import ExerciseKit

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  Gradient(layers: gradients(of: network.layers[...], from: example.input, to: example.target).layers)
}

/// Forward on the way down the recursion, backward on the way up: the result has ∂C/∂a of the input with it.
private func gradients(
  of layers: ArraySlice<Layer>, from input: Vector, to target: Vector
) -> (layers: [LayerGradient], costByInput: Vector) {
  guard let layer = layers.first else { return ([], zip(input, target).map { 2 * ($0 - $1) }) }
  let z = weightedInputs(of: layer, from: input)
  let a = z.map { layer.activation($0) }
  let rest = gradients(of: layers.dropFirst(), from: a, to: target)
  let delta = z.indices.map { rest.costByInput[$0] * layer.activation.derivative(at: z[$0]) }
  var costByInput = Vector(repeating: 0, count: input.count)
  for j in delta.indices {
    for k in input.indices { costByInput[k] += layer.weights[j, k] * delta[j] }
  }
  return ([layerGradient(delta: delta, inputs: input)] + rest.layers, costByInput)
}
