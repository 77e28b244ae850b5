// The lecture's 2.3, "NN training", and the benefit of batches from "Questions II".

/// Trains a network by stochastic gradient descent (T4): in every epoch shuffle the examples, cut them into
/// mini-batches (T3), and after each move every parameter against the batch's mean gradient (T2).
///
/// A batch of one is stochastic descent in the narrow sense, a batch of all examples plain gradient descent.
public struct Trainer: Sendable {
  /// The network as trained so far.
  public private(set) var network: Network
  /// How many examples a step looks at, at least 1.
  public let miniBatchSize: Int
  /// α over the whole run.
  public let learningRate: LearningRate
  /// How often the run goes through the examples, at least 1. The learning rate falls over this many.
  public let epochs: Int
  /// How many epochs are done.
  public private(set) var epochsDone = 0
  private var generator: SeededGenerator

  /// A run that starts from a network.
  /// - Precondition: `miniBatchSize` and `epochs` are at least 1.
  public init(
    network: Network, miniBatchSize: Int, learningRate: LearningRate, epochs: Int, seed: UInt64
  ) {
    precondition(
      miniBatchSize > 0 && epochs > 0, "\(epochs) epochs of mini-batches of \(miniBatchSize)")
    self.network = network
    self.miniBatchSize = miniBatchSize
    self.learningRate = learningRate
    self.epochs = epochs
    generator = SeededGenerator(seed: seed)
  }

  /// Goes through the examples once, in an order of its own (T4): a step (T2) for each mini-batch (T3).
  ///
  /// - Parameters:
  ///   - examples: at least one, each of the network's shape. The last mini-batch is smaller where their
  ///     number is no multiple of the size.
  ///   - onProgress: called after each step with the number of examples done. What it throws ends the epoch
  ///     half done, so whoever throws keeps a copy of the trainer from before.
  /// - Returns: the mean of the examples' costs, each as it was just before its step.
  /// - Complexity: O(number of examples · number of parameters).
  public mutating func trainEpoch(
    on examples: some RandomAccessCollection<Example>, onProgress: (Int) throws -> Void
  ) rethrows -> Double {
    precondition(!examples.isEmpty, "no examples to train on")
    let order = generator.shuffled(examples.count)
    var cost = 0.0
    for start in stride(from: 0, to: order.count, by: miniBatchSize) {
      let batch = order[start..<min(start + miniBatchSize, order.count)].map { number in  // T3
        examples[examples.index(examples.startIndex, offsetBy: number)]
      }
      let share = (Double(epochsDone) + Double(start) / Double(order.count)) / Double(epochs)
      cost += step(along: batch, learningRate: learningRate.value(at: share))  // T4
      try onProgress(start + batch.count)
    }
    epochsDone += 1
    return cost / Double(order.count)
  }

  /// One step (T2): w → w − α (1/m) Σ ∂Cᵢ/∂w over a mini-batch of m examples.
  /// - Returns: the sum of the examples' costs before the step.
  private mutating func step(along batch: [Example], learningRate: Double) -> Double {
    let (gradient, cost) = network.meanGradientAndCost(of: batch)
    network.descend(along: gradient, learningRate: learningRate)  // T2
    return cost * Double(batch.count)
  }
}

extension Trainer {
  /// Trains until the cost has converged or all epochs are done (T4).
  ///
  /// - Parameters:
  ///   - examples: as in `trainEpoch`.
  ///   - tolerance: converged means that the lowest cost so far was not lowered by this share of it
  ///   - patience: in so many epochs behind each other: mini-batches are noisy. At least 1.
  /// - Returns: the cost of every epoch done, in order; one that is not a number ends the run.
  /// - Precondition: `patience` is at least 1.
  /// - Complexity: O(epochs · number of examples · number of parameters).
  public mutating func trainToConvergence(
    on examples: some RandomAccessCollection<Example>, tolerance: Double = 1e-4, patience: Int = 3
  ) -> [Double] {
    precondition(patience > 0, "a patience of \(patience) epochs")
    var costs: [Double] = []
    var (lowest, epochsWithoutProgress) = (Double.infinity, 0)
    while epochsDone < epochs && epochsWithoutProgress < patience {
      let cost = trainEpoch(on: examples) { _ in }  // T4
      costs.append(cost)
      guard cost.isFinite else { break }
      epochsWithoutProgress = cost <= lowest * (1 - tolerance) ? 0 : epochsWithoutProgress + 1
      lowest = min(lowest, cost)
    }
    return costs
  }
}

extension RandomNumberGenerator {
  /// The numbers from 0 up to `count` in random order, as mini-batches take them (T3).
  ///
  /// Source: R. Durstenfeld: "Algorithm 235: Random permutation" (1964), doi:10.1145/364520.364540.
  package mutating func shuffled(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in order.indices.dropFirst().reversed() {
      order.swapAt(last, uniform(below: last + 1))  // T3
    }
    return order
  }
}
