internal import ExerciseKit
public import NeuralNetworks

/// A gradient by central differences of the cost, as one might take for backpropagation's.
public enum MeasuredGradient {
  /// The derivatives of one example's cost (C1).
  /// - Precondition: The example has the network's shape.
  /// - Complexity: two forward passes for each parameter.
  public static func of(_ network: Network, on example: Example) -> Gradient {
    of(network, on: [example], step: 1e-5)
  }

  /// The derivatives of the mean cost (C2), over a step to either side.
  /// - Precondition: There is an example, and all have the network's shape.
  /// - Complexity: two forward passes for each parameter and example.
  static func of(_ network: Network, on examples: [Example], step h: Double) -> Gradient {
    var network = network
    var gradient = Gradient(zerosLike: network)
    func slope(_ parameter: WritableKeyPath<Network, Double>) -> Double {
      let value = network[keyPath: parameter]
      defer { network[keyPath: parameter] = value }
      let costs = [value + h, value - h].map { moved in
        network[keyPath: parameter] = moved
        return network.meanCost(of: examples)
      }
      return (costs[0] - costs[1]) / (2 * h)
    }
    for l in network.layers.indices {
      for j in network.layers[l].biases.indices {
        gradient.layers[l].biases[j] = slope(\.layers[l].biases[j])
        // Where nothing goes in, both costs are the same.
        for k in 0..<network.layers[l].inputCount
        where l > 0 || examples.contains(where: { $0.input[k] != 0 }) {
          gradient.layers[l].weights[j, k] = slope(\.layers[l].weights[j, k])
        }
      }
    }
    return gradient
  }
}
