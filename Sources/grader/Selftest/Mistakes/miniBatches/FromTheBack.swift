//= named: The batches are cut from the back; cut the order into pieces from the front (T3).
import ExerciseKit

/// The mini-batches of one epoch (T3): Bₖ = (πₖₛ, πₖₛ₊₁, …, πₖₛ₊ₛ₋₁) for
/// k = 0, 1, …, where s is the size and π₀, π₁, … are the numbers from 0 to
/// `count` − 1 in random order.
public func miniBatches(
  count: Int, size: Int, using generator: inout SeededGenerator
) -> [[Int]] {
  var order = Array(0..<count)
  for last in stride(from: count - 1, to: 0, by: -1) {
    order.swapAt(last, generator.uniform(below: last + 1))
  }
  var batches: [[Int]] = []
  while !order.isEmpty {
    batches.append(Array(order.suffix(size)))
    order.removeLast(min(size, order.count))
  }
  return batches
}
