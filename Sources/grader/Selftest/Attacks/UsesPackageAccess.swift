//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: reads solutions: what the kit keeps for its own package
import ExerciseKit

public func relu(_ z: Double) -> Double { PortableMath.exponential(z) > 1 ? z : 0 }
