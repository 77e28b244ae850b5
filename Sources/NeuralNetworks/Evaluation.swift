private import Synchronization

/// How well a network reads labelled examples.
public struct Evaluation: Hashable, Sendable {
  /// How often an example of class i (row) was read as class j (column).
  public private(set) var confusion: [[Int]]
  /// The mean cost (C2); NaN where there are no examples.
  public private(set) var cost: Double

  /// The number of examples.
  public var count: Int { confusion.joined().reduce(0, +) }
  /// How many of them were read right.
  public var correct: Int { confusion.indices.reduce(0) { $0 + confusion[$1][$1] } }
  /// The share that was read right, from 0 to 1; NaN where there are no examples.
  public var accuracy: Double { Double(correct) / Double(count) }

  /// Lets a network read examples, on all cores. The class of an example is where its target is largest.
  ///
  /// - Parameter progress: called, from any thread, with the share of examples, 0 to 1, that are read.
  /// - Precondition: Each example has the network's shape.
  /// - Complexity: O(number of examples · number of parameters).
  public init(
    of network: Network, on examples: some RandomAccessCollection<Example> & Sendable,
    progress: @Sendable (Double) -> Void = { _ in }
  ) {
    let classes = network.layers[network.layers.count - 1].outputCount
    let chunk = 500
    let chunks = (examples.count + chunk - 1) / chunk
    let done = Mutex(0)
    let parts = parallelMap(chunks) { number in
      var (cost, confusion) = (0.0, [[Int]](repeating: Array(repeating: 0, count: classes), count: classes))
      for example in examples.dropFirst(number * chunk).prefix(chunk) {
        let output = network.output(for: example.input)
        cost += squaredError(output: output, target: example.target)
        confusion[predictedClass(example.target)][predictedClass(output)] += 1
      }
      let chunksDone = done.withLock { done in
        done += 1
        return done
      }
      progress(Double(chunksDone) / Double(chunks))
      return (cost: cost, confusion: confusion)
    }
    confusion = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    cost = 0
    for part in parts {
      cost += part.cost / Double(examples.count)
      for i in 0..<classes {
        for j in 0..<classes { confusion[i][j] += part.confusion[i][j] }
      }
    }
    if examples.isEmpty { cost = .nan }
  }
}
