/// The derivatives of the cost by the parameters of one layer, in the layer's own shape.
public struct LayerGradient: Hashable, Sendable {
  /// ∂C/∂w⁽ˡ⁾: outputs × inputs, as `Layer.weights`.
  public var weights: Matrix
  /// ∂C/∂b⁽ˡ⁾: as `Layer.biases`.
  public var biases: Vector

  /// Derivatives by given weights and biases.
  /// - Precondition: There are as many biases as `weights` has rows.
  public init(weights: Matrix, biases: Vector) {
    precondition(
      weights.rows == biases.count, "\(biases.count) biases for weights of \(weights.rows) rows")
    self.weights = weights
    self.biases = biases
  }
}

/// The derivatives of the cost by every parameter of a network.
public struct Gradient: Hashable, Sendable {
  /// One for each of `Network.layers`.
  public var layers: [LayerGradient]

  /// Derivatives layer by layer.
  public init(layers: [LayerGradient]) {
    self.layers = layers
  }

  /// All zeros, in the shape of a network.
  public init(zerosLike network: Network) {
    layers = network.layers.map { layer in
      LayerGradient(
        weights: Matrix(rows: layer.outputCount, columns: layer.inputCount),
        biases: Vector(repeating: 0, count: layer.outputCount))
    }
  }
}
