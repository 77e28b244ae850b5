@testable import NeuralKernels
import NeuralNetworks
import Testing

/// A training run that has its threads work in a certain way.
struct TeamworkCase: CustomTestStringConvertible, Sendable {
  var teamwork: Teamwork
  var layerSizes: [Int]
  var batch: Int
  /// No multiple of the mini-batch: the last one is smaller.
  var count: Int
  var kind: InputKind
  let network: Network
  let examples: RandomExamples

  init(_ teamwork: Teamwork, _ layerSizes: [Int], batch: Int, count: Int, _ kind: InputKind) {
    (self.teamwork, self.layerSizes, self.batch, self.count, self.kind) =
      (teamwork, layerSizes, batch, count, kind)
    network = randomNetwork(layerSizes, hidden: kind == .floats ? .relu : .sigmoid, seed: 11)
    examples = RandomExamples(kind, count: count, for: network, seed: 12)
  }

  var testDescription: String { "\(teamwork): \(layerSizes), \(batch) of \(count) × \(kind)" }

  static let small = [21, 9, 4]
  static let wide = [101, 110, 83, 10]

  static let all =
    InputKind.allCases.flatMap { kind in
      [
        TeamworkCase(.alone, small, batch: 10, count: 47, kind),
        TeamworkCase(.apart, small, batch: 128, count: 300, kind),
        TeamworkCase(.apart, small, batch: 700, count: 1500, kind),
        TeamworkCase(.together, wide, batch: 64, count: 101, kind),
      ]
    } + [
      TeamworkCase(.alone, wide, batch: 9, count: 25, .floats),
      // Fewer inputs than the largest team has threads.
      TeamworkCase(.together, [3, 150, 145, 10], batch: 40, count: 57, .sparseBytes),
      TeamworkCase(.apart, [33, 80, 3], batch: 190, count: 230, .sparseBytes),
      TeamworkCase(.inTurn, wide, batch: 520, count: 550, .sparseBytes),
      TeamworkCase(.inTurn, wide, batch: 513, count: 520, .floats),
    ]

  /// How a step, or a gradient, of so many of the examples is really computed.
  func realTeamwork(of batch: Int) -> Teamwork {
    Teamwork(shape: NetworkShape(of: network), store: examples.packed.store, batch: batch)
  }

  /// What two epochs make of the network, and their costs.
  func trained(threads: Int, kernels: KernelSet = .fastest) -> (network: Network, costs: [Double]) {
    let trainer = KernelTrainer(
      network: network, miniBatchSize: batch, learningRate: LearningRate(0.3, .falling), epochs: 2, seed: 13,
      threads: threads, kernels: kernels)
    let costs = (0..<2).map { _ in trainer.trainEpoch(on: examples.packed) { _ in } }
    return (trainer.network, costs)
  }
}
