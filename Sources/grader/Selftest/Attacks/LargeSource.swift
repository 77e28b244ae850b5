//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: 100 MB source: a file of 20 MB
//= generate: 20000000
import ExerciseKit

public func relu(_ z: Double) -> Double { max(0, z) }
