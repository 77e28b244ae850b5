//= named: The loop goes down to place 0: that draws once more than it says, and the next epoch differs (T3).
import ExerciseKit

/// The mini-batches of one epoch (T3): Bₖ = (πₖₛ, πₖₛ₊₁, …, πₖₛ₊ₛ₋₁) for k = 0, 1, …, where s is the size and
/// π₀, π₁, … are the numbers from 0 up to `count` in random order.
public func miniBatches(count: Int, size: Int, using generator: inout SeededGenerator) -> [[Int]] {
  var order = Array(0..<count)
  for last in (0..<count).reversed() {
    order.swapAt(last, generator.uniform(below: last + 1))
  }
  return stride(from: 0, to: count, by: size).map { Array(order[$0..<min($0 + size, count)]) }
}
