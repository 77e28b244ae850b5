import ExerciseKit

/// The digit that the network reads (PR1): the place of the largest output,
/// argmaxⱼ a⁽ᴸ⁾ⱼ.
///
/// Places are counted from 0. Where two outputs are equally large, the first of
/// them counts.
///
///     predictedDigit(from: [0.1, 0.7, 0.7, 0.2])  // 1
///
/// - Parameter output: a⁽ᴸ⁾, at least one number; ten for digits.
/// - Returns: a place from 0 to `output.count` − 1.
public func predictedDigit(from output: Vector) -> Int {
  precondition(!output.isEmpty, "no outputs predict nothing")
  var best = 0
  for j in output.indices where output[j] > output[best] {
    best = j  // PR1
  }
  return best
}
