// The lecture's 2.2, "It's all maths" (how many parameters) and 2.4 (where they start).

/// The number of weights and biases of a network (P1): Σ₍ₗ₌₂…L₎ (nₗ nₗ₋₁ + nₗ).
///
/// The lecture's 784-16-16-10 has 13,002.
/// - Parameter layerSizes: n, the number of neurons in every layer, the input's first.
/// - Precondition: The number fits into an `Int`.
public func parameterCount(layerSizes: [Int]) -> Int {
  var count = 0
  for (inputs, outputs) in zip(layerSizes, layerSizes.dropFirst()) {  // each layer and the next
    count += outputs * inputs + outputs  // P1
  }
  return count
}

extension Network {
  /// The number of weights and biases (P1).
  public var parameterCount: Int { NeuralNetworks.parameterCount(layerSizes: layerSizes) }

  /// A network with random weights and biases of 0 (I1).
  ///
  /// A weight is drawn from a normal distribution of mean 0 whose variance is 1 / (the layer's inputs),
  /// or 2 / inputs in front of a ReLU, which passes on only half of what it gets. So the weighted inputs
  /// come out at about the size of 1 however wide the layer before, and no neuron starts saturated.
  ///
  /// Sources: Y. LeCun, L. Bottou, G. Orr, K.-R. Müller: "Efficient BackProp" (1998),
  /// doi:10.1007/3-540-49430-8_2; K. He, X. Zhang, S. Ren, J. Sun: "Delving deep into rectifiers" (2015),
  /// doi:10.1109/ICCV.2015.123.
  /// - Parameters:
  ///   - layerSizes: neurons in every layer, the input's first: `[784, 16, 16, 10]`.
  ///   - hidden: σ of all layers but the last.
  ///   - output: σ of the last layer.
  ///   - generator: what the weights are drawn from: layer by layer, row by row.
  /// - Precondition: There are at least two sizes and each is at least 1.
  /// - Complexity: O(number of parameters).
  public init(
    layerSizes: [Int], hidden: Activation = .sigmoid, output: Activation = .sigmoid,
    using generator: inout some RandomNumberGenerator
  ) {
    precondition(
      layerSizes.count >= 2 && layerSizes.allSatisfy { $0 > 0 },
      "layer sizes \(layerSizes): at least two are needed, each at least 1")
    var layers: [Layer] = []
    for l in 1..<layerSizes.count {
      let (inputs, outputs) = (layerSizes[l - 1], layerSizes[l])
      let activation = l == layerSizes.count - 1 ? output : hidden
      let spread = sqrt((activation == .relu ? 2 : 1) / Double(inputs))
      let entries = (0..<outputs * inputs).map { _ in spread * generator.normal() }  // I1
      layers.append(
        Layer(
          weights: Matrix(rows: outputs, columns: inputs, entries: entries),
          biases: Vector(repeating: 0, count: outputs), activation: activation))
    }
    self.init(layers: layers)
  }
}
