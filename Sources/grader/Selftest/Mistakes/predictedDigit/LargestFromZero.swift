//= named: Outputs below 0 are never the largest here: begin with the first output, not with 0 (PR1).
import ExerciseKit

/// The digit that the network reads (PR1): the place of the largest output, argmaxⱼ a⁽ᴸ⁾ⱼ.
public func predictedDigit(from output: Vector) -> Int {
  var largest = 0.0
  var place = 0
  for (j, a) in output.enumerated() where a > largest {
    largest = a
    place = j
  }
  return place
}
