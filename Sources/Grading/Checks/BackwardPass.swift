internal import ExerciseKit
internal import NeuralNetworks

/// Backpropagation whose parts can be exchanged for wrong ones.
///
/// A part gives nil where a program with it would stop, as with an index that is out of range.
struct BackwardPass: Sendable {
  /// The network, the example and the pass forward.
  struct Situation: Sendable {
    var network: Network
    var example: Example
    var pass: ForwardPass

    var last: Int { network.layers.count - 1 }
    var output: Vector { pass.output }
    /// σ of a layer.
    func activation(_ l: Int) -> Activation { network.layers[l].activation }
    /// σ′(z) of a layer's neurons.
    func slopes(_ l: Int) -> Vector { pass.weightedInputs[l].map { activation(l).derivative(at: $0) } }
    /// w⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾ for layer l.
    func sums(_ l: Int, _ next: Vector) -> Vector? {
      let weights = network.layers[l + 1].weights
      return weights.rows == next.count ? transposedProduct(weights, next) : nil
    }
    /// The errors a − y.
    var errors: Vector { output.indices.map { output[$0] - example.target[$0] } }
  }

  /// The pass forward.
  var forward: @Sendable (Network, Vector) -> ForwardPass = { $0.forwardPass($1) }
  /// δ of the last layer.
  var outputDelta: @Sendable (Situation) -> Vector = { situation in
    let slopes = situation.slopes(situation.last)
    return slopes.indices.map { 2 * situation.errors[$0] * slopes[$0] }
  }
  /// δ of layer l from that of the layer behind it.
  var hiddenDelta: @Sendable (Situation, _ layer: Int, _ next: Vector) -> Vector? = { situation, l, next in
    times(situation.sums(l, next), situation.slopes(l))
  }
  /// In which order the hidden layers are gone through.
  var hiddenLayers: @Sendable (_ last: Int) -> [Int] = { Array((0..<$0).reversed()) }
  /// Which δ a layer's derivatives are made of: its own, that of the layer behind it, or the output's.
  var used: @Sendable (_ own: Vector, _ behind: Vector, _ output: Vector) -> Vector = { own, _, _ in own }
  /// What goes into layer l.
  var inputs: @Sendable (Situation, _ layer: Int) -> Vector = { $0.pass.activations[$1] }
  /// Whether layer l's derivatives are kept; they are 0 otherwise.
  var keeps: @Sendable (_ layer: Int, _ last: Int) -> Bool = { _, _ in true }
  /// What becomes of the gradient in the end.
  var finish: @Sendable (Situation, inout Gradient) -> Void = { _, _ in }

  /// The gradient.
  func callAsFunction(_ example: Example, _ network: Network) -> Gradient? {
    let pass = forward(network, example.input)
    let situation = Situation(network: network, example: example, pass: pass)
    var gradient = Gradient(zerosLike: network)
    let output = outputDelta(situation)
    var (delta, behind) = (output, output)
    for l in [situation.last] + hiddenLayers(situation.last) {
      if l < situation.last {
        guard let found = hiddenDelta(situation, l, delta) else { return nil }
        (delta, behind) = (found, delta)
      }
      guard keeps(l, situation.last) else { continue }
      gradient.layers[l] = layerGradient(delta: used(delta, behind, output), inputs: inputs(situation, l))
    }
    finish(situation, &gradient)
    return gradient
  }

  /// Products entry by entry; nil where there is nothing, or not as much of the one as of the other.
  static func times(_ a: Vector?, _ b: Vector) -> Vector? {
    guard let a, a.count == b.count else { return nil }
    return b.indices.map { a[$0] * b[$0] }
  }
}
