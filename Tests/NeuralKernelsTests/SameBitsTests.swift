@testable import NeuralKernels
import NeuralNetworks
import Testing

@Suite struct SameBitsTests {
  static let teams = [1, 2, 3, 8]
  /// The sets with a fused multiply-add.
  static let fused = KernelSet.supported.filter { $0.name != "portable" }

  @Test(arguments: TeamworkCase.all)
  func trainingIsTheSameWhateverTheNumberOfThreads(theCase: TeamworkCase) {
    #expect(theCase.realTeamwork(of: theCase.batch) == theCase.teamwork)
    #expect(theCase.count % theCase.batch != 0)
    for kernels in [KernelSet.fastest, KernelSet.supported[KernelSet.supported.count - 1]] {
      let first = theCase.trained(threads: 1, kernels: kernels)
      #expect(first.network != theCase.network && first.network.isFinite)
      // The last number of threads twice: run after run as well.
      for threads in [2, 3, 8, 8] {
        let other = theCase.trained(threads: threads, kernels: kernels)
        #expect(other.network == first.network, "\(threads) threads, \(kernels)")
        #expect(other.costs == first.costs, "\(threads) threads, \(kernels)")
      }
    }
  }

  @Test(arguments: TeamworkCase.all)
  func gradientAndEvaluationAreTheSameWhateverTheNumberOfThreads(theCase: TeamworkCase) {
    let engines = Self.teams.map { KernelNetwork(theCase.network, threads: $0) }
    #expect(engines.map(\.threads) == Self.teams)
    let examples = theCase.examples.packed
    let (gradient, cost) = engines[0].meanGradient(of: examples)
    let evaluation = engines[0].evaluation(on: examples)
    // All examples together: where a step of some is done by one thread, this may not be.
    if theCase.teamwork != .alone { #expect(theCase.realTeamwork(of: theCase.count) == theCase.teamwork) }
    #expect(gradient != Gradient(zerosLike: theCase.network) && cost > 0 && evaluation.count == theCase.count)
    for engine in engines {
      for _ in 0..<2 {
        let other = engine.meanGradient(of: examples)
        #expect(other.gradient == gradient && other.cost == cost, "\(engine.threads) threads")
        #expect(engine.evaluation(on: examples) == evaluation, "\(engine.threads) threads")
      }
    }
  }

  @Test(.enabled(if: fused.count > 1, "needs two sets with fused multiply-adds"), arguments: TeamworkCase.all)
  func setsWithFusedMultiplyAddsGiveTheSameBits(theCase: TeamworkCase) {
    let first = theCase.trained(threads: 2, kernels: Self.fused[0])
    let engine = KernelNetwork(theCase.network, threads: 2, kernels: Self.fused[0])
    let (gradient, cost) = engine.meanGradient(of: theCase.examples.packed)
    for kernels in Self.fused.dropFirst() {
      let other = theCase.trained(threads: 2, kernels: kernels)
      #expect(other.network == first.network && other.costs == first.costs, "\(kernels)")
      let engine = KernelNetwork(theCase.network, threads: 2, kernels: kernels)
      let again = engine.meanGradient(of: theCase.examples.packed)
      #expect(again.gradient == gradient && again.cost == cost, "\(kernels)")
    }
  }

  @Test func aNetworkComesBackRoundedToFloats() {
    for seed in 1...10 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let sizes = (0..<3).map { _ in 1 + generator.uniform(below: 40) }
      let network = Network(layerSizes: sizes, hidden: .relu, output: .identity, using: &generator)
      for kernels in KernelSet.supported {
        let engine = KernelNetwork(network, threads: 1, kernels: kernels)
        #expect(engine.network == roundedToFloats(network) && engine.network != network)
        #expect(engine.multiplyAddsPerExample == 2 * sizes[0] * sizes[1] + 3 * sizes[1] * sizes[2])
        #expect(engine.kernels == kernels)
      }
    }
  }
}
