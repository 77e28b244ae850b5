// The lecture's 1.4, "Hardware": training is the same arithmetic on many examples, so many can work at once.

extension Network {
  /// The mean gradient of many examples (T1), on all cores (PG1): the examples are cut into parts, each part's
  /// gradients are summed by one core, and the parts' sums are added up in their order.
  ///
  /// Where the cuts are depends on the number of examples alone, and so does every rounding: the result is the
  /// same to the last bit on one core and on many.
  ///
  /// - Precondition: There is at least one example, and each has the network's shape.
  /// - Complexity: O(number of examples · number of parameters), shared by the cores.
  public func meanGradientOnAllCores(
    of examples: some RandomAccessCollection<Example> & Sendable
  ) -> Gradient {
    precondition(!examples.isEmpty, "a mean gradient needs at least one example")
    let partSize = (examples.count + 63) / 64  // up to 64 parts, so that their sums don't fill the memory
    let parts = (examples.count + partSize - 1) / partSize
    let sums = parallelMap(parts) { number in
      var sum = Gradient(zerosLike: self)
      for example in examples.dropFirst(number * partSize).prefix(partSize) {
        sum.add(backpropagate(example), times: 1)
      }
      return sum
    }
    var mean = Gradient(zerosLike: self)
    for sum in sums {
      mean.add(sum, times: 1 / Double(examples.count))  // PG1
    }
    return mean
  }
}
