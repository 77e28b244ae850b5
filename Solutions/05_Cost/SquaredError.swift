import ExerciseKit

/// The cost of one example (C1): C = Σⱼ (aⱼ − yⱼ)².
///
/// The sum is neither halved nor divided by the number of outputs, as some
/// books do.
///
/// Swift has no sign for powers, neither `**` nor `^`: multiply a number by
/// itself.
///
///     squaredError(output: [0.75, 0.5, 0], target: [1, 0, 0])
///     // 0.0625 + 0.25 + 0 = 0.3125
///
/// - Parameters:
///   - output: a⁽ᴸ⁾, what the network answered.
///   - target: y, what was wanted; as many numbers.
/// - Returns: one number, 0 if the answer was perfect and above 0 otherwise.
public func squaredError(output: Vector, target: Vector) -> Double {
  precondition(
    output.count == target.count,
    "\(output.count) outputs for \(target.count) targets")
  var cost = 0.0
  for j in output.indices {
    let difference = output[j] - target[j]
    cost += difference * difference  // C1
  }
  return cost
}
