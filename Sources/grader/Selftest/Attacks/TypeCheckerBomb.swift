//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: type-checker bomb
import ExerciseKit

public func relu(_ z: Double) -> Double {
  let x = 1 + 2.0 * -3 / 4 + -5 * 6 - 7 / -8.0 + (9 * -10 + 11 - 12 * 13.0) / -(14 + 15 * 16 - -17) + 18 - [19, 20].map { -$0 }
    .reduce(0) { $0 + $1 * -1 + 2 - 3 * 4 / 5 } * 21 + (22 - -23 * 24) / 25 + -26 - 27 * 28 + "29".count * 30.5 - -31 / 32
  return max(0, z + x - x)
}
