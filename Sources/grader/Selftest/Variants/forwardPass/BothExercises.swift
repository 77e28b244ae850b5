import ExerciseKit

public func forwardPass(through network: Network, from input: Vector) -> ForwardPass {
  // z and a by the exercises before, each from a of the layer before.
  let a = network.layers.reduce([input]) { $0 + [activations(of: $1, from: $0[$0.count - 1])] }
  let z = network.layers.indices.map { weightedInputs(of: network.layers[$0], from: a[$0]) }
  return .init(weightedInputs: z, activations: a)
}
