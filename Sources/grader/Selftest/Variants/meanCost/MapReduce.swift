import ExerciseKit

public func meanCost(of network: Network, on examples: [Example]) -> Double {
  examples.map { squaredError(output: forwardPass(through: network, from: $0.input).output, target: $0.target) }
    .reduce(0, +) / Double(examples.count)
}
