// The lecture's 2.5, "Cost function I and II".

/// The cost of one example (C1): C = Σⱼ (aⱼ − yⱼ)².
///
/// - Parameters:
///   - output: a⁽ᴸ⁾, what the network answered.
///   - target: y, what was wanted; as many.
/// - Precondition: There are as many outputs as targets.
/// - Complexity: O(number of outputs).
public func squaredError(output: Vector, target: Vector) -> Double {
  precondition(output.count == target.count, "\(output.count) outputs for \(target.count) targets")
  var cost = 0.0
  for j in output.indices {
    cost += (output[j] - target[j]) * (output[j] - target[j])  // C1
  }
  return cost
}

extension Network {
  /// The cost of many examples (C2): the mean of C1 over them.
  ///
  /// - Precondition: There is at least one example, and each has the network's shape.
  /// - Complexity: O(number of examples · number of parameters).
  public func meanCost(of examples: some Collection<Example>) -> Double {
    precondition(!examples.isEmpty, "a mean cost needs at least one example")
    var sum = 0.0
    for example in examples {
      sum += squaredError(output: output(for: example.input), target: example.target)
    }
    return sum / Double(examples.count)  // C2
  }
}
