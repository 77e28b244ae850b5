//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: brings its own macro plug-in
import ExerciseKit

@freestanding(expression) macro answer(_ z: Double) -> Double = #externalMacro(module: "Evil", type: "Answer")

public func relu(_ z: Double) -> Double { #answer(z) }
