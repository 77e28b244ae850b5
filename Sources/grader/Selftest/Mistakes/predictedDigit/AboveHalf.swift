//= named: This is the first output above ½; the largest may be below ½, or come later (PR1).
import ExerciseKit

/// The digit that the network reads (PR1): the place of the largest output, argmaxⱼ a⁽ᴸ⁾ⱼ.
public func predictedDigit(from output: Vector) -> Int {
  for j in output.indices {
    if output[j] > 0.5 { return j }
  }
  return 0
}
