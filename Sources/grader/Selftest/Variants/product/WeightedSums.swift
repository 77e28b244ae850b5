import ExerciseKit

public func product(_ matrix: Matrix, _ vector: Vector) -> Vector {
  (0..<matrix.rows).map { weightedSum(weights: Array(matrix.row($0)), inputs: vector) }
}
