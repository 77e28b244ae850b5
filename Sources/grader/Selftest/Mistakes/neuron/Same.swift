//= named: Every call here gets the same answer, as if the right one for one of them had been written down; it follows from what goes in.
import ExerciseKit

/// One neuron (N2): a = σ(Σₖ wₖ aₖ + b).
public func neuron(
  weights: Vector, bias: Double, activation: Activation, inputs: Vector
) -> Double {
  1.5
}
