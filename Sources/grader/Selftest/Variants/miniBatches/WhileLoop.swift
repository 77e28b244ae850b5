import ExerciseKit

public func miniBatches(count: Int, size: Int, using generator: inout SeededGenerator) -> [[Int]] {
  var order: [Int] = []
  for i in 0..<count { order.append(i) }
  var last = count - 1
  while last >= 1 {
    let other = generator.uniform(below: last + 1)
    let kept = order[other]
    order[other] = order[last]
    order[last] = kept
    last -= 1
  }
  var batches: [[Int]] = []
  while !order.isEmpty {
    batches.append(Array(order.prefix(size)))
    order = Array(order.dropFirst(size))
  }
  return batches
}
