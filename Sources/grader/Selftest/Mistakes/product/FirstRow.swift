//= named: Every entry is the first row's sum; take row j for entry j (M1).
import ExerciseKit

/// A matrix times a column of numbers (M1): (w a)ⱼ = Σₖ wⱼₖ aₖ.
public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  (0..<matrix.rows).map { _ in
    weightedSum(weights: Vector(matrix.row(0)), inputs: vector)
  }
}
