//= exercise: relu
//= verdict: stopped
//= why: memory
//= row: allocates without end
import ExerciseKit

public func relu(_ z: Double) -> Double {
  var blocks: [[UInt8]] = []
  while true { blocks.append([UInt8](repeating: UInt8(truncatingIfNeeded: blocks.count), count: 16 << 20)) }
}
