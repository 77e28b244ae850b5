private import Synchronization

/// How well a network reads labelled examples.
public struct Evaluation: Hashable, Sendable {
  /// How often an example of class i (row) was read as class j (column).
  public private(set) var confusion: [[Int]]
  private var totalCost: Double

  /// The mean cost (C2); NaN where there are no examples.
  public var cost: Double { totalCost / Double(count) }

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
      var part = Evaluation(classes: classes)
      for example in examples.dropFirst(number * chunk).prefix(chunk) {
        let output = network.output(for: example.input)
        part.add(
          output: predictedClass(output), target: predictedClass(example.target),
          cost: squaredError(output: output, target: example.target))
      }
      let chunksDone = done.withLock { done in
        done += 1
        return done
      }
      progress(Double(chunksDone) / Double(chunks))
      return part
    }
    self = parts.reduce(into: Evaluation(classes: classes)) { $0.add($1) }
  }

  /// Of no examples yet.
  package init(classes: Int) {
    confusion = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    totalCost = 0
  }

  /// Counts one example of class `target` that was read as class `output`.
  package mutating func add(output: Int, target: Int, cost: Double) {
    confusion[target][output] += 1
    totalCost += cost
  }

  /// Counts all examples of another evaluation as well.
  /// - Precondition: Both tell apart the same number of classes.
  package mutating func add(_ other: Evaluation) {
    precondition(
      confusion.count == other.confusion.count,
      "\(other.confusion.count) classes added to \(confusion.count)")
    for i in confusion.indices {
      for j in confusion[i].indices { confusion[i][j] += other.confusion[i][j] }
    }
    totalCost += other.totalCost
  }
}
