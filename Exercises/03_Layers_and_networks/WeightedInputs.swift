import ExerciseKit

/// The weighted inputs of a layer's neurons (FP0): z⁽ˡ⁾ = w⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾.
///
/// For the weights Matrix([[1, 2], [3, 4]]), the biases [0.5, −1] and the
/// inputs [10, 1] it is [12.5, 33]. Mind that `+` between two Vectors is no
/// sum in Swift: it joins them, so [1, 2] + [3] is [1, 2, 3].
/// - Parameters:
///   - layer: its weights (outputs × inputs) and biases (one for each output).
///   - inputs: a⁽ˡ⁻¹⁾, as many as `layer.weights` has columns.
/// - Returns: z⁽ˡ⁾, as many as `layer.weights` has rows.
public func weightedInputs(of layer: Layer, from inputs: Vector) -> Vector {
  todo("weights times inputs, plus the biases")
}
