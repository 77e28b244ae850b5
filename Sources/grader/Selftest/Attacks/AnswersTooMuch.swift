//= exercise: intensities
//= verdict: malformed-answer
//= why:
//= row: sends far too much: an answer larger than a frame may be
import ExerciseKit

public func intensities(ofPixels pixels: [UInt8]) -> Vector {
  Vector(repeating: 0, count: 9_000_000)
}
