import NeuralKernels
import NeuralNetworks
import Testing

@Suite struct BlowUpTests {
  @Test(arguments: KernelSet.supported, InputKind.allCases)
  func aHugeLearningRateEndsInACostThatIsNoNumber(kernels: KernelSet, kind: InputKind) {
    for hidden in [Activation.relu, .identity] {
      let network = randomNetwork([12, 9, 3], hidden: hidden, output: .identity, seed: 2)
      let examples = RandomExamples(kind, count: 30, for: network, seed: 2)
      let trainer = KernelTrainer(
        network: network, miniBatchSize: 10, learningRate: LearningRate(1e12), epochs: 9, seed: 1,
        kernels: kernels)
      let costs = (0..<9).map { _ in trainer.trainEpoch(on: examples.packed) { _ in } }
      #expect(!costs[8].isFinite)
      #expect(!trainer.network.isFinite)
      #expect(!KernelNetwork(trainer.network).evaluation(on: examples.packed).cost.isFinite)
    }
  }

  /// Wherever the one parameter is that is no number: in a weight, of any layer, or in a bias.
  @Test(arguments: KernelSet.supported, Activation.allCases)
  func oneParameterThatIsNoNumberMakesTheCostNone(kernels: KernelSet, hidden: Activation) {
    let sizes = [17, 5, 18, 3]
    for l in 0..<3 {
      for isBias in [false, true] {
        var network = randomNetwork(sizes, hidden: hidden, output: .sigmoid, seed: 3)
        if isBias {
          network.layers[l].biases[sizes[l + 1] - 1] = .nan
        } else {
          network.layers[l].weights[sizes[l + 1] - 1, 2] = .nan
        }
        let inked = [UInt8](repeating: 128, count: 17)
        let sparse = [0, 0, 255] + [UInt8](repeating: 0, count: 14)
        for pixels in [inked, sparse] {
          let examples = PackedExamples(pixels: pixels, labels: [1], inputCount: 17, classCount: 3)
          #expect(examples.isSparse == (pixels == sparse))
          let engine = KernelNetwork(network, threads: 1, kernels: kernels)
          #expect(engine.meanGradient(of: examples).cost.isNaN)
          #expect(engine.evaluation(on: examples).cost.isNaN)
          #expect(Predictor(network, kernels: kernels).output(for: pixels).contains { $0.isNaN })
          let trainer = KernelTrainer(
            network: network, miniBatchSize: 1, learningRate: LearningRate(0.1), epochs: 1, seed: 1,
            kernels: kernels)
          #expect(trainer.trainEpoch(on: examples) { _ in }.isNaN)
          #expect(!trainer.network.isFinite)
        }
      }
    }
  }

  @Test(arguments: KernelSet.supported)
  func anInputOrTargetThatIsNoNumberMakesTheCostNone(kernels: KernelSet) {
    let network = randomNetwork([4, 3, 2], hidden: .relu, seed: 4)
    let engine = KernelNetwork(network, threads: 2, kernels: kernels)
    for place in 0..<4 {
      var examples = RandomExamples(.floats, count: 40, for: network, seed: 5).examples
      #expect(engine.meanGradient(of: PackedExamples(examples)).cost.isFinite)
      examples[33].input[place] = .nan
      #expect(engine.meanGradient(of: PackedExamples(examples)).cost.isNaN)
      #expect(engine.evaluation(on: PackedExamples(examples)).cost.isNaN)
      examples[33].input[place] = 0
      examples[33].target[place / 2] = .nan
      #expect(engine.meanGradient(of: PackedExamples(examples)).cost.isNaN)
      #expect(engine.evaluation(on: PackedExamples(examples)).cost.isNaN)
    }
  }

  /// What is too large for a float is infinite in floats.
  @Test func parametersBeyondFloatsAreInfinite() {
    var network = randomNetwork([2, 2], output: .identity, seed: 6)
    network.layers[0].weights[0, 0] = 1e300
    let engine = KernelNetwork(network, threads: 1)
    #expect(engine.network.layers[0].weights[0, 0] == .infinity && !engine.network.isFinite)
    let examples = PackedExamples([Example(input: [1, 1], target: [0, 0])])
    #expect(engine.meanGradient(of: examples).cost == .infinity)
  }
}
