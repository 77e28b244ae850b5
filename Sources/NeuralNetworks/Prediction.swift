// From a digit to the output that is wanted, and from an output back to a digit.

/// The target of a class (OH1): 1 at its place, 0 everywhere else.
///
/// - Precondition: `index` is from 0 up to, but not, `count`.
/// - Complexity: O(count).
public func oneHot(_ index: Int, count: Int = 10) -> Vector {
  precondition(0 <= index && index < count, "class \(index) of \(count)")
  var target = Vector(repeating: 0, count: count)
  target[index] = 1  // OH1
  return target
}

/// The place of the largest activation (PR1): for ten outputs, the digit that the network reads. Of equals
/// the first; NaN is never the largest.
///
/// - Precondition: There is at least one activation.
/// - Complexity: O(number of activations).
public func predictedClass(_ activations: Vector) -> Int {
  precondition(!activations.isEmpty, "no activations predict nothing")
  var best = 0
  for j in activations.indices where activations[j] > activations[best] || activations[best].isNaN {
    best = j  // PR1
  }
  return best
}

extension Network {
  /// The class that the network predicts for an input.
  ///
  /// - Parameter input: a⁽¹⁾, as many as the first layer takes.
  /// - Complexity: O(number of parameters).
  public func predictedClass(for input: Vector) -> Int {
    NeuralNetworks.predictedClass(output(for: input))
  }
}
