//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: reads solutions: names its own answer among the earlier exercises
import ExerciseKit

@_silgen_name("$s13Prerequisites4reluyS2dF") private func stolen(_ z: Double) -> Double

public func relu(_ z: Double) -> Double { stolen(z) }
