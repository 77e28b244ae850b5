import NeuralNetworks
import Testing

@Suite struct TrainerTests {
  let examples = (1...20).map { randomExample(for: [3, 2], seed: $0) }

  func trainer(
    batch: Int, rate: LearningRate = LearningRate(0.5), epochs: Int = 3, seed: UInt64 = 1
  ) -> Trainer {
    Trainer(
      network: randomNetwork([3, 4, 2], seed: 9), miniBatchSize: batch, learningRate: rate, epochs: epochs,
      seed: seed)
  }

  @Test func aBatchOfAllExamplesIsPlainGradientDescent() {
    var trainer = trainer(batch: 20)
    var network = trainer.network
    let cost = trainer.trainEpoch(on: examples) { _ in }
    #expect(abs(cost - network.meanCost(of: examples)) <= 1e-14)
    network.descend(along: network.meanGradient(of: examples), learningRate: 0.5)
    let (found, expected) = (trainer.network.layers[0].weights, network.layers[0].weights)
    #expect(found.entries.count == expected.entries.count)
    for (x, y) in zip(found.entries, expected.entries) {  // equally many, as checked above
      #expect(abs(x - y) <= 1e-15)
    }
  }

  @Test(arguments: [1, 3, 7, 20, 50])
  func everyExampleIsSeenOnceAnEpochWhateverTheBatchSize(batch: Int) {
    var done: [Int] = []
    var trainer = trainer(batch: batch)
    _ = trainer.trainEpoch(on: examples) { done.append($0) }
    #expect(done.last == 20)
    #expect(done.count == (20 + batch - 1) / batch)
    #expect(trainer.epochsDone == 1)
  }

  @Test func theSameSeedGivesTheSameWeightsAndAnotherSeedOthers() {
    var (first, same, other) = (trainer(batch: 3), trainer(batch: 3), trainer(batch: 3, seed: 2))
    for _ in 0..<3 {
      _ = first.trainEpoch(on: examples) { _ in }
      _ = same.trainEpoch(on: examples) { _ in }
      _ = other.trainEpoch(on: examples) { _ in }
    }
    #expect(first.network == same.network)
    #expect(first.network != other.network)
  }

  @Test func aFallingLearningRateEndsAtZero() {
    let rate = LearningRate(0.8, .falling)
    #expect(rate.value(at: 0) == 0.8)
    #expect(rate.value(at: 0.5) == 0.4)
    #expect(rate.value(at: 1) == 0)
    #expect(LearningRate(0.8).value(at: 1) == 0.8)
  }

  @Test func exclusiveOrIsLearnt() {
    let examples = [
      Example(input: [0, 0], target: [0]), Example(input: [0, 1], target: [1]),
      Example(input: [1, 0], target: [1]), Example(input: [1, 1], target: [0]),
    ]
    var trainer = Trainer(
      network: randomNetwork([2, 4, 1], seed: 1), miniBatchSize: 1, learningRate: LearningRate(1),
      epochs: 2000, seed: 1)
    for _ in 0..<2000 { _ = trainer.trainEpoch(on: examples) { _ in } }
    for example in examples {
      #expect(abs(trainer.network.output(for: example.input)[0] - example.target[0]) < 0.2)
    }
  }

  @Test func aSingleLinearNeuronFindsTheStraightLine() {
    let examples = (0..<10).map { Example(input: [Double($0) / 10], target: [3 * Double($0) / 10 - 1]) }
    var trainer = Trainer(
      network: randomNetwork([1, 1], output: .identity, seed: 1), miniBatchSize: 10,
      learningRate: LearningRate(0.5), epochs: 5000, seed: 1)
    let costs = trainer.trainToConvergence(on: examples, tolerance: 1e-9)
    #expect(costs.count < 5000)
    #expect(costs[costs.count - 1] <= 1e-10)
    #expect(abs(trainer.network.layers[0].weights[0, 0] - 3) <= 1e-3)
    #expect(abs(trainer.network.layers[0].biases[0] + 1) <= 1e-3)
  }

  @Test func aCostThatIsNoNumberEndsTheRun() {
    var trainer = Trainer(
      network: randomNetwork([1, 1], output: .identity, seed: 1), miniBatchSize: 1,
      learningRate: LearningRate(1e200), epochs: 100, seed: 1)
    let costs = trainer.trainToConvergence(on: [Example(input: [1], target: [0.5])])
    #expect(costs.count < 10)
    #expect(costs.dropLast().allSatisfy { $0.isFinite })
    #expect(!costs[costs.count - 1].isFinite)
  }

  @Test func aCostThatRisesOnceIsNotTheEnd() {
    // Batches of one on examples that contradict each other: the cost goes up and down.
    let examples = (0..<8).map { Example(input: [1], target: [Double($0 % 2)]) }
    var trainer = Trainer(
      network: randomNetwork([1, 1], seed: 3), miniBatchSize: 1, learningRate: LearningRate(2), epochs: 50,
      seed: 4)
    let costs = trainer.trainToConvergence(on: examples, tolerance: 0.01, patience: 5)
    let lowest = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    #expect(costs.count >= 6 && costs.count >= lowest + 1)
    #expect(costs.indices.dropFirst().contains { costs[$0] > costs[$0 - 1] })
  }

  @Test func whatProgressThrowsEndsTheEpoch() {
    struct Stop: Error {}
    var trainer = trainer(batch: 5)
    #expect(throws: Stop.self) {
      _ = try trainer.trainEpoch(on: examples) { done in
        if done == 10 { throw Stop() }
      }
    }
    #expect(trainer.epochsDone == 0)
  }
}
