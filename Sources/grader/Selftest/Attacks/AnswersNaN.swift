//= exercise: relu
//= verdict: wrong
//= why:
//= row: sends NaN
import ExerciseKit

public func relu(_ z: Double) -> Double { .nan }
