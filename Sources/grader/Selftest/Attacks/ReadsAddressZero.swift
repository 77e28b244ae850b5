//= exercise: relu
//= verdict: stopped
//= why: stack
//= row: signal in the middle: reads where there is no memory
import ExerciseKit

nonisolated(unsafe) private var calls = 0

public func relu(_ z: Double) -> Double {
  calls += 1
  if calls == 3 { return UnsafePointer<Double>(bitPattern: 8)!.pointee }
  return max(0, z)
}
