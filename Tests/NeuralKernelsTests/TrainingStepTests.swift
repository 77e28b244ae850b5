import NeuralKernels
import NeuralNetworks
import Testing

@Suite struct TrainingStepTests {
  /// Two of three of some: the reference takes its time.
  static let cases =
    RandomCase.some.enumerated().filter { $0.offset % 3 != 0 }.map(\.element) + RandomCase.wide
    + RandomCase.inky

  @Test(arguments: cases)
  func aStepMovesEveryParameterAgainstItsDerivative(theCase: RandomCase) throws {
    let draw = try theCase.draw(learningRate: 0.7)
    for kernels in KernelSet.supported {
      // A larger mini-batch than there are examples is all of them.
      for batch in [theCase.count, theCase.count + 1, Int.max] {
        let trainer = KernelTrainer(
          network: draw.network, miniBatchSize: batch, learningRate: LearningRate(0.7), epochs: 1, seed: 1,
          threads: 2, kernels: kernels)
        let cost = trainer.trainEpoch(on: draw.examples.packed) { _ in }
        let found = parameters(of: trainer.network)
        try #require(found.map(\.count) == draw.expected.parameters.map(\.values.count))
        for (place, values) in found.enumerated() {
          #expect(draw.expected.parameters[place].misses(values) == [], "\(kernels), parameters \(place)")
        }
        let (expected, bound) = draw.expected.meanCost(of: theCase.count)
        #expect(abs(cost - expected) <= bound && bound < 0.05 * expected)
        #expect(trainer.epochsDone == 1 && trainer.miniBatchSize == batch)
      }
    }
  }
}
