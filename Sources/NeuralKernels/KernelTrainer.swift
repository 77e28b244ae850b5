public import NeuralNetworks

/// Trains a network by stochastic gradient descent (T2), as `Trainer` does and in the same order of examples, in
/// floats and on every core.
///
/// Given the same examples and seed, the weights come out the same to the last bit whatever the number of
/// threads. A step allocates nothing. Not for use by two threads at once.
public final class KernelTrainer {
  /// The network as trained so far.
  public var network: Network { engine.network }
  /// How many examples a step looks at, at least 1.
  public let miniBatchSize: Int
  /// α over the whole run.
  public let learningRate: LearningRate
  /// How often the run goes through the examples, at least 1. The learning rate falls over this many.
  public let epochs: Int
  /// How many epochs are done.
  public private(set) var epochsDone = 0
  /// See `KernelNetwork.multiplyAddsPerExample`.
  public var multiplyAddsPerExample: Int { engine.multiplyAddsPerExample }
  /// What computes.
  let engine: KernelNetwork
  private var generator: SeededGenerator

  /// A run that starts from a network.
  ///
  /// - Parameters:
  ///   - miniBatchSize: at least 1.
  ///   - epochs: at least 1.
  ///   - threads: how many to use where it pays, from 1 to 1024; all cores unless given.
  ///   - kernels: the instruction set, the fastest unless given.
  /// - Precondition: The numbers are in their ranges.
  public init(
    network: Network, miniBatchSize: Int, learningRate: LearningRate, epochs: Int, seed: UInt64,
    threads: Int? = nil, kernels: KernelSet = .fastest
  ) {
    precondition(
      miniBatchSize > 0 && epochs > 0, "\(epochs) epochs of mini-batches of \(miniBatchSize)")
    engine = KernelNetwork(network, threads: threads, kernels: kernels)
    self.miniBatchSize = miniBatchSize
    self.learningRate = learningRate
    self.epochs = epochs
    generator = SeededGenerator(seed: seed)
  }

  /// Goes through the examples once, in an order of its own.
  ///
  /// - Parameters:
  ///   - examples: at least one, of the network's shape. The last mini-batch is smaller where their number is no
  ///     multiple of the size.
  ///   - onProgress: called now and then, between steps, and after the last one, with the number of examples
  ///     done. What it throws ends the epoch half done.
  /// - Returns: the mean of the examples' costs, each as it was just before its step.
  /// - Precondition: The examples have the network's shape.
  /// - Complexity: O(number of examples · number of parameters).
  public func trainEpoch(on examples: PackedExamples, onProgress: (Int) throws -> Void) rethrows -> Double {
    precondition(examples.count > 0, "no examples to train on")
    engine.requireShape(of: examples)
    let order = generator.shuffled(examples.count)
    let step = TrainingStep(engine, on: examples.store, miniBatchSize: min(miniBatchSize, examples.count))
    var (cost, reported) = (0.0, 0)
    try order.withUnsafeBufferPointer { order in
      for start in stride(from: 0, to: order.count, by: miniBatchSize) {
        let end = min(start + miniBatchSize, order.count)
        let share = (Double(epochsDone) + Double(start) / Double(order.count)) / Double(epochs)
        cost += step.run(
          Batch(order: order, range: start..<end), learningRate: learningRate.value(at: share))
        if end - reported >= Self.examplesBetweenReports || end == order.count {
          try onProgress(end)
          reported = end
        }
      }
    }
    epochsDone += 1
    return cost / Double(order.count)
  }

  /// Goes through any examples once, as `trainEpoch(on:onProgress:)` does; they are packed first.
  /// - Precondition: Each has the network's shape.
  public func trainEpoch(
    on examples: some Collection<Example>, onProgress: (Int) throws -> Void
  ) rethrows -> Double {
    try trainEpoch(on: PackedExamples(examples), onProgress: onProgress)
  }

  /// How well the network as trained so far reads labelled examples; see `KernelNetwork.evaluation(on:)`.
  public func evaluation(on examples: PackedExamples) -> Evaluation {
    engine.evaluation(on: examples)
  }

  private static let examplesBetweenReports = 2048
}
