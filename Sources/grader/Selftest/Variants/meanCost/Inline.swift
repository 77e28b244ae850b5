import ExerciseKit

private struct Runner {
  let network: Network

  func answer(_ input: Vector) -> Vector {
    network.layers.reduce(input) { a, layer in
      (0..<layer.outputCount).map { j in
        let z = layer.biases[j] + a.indices.reduce(0) { $0 + layer.weights[j, $1] * a[$1] }
        switch layer.activation {
        case .sigmoid: return 1 / (1 + exp(-z))
        case .relu: return z < 0 ? 0 : z
        case .identity: return z
        }
      }
    }
  }
}

public func meanCost(of network: Network, on examples: [Example]) -> Double {
  let runner = Runner(network: network)
  let share = 1 / Double(examples.count)
  var cost = 0.0
  for example in examples.reversed() {
    let output = runner.answer(example.input)
    for j in output.indices { cost += share * (output[j] - example.target[j]) * (output[j] - example.target[j]) }
  }
  return cost
}
