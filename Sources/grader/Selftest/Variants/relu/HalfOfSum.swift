import ExerciseKit

public func relu(_ z: Double) -> Double {
  (z + z.magnitude) / 2
}
