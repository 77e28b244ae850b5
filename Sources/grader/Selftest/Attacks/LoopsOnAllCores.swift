//= exercise: relu
//= verdict: stopped
//= why: processor-time|wall-time
//= row: endless loop: on 64 threads
import ExerciseKit

public func relu(_ z: Double) -> Double {
  parallelMap(64) { number in
    var x = Double(number)
    while x < .infinity { x = x.squareRoot() + 1 }
    return x
  }[0]
}
