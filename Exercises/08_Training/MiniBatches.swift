import ExerciseKit

/// The mini-batches of one epoch (T3): Bₖ = (πₖₛ, πₖₛ₊₁, …, πₖₛ₊ₛ₋₁) for
/// k = 0, 1, …, where s is the size and π₀, π₁, … are the numbers from 0 to
/// `count` − 1 in random order.
///
/// Shuffle by Durstenfeld's way: begin with 0, 1, 2, … in order. For every
/// place `last` from `count` − 1 down to 1 draw
/// `generator.uniform(below: last + 1)`, and swap what stands there with what
/// stands at `last`. Then cut the result into pieces of `size`, from the front.
/// The last piece is smaller where it doesn't come out even.
///
///     var generator = SeededGenerator(seed: 1)
///     miniBatches(count: 5, size: 2, using: &generator)
///     // The draws were 2, 2, 2, 0: [[1, 0], [3, 4], [2]]
///
/// Swift's own `shuffle` draws in another way: write the loop yourself.
///
/// - Parameters:
///   - count: how many numbers, at least 0.
///   - size: how many go into a batch, at least 1.
///   - generator: what the order is drawn from: `count` − 1 draws.
/// - Returns: each number from 0 to `count` − 1 once, in batches.
public func miniBatches(
  count: Int, size: Int, using generator: inout SeededGenerator
) -> [[Int]] {
  todo("shuffle the numbers and cut them into batches")
}
