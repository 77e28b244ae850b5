//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: top-level code that runs at load
import ExerciseKit

public func relu(_ z: Double) -> Double { max(0, z) }

print("all tests passed")
