//= named: Each output is compared with its neighbour only: compare with the largest so far (PR1).
import ExerciseKit

/// The digit that the network reads (PR1): the place of the largest output, argmaxⱼ a⁽ᴸ⁾ⱼ.
public func predictedDigit(from output: Vector) -> Int {
  var best = 0
  for j in 1..<max(1, output.count) {
    if output[j] > output[j - 1] {
      best = j
    }
  }
  return best
}
