//= named: These numbers are nearly right only, as differences of costs are, or Floats; backpropagation gives them to the last digits, in one pass back (BP5).
import ExerciseKit

/// The derivatives of one example's cost by every weight and bias of a network (BP5): forward from the input,
/// keeping every z and a; BP1 at the output; BP2 from layer to layer back towards the input; BP3 and BP4 in
/// each layer.
public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  var gradient = Gradient(zerosLike: network)
  for l in network.layers.indices {
    let layer = network.layers[l]
    let parameters = layer.weights.entries + layer.biases
    let cost = { (p: Vector) -> Double in
      var moved = network
      let count = layer.weights.entries.count
      moved.layers[l].weights = Matrix(
        rows: layer.outputCount, columns: layer.inputCount, entries: Vector(p[..<count]))
      moved.layers[l].biases = Vector(p[count...])
      let output = forwardPass(through: moved, from: example.input).output
      return squaredError(output: output, target: example.target)
    }
    let slopes = numericalGradient(of: cost, at: parameters, h: 1e-5)
    let count = layer.weights.entries.count
    gradient.layers[l] = LayerGradient(
      weights: Matrix(
        rows: layer.outputCount, columns: layer.inputCount, entries: Vector(slopes[..<count])),
      biases: Vector(slopes[count...]))
  }
  return gradient
}
