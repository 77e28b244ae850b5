//= named: This is the order of Swift's own `shuffle(using:)`, which swaps from the front; begin at the last (T3).
import ExerciseKit

/// The mini-batches of one epoch (T3): Bₖ = (πₖₛ, πₖₛ₊₁, …, πₖₛ₊ₛ₋₁) for k = 0, 1, …, where s is the size and
/// π₀, π₁, … are the numbers from 0 up to `count` in random order.
public func miniBatches(count: Int, size: Int, using generator: inout SeededGenerator) -> [[Int]] {
  let order = (0..<count).shuffled(using: &generator)
  return stride(from: 0, to: count, by: size).map { Array(order[$0..<min($0 + size, count)]) }
}
