//= named: This is the place of the smallest output; the network's answer is the largest (PR1).
import ExerciseKit

/// The digit that the network reads (PR1): the place of the largest output, argmaxⱼ a⁽ᴸ⁾ⱼ.
public func predictedDigit(from output: Vector) -> Int {
  var best = 0
  for j in output.indices {
    if output[j] < output[best] { best = j }
  }
  return best
}
