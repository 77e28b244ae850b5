//= exercise: relu
//= verdict: stopped
//= why: processor-time|wall-time
//= row: endless loop: one that prints a little now and then, so that it seems to live
import ExerciseKit

public func relu(_ z: Double) -> Double {
  var count = 0
  while true {
    count &+= 1
    if count & 0xFFF_FFFF == 0 { print("still computing") }
  }
}
