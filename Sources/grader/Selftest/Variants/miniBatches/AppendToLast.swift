import ExerciseKit

public func miniBatches(count: Int, size: Int, using generator: inout SeededGenerator) -> [[Int]] {
  var order = [Int](0..<count)
  for last in order.indices.dropFirst().reversed() {
    order.swapAt(last, generator.uniform(below: last + 1))
  }
  return order.enumerated().reduce(into: []) { batches, next in
    if next.offset % size == 0 { batches.append([]) }
    batches[batches.count - 1].append(next.element)
  }
}
