//= named: Places are counted from 1; the first output stands for the digit 0 (PR1).
import ExerciseKit

/// The digit that the network reads (PR1): the place of the largest output, argmaxⱼ a⁽ᴸ⁾ⱼ.
public func predictedDigit(from output: Vector) -> Int {
  let largest = output.max() ?? 0
  var place = 1
  for a in output {
    if a == largest { return place }
    place += 1
  }
  return place
}
