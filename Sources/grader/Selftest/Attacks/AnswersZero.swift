//= exercise: sigmoidDerivative
//= verdict: wrong
//= why:
//= row: all zeros never pass
import ExerciseKit

public func sigmoidDerivative(_ z: Double) -> Double { 0 }
