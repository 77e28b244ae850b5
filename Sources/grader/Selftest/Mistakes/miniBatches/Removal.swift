//= named: Numbers are drawn out one after the other; swap each place with one up to it instead (T3).
import ExerciseKit

/// The mini-batches of one epoch (T3): Bₖ = (πₖₛ, πₖₛ₊₁, …, πₖₛ₊ₛ₋₁) for
/// k = 0, 1, …, where s is the size and π₀, π₁, … are the numbers from 0 to
/// `count` − 1 in random order.
public func miniBatches(
  count: Int, size: Int, using generator: inout SeededGenerator
) -> [[Int]] {
  var rest = Array(0..<count)
  var order: [Int] = []
  while !rest.isEmpty {
    order.append(rest.remove(at: generator.uniform(below: rest.count)))
  }
  return stride(from: 0, to: count, by: size).map { start in
    Array(order[start..<min(start + size, count)])
  }
}
