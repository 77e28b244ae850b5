import ExerciseKit

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
	print("----- backpropagate -----", network.layerSizes)
	let pass = forwardPass(through: network, from: example.input)
	dump(network.layers.map(\.activation))
	var delta = outputDelta(
		output: pass.output, weightedInputs: pass.weightedInputs.last!, target: example.target,
		activation: network.layers.last!.activation)
	var gradient = Gradient(zerosLike: network)
	for l in network.layers.indices.reversed() {
		print("layer", l, "delta", delta, separator: "\t", terminator: "\r\n")
		gradient.layers[l] = layerGradient(delta: delta, inputs: pass.activations[l])
		print(gradient.layers[l].weights)
		guard l > 0 else { break }
		delta = hiddenDelta(
			nextDelta: delta, nextWeights: network.layers[l].weights, weightedInputs: pass.weightedInputs[l - 1],
			activation: network.layers[l - 1].activation)
	}
	print("fertig ✅")
	return gradient
}
