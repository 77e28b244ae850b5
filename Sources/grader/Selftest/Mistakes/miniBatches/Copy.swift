//= named: The second epoch has the order of the first: draw from `generator` itself, not from a copy (T3).
import ExerciseKit

/// The mini-batches of one epoch (T3): Bₖ = (πₖₛ, πₖₛ₊₁, …, πₖₛ₊ₛ₋₁) for k = 0, 1, …, where s is the size and
/// π₀, π₁, … are the numbers from 0 up to `count` in random order.
public func miniBatches(count: Int, size: Int, using generator: inout SeededGenerator) -> [[Int]] {
  var copy = generator
  var order = Array(0..<count)
  for last in stride(from: count - 1, to: 0, by: -1) {
    order.swapAt(last, copy.uniform(below: last + 1))
  }
  return stride(from: 0, to: count, by: size).map { Array(order[$0..<min($0 + size, count)]) }
}
