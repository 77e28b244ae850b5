import ExerciseKit

func relu(_ z: Double) -> Double { [z, 0].max()! }
