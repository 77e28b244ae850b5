public import NeuralNetworks

extension KernelNetwork {
  /// The mean gradient of many examples (T1) and their mean cost (C2), on every core.
  ///
  /// - Precondition: There is at least one example, and all have the network's shape.
  /// - Complexity: O(number of examples · number of parameters).
  public func meanGradient(of examples: PackedExamples) -> (gradient: Gradient, cost: Double) {
    precondition(examples.count > 0, "a mean gradient needs at least one example")
    requireShape(of: examples)
    let accumulation = GradientAccumulation(self, on: examples.store, batch: examples.count)
    let cost = accumulation.run(
      Batch(order: nil, range: 0..<examples.count), scale: Float(1 / Double(examples.count)), moves: false)
    let layers = passes.shape.layers.indices.map { l in
      let (weights, biases) = accumulation.gradient.layer(l)
      return LayerGradient(weights: weights, biases: biases)
    }
    return (Gradient(layers: layers), cost / Double(examples.count))
  }
}
