internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Case {
  /// A case whose answer is a network, with places as the lecture counts: the first layer that computes is
  /// layer 2.
  /// - Parameter tolerance: how far each number may be off, as a share of the largest beside it.
  static func network(
    call: String, arguments: [Value], expected: Network, tolerance: Double = 1e-10
  ) -> Case {
    Case(call: call, arguments: arguments, expected: expected.wire) { answer in
      guard let network = Network(wire: answer) else {
        return Mismatch(got: "a network whose layers don't fit together", expected: "the network's shape")
      }
      guard network.layerSizes == expected.layerSizes else {
        func text(_ network: Network) -> String { network.layerSizes.map { "\($0)" }.joined(separator: "-") }
        return Mismatch(got: "a network \(text(network))", expected: text(expected))
      }
      for (l, (layer, right)) in zip(network.layers, expected.layers).enumerated() {  // as many, as checked
        if layer.activation != right.activation {
          return Mismatch(
            place: "layer \(l + 2), activation", got: ".\(layer.activation)", expected: ".\(right.activation)"
          )
        }
        let columns = right.inputCount
        let found =
          difference(layer.weights.entries, right.weights.entries, tolerance) {
            "layer \(l + 2), weights [\($0 / columns), \($0 % columns)]"
          } ?? difference(layer.biases, right.biases, tolerance) { "layer \(l + 2), biases [\($0)]" }
        if let found { return found }
      }
      return nil
    }
  }

  private static func difference(
    _ numbers: Vector, _ expected: Vector, _ tolerance: Double, _ place: (Int) -> String
  ) -> Mismatch? {
    let largest = expected.reduce(0) { max($0, abs($1)) }
    guard
      let i = expected.indices.first(where: { !(abs(numbers[$0] - expected[$0]) <= tolerance * largest) })
    else { return nil }
    return Mismatch(place: place(i), .number(numbers[i]), .number(expected[i]))
  }
}

extension Network {
  /// The network one step along a gradient.
  func moved(along gradient: Gradient, _ rate: Double) -> Network {
    var network = self
    network.descend(along: gradient, learningRate: rate)
    return network
  }
}
