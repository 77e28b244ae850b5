//= named: The numbers are not shuffled: they come in order (T3).
import ExerciseKit

/// The mini-batches of one epoch (T3): Bₖ = (πₖₛ, πₖₛ₊₁, …, πₖₛ₊ₛ₋₁) for k = 0, 1, …, where s is the size and
/// π₀, π₁, … are the numbers from 0 up to `count` in random order.
public func miniBatches(count: Int, size: Int, using generator: inout SeededGenerator) -> [[Int]] {
  var batches: [[Int]] = []
  var start = 0
  while start < count {
    batches.append(Array(start..<min(start + size, count)))
    start += size
  }
  return batches
}
