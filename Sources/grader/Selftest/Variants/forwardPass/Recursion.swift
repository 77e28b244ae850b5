import ExerciseKit

public func forwardPass(through network: Network, from input: Vector) -> ForwardPass {
  let (z, a) = onward(network.layers[...], input)
  return ForwardPass(weightedInputs: z, activations: [input] + a)
}

private func onward(_ layers: ArraySlice<Layer>, _ input: Vector) -> (z: [Vector], a: [Vector]) {
  guard let layer = layers.first else { return ([], []) }
  let z = weightedInputs(of: layer, from: input)
  let a = z.map { layer.activation($0) }
  let rest = onward(layers.dropFirst(), a)
  return ([z] + rest.z, [a] + rest.a)
}
