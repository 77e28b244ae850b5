//= exercise: sigmoid
//= verdict: wrong
//= why:
//= row: sends NaN
import ExerciseKit

public func sigmoid(_ z: Double) -> Double {
  z > 0 ? Double(bitPattern: 0x7FF0_0000_0000_0001) : -.infinity
}
