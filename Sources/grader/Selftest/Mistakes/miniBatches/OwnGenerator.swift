//= named: The draws come from a new generator with a seed of its own; draw from `generator` (T3).
import ExerciseKit

/// The mini-batches of one epoch (T3): Bₖ = (πₖₛ, πₖₛ₊₁, …, πₖₛ₊ₛ₋₁) for
/// k = 0, 1, …, where s is the size and π₀, π₁, … are the numbers from 0 to
/// `count` − 1 in random order.
public func miniBatches(
  count: Int, size: Int, using generator: inout SeededGenerator
) -> [[Int]] {
  var own = SeededGenerator(seed: 7)
  var order = Array(0..<count)
  for last in stride(from: count - 1, to: 0, by: -1) {
    order.swapAt(last, own.uniform(below: last + 1))
  }
  return stride(from: 0, to: count, by: size).map { start in
    Array(order[start..<min(start + size, count)])
  }
}
