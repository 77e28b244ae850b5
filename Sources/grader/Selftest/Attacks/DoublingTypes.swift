//= exercise: relu
//= verdict: does-not-compile
//= why: compile-time
//= row: type-checker bomb: a type twice as large as the one before, forty times
import ExerciseKit

struct Pair<A, B> {
  var a: A
  var b: B
}

func twice<A>(_ a: A) -> Pair<A, A> { Pair(a: a, b: a) }

public func relu(_ z: Double) -> Double {
  let a = twice(twice(twice(twice(twice(twice(twice(twice(z))))))))
  let b = twice(twice(twice(twice(twice(twice(twice(twice(a))))))))
  let c = twice(twice(twice(twice(twice(twice(twice(twice(b))))))))
  let d = twice(twice(twice(twice(twice(twice(twice(twice(c))))))))
  return max(0, MemoryLayout.size(ofValue: d) > 0 ? z : 1)
}
