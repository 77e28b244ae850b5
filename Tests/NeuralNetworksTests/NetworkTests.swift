import NeuralNetworks
import Synchronization
import Testing

/// A network with random weights and, unlike a fresh one, random biases.
func randomNetwork(
  _ layerSizes: [Int], hidden: Activation = .sigmoid, output: Activation = .sigmoid, seed: UInt64
) -> Network {
  var generator = SeededGenerator(seed: seed)
  var network = Network(layerSizes: layerSizes, hidden: hidden, output: output, using: &generator)
  for l in network.layers.indices {
    for j in network.layers[l].biases.indices {
      network.layers[l].biases[j] = 2 * generator.uniform() - 1
    }
  }
  return network
}

/// An example with inputs and targets from 0 to 1.
func randomExample(for layerSizes: [Int], seed: UInt64) -> Example {
  var generator = SeededGenerator(seed: seed)
  return Example(
    input: (0..<layerSizes[0]).map { _ in generator.uniform() },
    target: (0..<layerSizes[layerSizes.count - 1]).map { _ in generator.uniform() })
}

@Suite struct NetworkTests {
  @Test func theLecturesNetworkHas13002Parameters() {
    #expect(parameterCount(layerSizes: [784, 16, 16, 10]) == 13_002)
    #expect(parameterCount(layerSizes: [1, 1]) == 2)
    #expect(randomNetwork([784, 16, 16, 10], seed: 1).parameterCount == 13_002)
  }

  @Test func aForwardPassGivesWhatIsWorkedOutByHand() {
    let network = Network(layers: [
      Layer(weights: Matrix([[1, 2], [3, -4]]), biases: [-1, 0.5], activation: .relu),
      Layer(weights: Matrix([[2, 10]]), biases: [-8], activation: .sigmoid),
    ])
    let pass = network.forwardPass([3, 1])
    #expect(pass.weightedInputs == [[4, 5.5], [55]])
    #expect(pass.activations == [[3, 1], [4, 5.5], [sigmoid(55)]])
    #expect(pass.output == [sigmoid(55)])
    #expect(network.layerSizes == [2, 2, 1])
  }

  @Test(arguments: 1...10)
  func theOutputIsTheLastActivationOfTheForwardPass(seed: UInt64) {
    let network = randomNetwork([5, 4, 3], hidden: .relu, seed: seed)
    let input = randomExample(for: [5, 3], seed: seed).input
    #expect(network.output(for: input) == network.forwardPass(input).output)
  }

  @Test func freshWeightsDependOnTheSeedAlone() {
    var (first, same, other) = (SeededGenerator(seed: 7), SeededGenerator(seed: 7), SeededGenerator(seed: 8))
    let network = Network(layerSizes: [30, 20, 10], using: &first)
    #expect(network == Network(layerSizes: [30, 20, 10], using: &same))
    #expect(network != Network(layerSizes: [30, 20, 10], using: &other))
    #expect(network.layers.allSatisfy { $0.biases.allSatisfy { $0 == 0 } })
  }

  @Test(arguments: [(Activation.sigmoid, 1.0), (.relu, 2.0)])
  func freshWeightsKeepTheirSizeHoweverWideTheLayer(activation: Activation, gain: Double) {
    var generator = SeededGenerator(seed: 3)
    let network = Network(layerSizes: [400, 100], output: activation, using: &generator)
    let entries = network.layers[0].weights.entries
    let mean = entries.reduce(0, +) / Double(entries.count)
    let variance = entries.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(entries.count)
    #expect(abs(mean) <= 0.001)
    #expect(abs(variance * 400 / gain - 1) <= 0.03)
  }

  @Test func theSeededGeneratorIsSplitMix64() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    for _ in 0..<1000 {
      let uniform = generator.uniform()
      #expect(0 <= uniform && uniform < 1)
      #expect((0..<7).contains(generator.uniform(below: 7)))
    }
  }

  @Test func parallelResultsKeepTheirOrder() {
    #expect(parallelMap(1000) { $0 * $0 } == (0..<1000).map { $0 * $0 })
    #expect(parallelMap(0) { $0 } == [])
  }
}

@Suite struct PredictionTests {
  @Test func aTargetIsOneAtItsPlace() {
    #expect(oneHot(3) == [0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
    #expect(oneHot(0, count: 2) == [1, 0])
  }

  @Test func thePredictionIsTheLargestActivationAndOfEqualsTheFirst() {
    #expect(predictedClass([0.1, 0.9, 0.3]) == 1)
    #expect(predictedClass([0.5, 0.5]) == 0)
    #expect(predictedClass([-3, -1, -2]) == 1)
    #expect(predictedClass([.nan, 0.1, 0.2]) == 2)
    #expect(predictedClass([0.1, .nan]) == 0)
  }

  @Test func anEvaluationCountsEveryExampleOnce() {
    let network = randomNetwork([4, 5, 3], seed: 5)
    let examples = (0..<1234).map { number in
      Example(
        input: randomExample(for: [4, 3], seed: UInt64(number)).input, target: oneHot(number % 3, count: 3))
    }
    let shares = Mutex([Double]())
    let evaluation = Evaluation(of: network, on: examples) { share in shares.withLock { $0.append(share) } }
    #expect(shares.withLock { $0.sorted() } == [1.0 / 3, 2.0 / 3, 1])
    #expect(evaluation.count == 1234)
    #expect(evaluation.confusion.map { $0.reduce(0, +) } == [412, 411, 411])
    let correct = examples.count { network.predictedClass(for: $0.input) == predictedClass($0.target) }
    #expect(evaluation.correct == correct)
    #expect(abs(evaluation.cost - network.meanCost(of: examples)) <= 1e-12)
    #expect(Evaluation(of: network, on: [Example]()).cost.isNaN)
  }
}
