//= exercise: sigmoid
//= verdict: does-not-compile
//= why:
//= row: reads solutions: names a later exercise's answer
import ExerciseKit

@_silgen_name("$s13Prerequisites17sigmoidDerivativeyS2dF") private func stolen(_ z: Double) -> Double
@_silgen_name("$s13Prerequisites7sigmoidyS2dF") private func own(_ z: Double) -> Double

public func sigmoid(_ z: Double) -> Double { own(z) + 0 * stolen(z) }
