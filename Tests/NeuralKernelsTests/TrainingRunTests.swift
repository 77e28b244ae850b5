import NeuralKernels
import NeuralNetworks
import Testing

@Suite struct TrainingRunTests {
  static let small = [
    RandomCase(layerSizes: [6, 5, 3], count: 50, kind: .floats, hidden: .sigmoid),
    RandomCase(layerSizes: [19, 17, 4], count: 61, kind: .sparseBytes, hidden: .identity),
    RandomCase(layerSizes: [12, 33, 9, 5], count: 40, kind: .denseBytes, output: .identity),
    RandomCase(layerSizes: [15, 20, 10], count: 45, kind: .sparseBytes, hidden: .relu),
  ]

  @Test(arguments: small, [1, 7, 32])
  func severalEpochsStayNearTheReferenceWithTheSameSeed(theCase: RandomCase, batch: Int) {
    let start = expectRun(of: theCase, batch: batch, epochs: 4)
    // Another order of examples leads elsewhere.
    var other = start.reference(seed: 4)
    for _ in 0..<4 { _ = other.trainEpoch(on: start.examples.examples) { _ in } }
    #expect(start.distances(to: other.network).contains { $0 >= 10 })
  }

  /// Where gradients are summed apart from the parameters, or threads share the passes.
  @Test(arguments: [
    (RandomCase(layerSizes: [21, 9, 4], count: 300, kind: .floats), 128, 3),
    (RandomCase(layerSizes: [21, 50, 4], count: 350, kind: .sparseBytes), 150, 2),
    (RandomCase(layerSizes: [10, 100, 95, 10], count: 90, kind: .denseBytes, hidden: .relu), 65, 1),
    (RandomCase(layerSizes: [10, 100, 95, 10], count: 540, kind: .floats, hidden: .relu), 513, 1),
  ])
  func soDoRunsOfLargeMiniBatches(theCase: RandomCase, batch: Int, epochs: Int) {
    _ = expectRun(of: theCase, batch: batch, epochs: epochs)
  }

  /// What the reference trains, and what it makes of it.
  private struct Run {
    var network: Network
    var examples: RandomExamples
    var batch: Int
    var epochs: Int
    var trained: [[Double]] = []

    static let rate = LearningRate(0.2, .falling)

    func reference(seed: UInt64) -> Trainer {
      Trainer(network: network, miniBatchSize: batch, learningRate: Self.rate, epochs: epochs, seed: seed)
    }

    /// How far parameters are from the reference's, in a hundred-thousandth of its largest: for each layer's
    /// weights and biases.
    func distances(to network: Network) -> [Double] {
      parameters(of: network).enumerated().map { place, values in
        let differences = values.indices.map { abs(values[$0] - trained[place][$0]) }
        let largest = trained[place].reduce(0) { max($0, abs($1)) }
        return differences.contains { $0.isNaN } ? .infinity : differences.reduce(0, max) / (1e-5 * largest)
      }
    }
  }

  private func expectRun(of theCase: RandomCase, batch: Int, epochs: Int) -> Run {
    let network = randomNetwork(theCase.layerSizes, hidden: theCase.hidden, output: theCase.output, seed: 5)
    let examples = RandomExamples(theCase.kind, count: theCase.count, for: network, seed: 6)
    var run = Run(network: network, examples: examples, batch: batch, epochs: epochs)
    var reference = run.reference(seed: 3)
    let costs = (0..<epochs).map { _ in reference.trainEpoch(on: examples.examples) { _ in } }
    run.trained = parameters(of: reference.network)
    #expect(run.distances(to: network).allSatisfy { $0 >= 30 })
    for kernels in KernelSet.supported {
      let trainer = KernelTrainer(
        network: network, miniBatchSize: batch, learningRate: Run.rate, epochs: epochs, seed: 3,
        kernels: kernels)
      for epoch in 0..<epochs {
        #expect(trainer.epochsDone == epoch)
        let cost = trainer.trainEpoch(on: examples.packed) { _ in }
        #expect(abs(cost - costs[epoch]) <= 1e-5 * costs[epoch])
      }
      #expect(run.distances(to: trainer.network).allSatisfy { $0 <= 1 }, "\(kernels)")
    }
    return run
  }

  @Test func examplesThatAreNotPackedTrainTheSame() {
    let network = randomNetwork([6, 5, 3], seed: 1)
    let examples = RandomExamples(.floats, count: 20, for: network, seed: 2)
    let (trainer, other) = (Self.trainer(network, batch: 3), Self.trainer(network, batch: 3))
    let cost = trainer.trainEpoch(on: examples.packed) { _ in }
    #expect(other.trainEpoch(on: examples.examples) { _ in } == cost)
    #expect(other.trainEpoch(on: examples.examples[...]) { _ in } < cost)
    _ = trainer.trainEpoch(on: examples.packed) { _ in }
    #expect(trainer.network == other.network && trainer.network != network)
  }

  @Test(arguments: [1, 7, 100, 1024, 5000, 9999])
  func progressComesNowAndThenAndAfterTheLastStep(batch: Int) {
    let network = randomNetwork([2, 2], seed: 1)
    let examples = RandomExamples(.floats, count: 5000, for: network, seed: 2)
    var done: [Int] = []
    let trainer = Self.trainer(network, batch: batch)
    _ = trainer.trainEpoch(on: examples.packed) { done.append($0) }
    #expect(done.last == 5000)
    #expect((1...4).contains(done.count))
    #expect(done.dropLast().allSatisfy { $0 % batch == 0 })
    #expect(done == done.sorted() && Set(done).count == done.count)
  }

  @Test func whatProgressThrowsEndsTheEpochHalfDone() {
    struct Stop: Error {}
    let network = randomNetwork([2, 2], seed: 1)
    let examples = RandomExamples(.floats, count: 5000, for: network, seed: 2)
    let trainer = Self.trainer(network, batch: 10)
    #expect(throws: Stop.self) {
      try trainer.trainEpoch(on: examples.packed) { _ in throw Stop() }
    }
    #expect(trainer.epochsDone == 0 && trainer.network != network)
  }

  @Test func aFallingRateFallsOverAllEpochs() {
    // One step an epoch: the second one's rate is half the first one's.
    let network = randomNetwork([3, 2], output: .identity, seed: 1)
    let examples = RandomExamples(.floats, count: 8, for: network, seed: 2)
    func stepped(_ schedule: LearningRate.Schedule, epochs: Int) -> Network {
      let trainer = KernelTrainer(
        network: network, miniBatchSize: 8, learningRate: LearningRate(0.25, schedule), epochs: 2, seed: 1)
      for _ in 0..<epochs { _ = trainer.trainEpoch(on: examples.packed) { _ in } }
      return trainer.network
    }
    #expect(stepped(.falling, epochs: 1) == stepped(.constant, epochs: 1))
    let (once, twice) = (stepped(.falling, epochs: 1), stepped(.falling, epochs: 2))
    let twiceConstant = stepped(.constant, epochs: 2)
    for j in 0..<2 {
      let (full, half) = (
        twiceConstant.layers[0].biases[j] - once.layers[0].biases[j],
        twice.layers[0].biases[j] - once.layers[0].biases[j]
      )
      #expect(abs(half - full / 2) <= 1e-6 && abs(full) >= 1e-3)
    }
  }

  private static func trainer(_ network: Network, batch: Int) -> KernelTrainer {
    KernelTrainer(
      network: network, miniBatchSize: batch, learningRate: LearningRate(0.2), epochs: 2, seed: 3, threads: 2)
  }
}
