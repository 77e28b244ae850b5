import ExerciseKit

public func miniBatches(count: Int, size: Int, using generator: inout SeededGenerator) -> [[Int]] {
  func shuffled(_ order: [Int], upTo end: Int) -> [Int] {
    guard end > 1 else { return order }
    var order = order
    order.swapAt(end - 1, generator.uniform(below: end))
    return shuffled(order, upTo: end - 1)
  }
  return pieces(shuffled(Array(0..<count), upTo: count)[...], size)
}

private func pieces(_ rest: ArraySlice<Int>, _ size: Int) -> [[Int]] {
  rest.isEmpty ? [] : [Array(rest.prefix(size))] + pieces(rest.dropFirst(size), size)
}
