internal import CNeuralKernels
internal import NeuralNetworks

/// Where the parameters of a network lie in memory, and how far rows of activations are apart.
///
/// A layer's weights lie in panels of 16 neurons, one behind the other: within a panel input k has 16 weights
/// side by side, one for each neuron. Where a layer's neurons or inputs are no multiple of 16, zeros fill up.
/// All layers' weights and biases lie in one buffer, so that gradients are added up without asking what is what.
struct NetworkShape: Hashable, Sendable {
  struct Layer: Hashable, Sendable {
    var inputs: Int
    var outputs: Int
    var activation: Activation
    /// The number of panels.
    var panels: Int
    /// Floats from one panel of weights to the next.
    var weightPanel: Int
    /// Where the weights begin in the buffer.
    var weights: Int
    /// Where the biases begin in the buffer.
    var biases: Int
    /// Floats from one example's activations to the next one's.
    var row: Int
  }

  var layers: [Layer]
  /// The length of the buffer.
  var parameterCount: Int
  /// Floats from one example's inputs to the next one's, where inputs are dense.
  var inputRow: Int
  /// Multiply-adds of one example in all matrix products: forward, of the gradient and of the inner deltas.
  var multiplyAdds: Int

  /// - Precondition: The parameters fit into the address space.
  init(of network: Network) {
    (layers, parameterCount, multiplyAdds) = ([], 0, 0)
    for (number, layer) in network.layers.enumerated() {
      let (inputs, outputs) = (layer.inputCount, layer.outputCount)
      precondition(inputs >= 1 && outputs >= 1, "a layer of \(inputs) inputs and \(outputs) neurons")
      let panels = Self.panels(of: outputs)
      let weightPanel = 16 * 16 * Self.panels(of: inputs)
      layers.append(
        Layer(
          inputs: inputs, outputs: outputs, activation: layer.activation, panels: panels,
          weightPanel: weightPanel, weights: parameterCount, biases: parameterCount + panels * weightPanel,
          row: Self.row(of: outputs)))
      parameterCount += panels * weightPanel + 16 * panels
      multiplyAdds += inputs * outputs * (number == 0 ? 2 : 3)
    }
    inputRow = Self.row(of: layers[0].inputs)
  }

  private static func panels(of count: Int) -> Int { (count + 15) / 16 }

  /// An odd number of cache lines, so that rows below each other don't compete for the same places of a cache.
  private static func row(of count: Int) -> Int { 16 * (panels(of: count) | 1) }
}

/// The weights and biases of a network, or their derivatives, in a `NetworkShape`.
final class Parameters: Sendable {
  let shape: NetworkShape
  let buffer: FloatBuffer

  /// All zeros.
  init(shape: NetworkShape) {
    self.shape = shape
    buffer = FloatBuffer(count: shape.parameterCount)
  }

  /// The parameters of a network, rounded to floats.
  convenience init(of network: Network) {
    self.init(shape: NetworkShape(of: network))
    for (l, layer) in network.layers.enumerated() {
      put(layer.weights, layer.biases, of: l)
    }
  }

  /// A layer's weights: row k of a panel belongs to input k.
  func weights(_ l: Int) -> PanelView {
    PanelView(start: buffer.start + shape.layers[l].weights, row: 16, panel: shape.layers[l].weightPanel)
  }

  /// A layer's biases as a matrix whose rows are all the same.
  func biases(_ l: Int) -> PanelView {
    PanelView(start: buffer.start + shape.layers[l].biases, row: 0, panel: 16)
  }

  /// Puts a layer's weights, outputs × inputs, and biases into their places.
  private func put(_ weights: Matrix, _ biases: Vector, of l: Int) {
    let (layer, view) = (shape.layers[l], self.weights(l))
    for j in 0..<layer.outputs {
      let column = view.start + j / 16 * view.panel + j % 16
      for (k, weight) in weights.row(j).enumerated() { column[16 * k] = Float(weight) }
      buffer.start[layer.biases + j] = Float(biases[j])
    }
  }

  /// A layer's weights, outputs × inputs, and biases.
  func layer(_ l: Int) -> (weights: Matrix, biases: Vector) {
    let (layer, view) = (shape.layers[l], self.weights(l))
    var entries: [Double] = []
    entries.reserveCapacity(layer.outputs * layer.inputs)
    for j in 0..<layer.outputs {
      let column = view.start + j / 16 * view.panel + j % 16
      for k in 0..<layer.inputs { entries.append(Double(column[16 * k])) }
    }
    return (
      Matrix(rows: layer.outputs, columns: layer.inputs, entries: entries),
      (0..<layer.outputs).map { Double(buffer.start[layer.biases + $0]) }
    )
  }
}
