//= exercise: relu
//= verdict: stopped
//= why: processor-time|wall-time
//= row: endless loop
import ExerciseKit

public func relu(_ z: Double) -> Double {
  var x = z
  while true { x = x * 1.0000001 + 1 }
}
