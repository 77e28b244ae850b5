//= exercise: relu
//= verdict: stopped
//= why: memory
//= row: allocates without end: one array that doubles
import ExerciseKit

public func relu(_ z: Double) -> Double {
  var numbers = Vector(repeating: z, count: 1 << 20)
  while !numbers.isEmpty { numbers += numbers }
  return 0
}
