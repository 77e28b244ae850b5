import NeuralNetworks

/// What a network makes of a digit.
struct Answer {
  /// The ten activations of the output layer.
  let activations: Vector

  init(activations: Vector) {
    self.activations = activations
  }

  init(of network: Network, for input: Vector) {
    self.init(activations: network.output(for: input))
  }

  /// The digits from the most active to the least; of equals the smaller digit first.
  var ranking: [Int] {
    activations.indices.sorted { (activations[$0], $1) > (activations[$1], $0) }
  }

  /// The digit that the network reads.
  var digit: Int { predictedClass(activations) }

  /// How sure it is that the picture shows a digit: that one's share of all ten activations, 0 to 1.
  ///
  /// Trained on the squared error, an activation estimates how probable its digit is, but nothing makes the
  /// ten of them add up to 1.
  func certainty(of digit: Int) -> Double {
    let sum = activations.reduce(0, +)
    return sum > 0 ? activations[digit] / sum : 0.1
  }
}
