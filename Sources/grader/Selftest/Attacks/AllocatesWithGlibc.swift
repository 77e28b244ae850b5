//= exercise: relu
//= verdict: stopped
//= or: does-not-compile
//= why: memory
//= row: allocates without end: by malloc and memset, in small pieces
import ExerciseKit
import Glibc

public func relu(_ z: Double) -> Double {
  while let place = malloc(1 << 16) { memset(place, 1, 1 << 16) }
  // Nothing is left; neither will this be given.
  return [Double](repeating: z, count: 1 << 40)[1]
}
