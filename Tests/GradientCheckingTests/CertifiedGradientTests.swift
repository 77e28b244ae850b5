import GradientChecking
import NeuralNetworks
import Testing

/// A network with random weights, and biases from -1 to 1, and an example for it.
func randomCase(
  _ layerSizes: [Int], hidden: Activation, output: Activation, seed: UInt64, ink: Double = 1
) -> (network: Network, example: Example) {
  var generator = SeededGenerator(seed: seed)
  var network = Network(layerSizes: layerSizes, hidden: hidden, output: output, using: &generator)
  for l in network.layers.indices {
    for j in network.layers[l].biases.indices {
      network.layers[l].biases[j] = 2 * generator.uniform() - 1
    }
  }
  let input = (0..<layerSizes[0]).map { _ in
    generator.uniform() < ink ? Double(generator.uniform(below: 256)) / 255 : 0
  }
  let target = oneHot(
    generator.uniform(below: layerSizes[layerSizes.count - 1]), count: layerSizes[layerSizes.count - 1])
  return (network, Example(input: input, target: target))
}

#if DEBUG
  let (seeds, moreSeeds): (ClosedRange<UInt64>, ClosedRange<UInt64>) = (1...2, 1...10)
#else
  let (seeds, moreSeeds): (ClosedRange<UInt64>, ClosedRange<UInt64>) = (1...20, 1...400)
#endif

@Suite struct CertifiedGradientTests {
  @Test(arguments: seeds)
  func backpropagationAgreesOnEachOfThe13002Parameters(seed: UInt64) throws {
    let (network, example) = randomCase(
      [784, 16, 16, 10], hidden: .sigmoid, output: .sigmoid, seed: seed, ink: 0.2)
    let numerical = CertifiedGradient(of: network, on: example)
    let disagreements = try #require(numerical.disagreements(with: network.backpropagate(example)))
    #expect(disagreements.isEmpty)
    #expect(numerical.relativeError <= 1e-8)
  }

  static let shapes: [[Int]] = [
    [1, 1], [1, 1, 1], [3, 2], [2, 3, 2], [4, 4, 4], [5, 1, 3], [2, 7, 3, 2], [3, 3, 3, 3, 3], [20, 5, 10],
  ]

  @Test(arguments: shapes, Activation.allCases)
  func backpropagationAgreesOnNetworksOfManyShapes(shape: [Int], hidden: Activation) throws {
    var (known, all) = (0, 0)
    for output in Activation.allCases {
      for seed in moreSeeds {
        let (network, example) = randomCase(shape, hidden: hidden, output: output, seed: seed)
        let numerical = CertifiedGradient(of: network, on: example)
        let disagreements = try #require(numerical.disagreements(with: network.backpropagate(example)))
        let unknown = disagreements.filter { $0.numerical.error == .infinity }
        #expect(disagreements.count == unknown.count)
        #expect(unknown.isEmpty || hidden == .relu || output == .relu)
        known += network.parameterCount - unknown.count
        all += network.parameterCount
      }
    }
    #expect(Double(known) >= 0.99 * Double(all))
  }

  @Test func theMeanGradientAgreesOnBatchesOfAnySize() throws {
    for count in [1, 2, 3, 7] {
      let cases = (1...count).map { seed in
        randomCase([6, 5, 4], hidden: .sigmoid, output: .sigmoid, seed: UInt64(seed))
      }
      let (network, examples) = (cases[0].network, cases.map(\.example))
      let numerical = CertifiedGradient(of: network, on: examples)
      #expect(numerical.disagreements(with: network.meanGradient(of: examples)) == [])
      #expect(numerical.relativeError <= 1e-8)
    }
  }

  @Test func aSingleEntryOffByAMillionthIsFound() throws {
    let (network, example) = randomCase([5, 4, 3], hidden: .sigmoid, output: .sigmoid, seed: 4)
    let numerical = CertifiedGradient(of: network, on: example)
    for l in network.layers.indices {
      let entries = numerical.values.layers[l].weights.entries
      let largest = entries.map { abs($0) }.max() ?? 0
      for j in 0..<network.layers[l].outputCount {
        for k in 0..<network.layers[l].inputCount {
          var claim = network.backpropagate(example)
          claim.layers[l].weights[j, k] += 1e-6 * largest
          let found = try #require(numerical.disagreements(with: claim))
          #expect(found.map(\.entry) == [.weight(layer: l, row: j, column: k)])
        }
      }
    }
  }

  @Test func zerosNaNsAndHalvedGradientsAreFoundEverywhere() throws {
    let network = randomCase([3, 4, 2], hidden: .sigmoid, output: .sigmoid, seed: 5).network
    let example = Example(input: [0.2, 0.9, 0.5], target: [1, 0])
    let numerical = CertifiedGradient(of: network, on: example)
    let right = network.backpropagate(example)
    for spoil in [{ _ in 0 }, { _ in .nan }, { $0 / 2 }, { -$0 }] as [(Double) -> Double] {
      let wrong = Gradient(
        layers: right.layers.map { layer in
          LayerGradient(
            weights: Matrix(
              rows: layer.weights.rows, columns: layer.weights.columns,
              entries: layer.weights.entries.map(spoil)),
            biases: layer.biases.map(spoil))
        })
      #expect(numerical.disagreements(with: wrong)?.count == network.parameterCount)
    }
  }

  @Test func aGradientOfAnotherShapeIsNotCompared() {
    let (network, example) = randomCase([3, 4, 2], hidden: .sigmoid, output: .sigmoid, seed: 5)
    let (other, otherExample) = randomCase([4, 3, 2], hidden: .sigmoid, output: .sigmoid, seed: 5)
    let numerical = CertifiedGradient(of: network, on: example)
    #expect(numerical.disagreements(with: other.backpropagate(otherExample)) == nil)
    #expect(numerical.disagreements(with: Gradient(layers: [])) == nil)
  }

  @Test func aPixelWithoutInkHasADerivativeOfExactlyZero() {
    let network = randomCase([2, 3, 2], hidden: .sigmoid, output: .sigmoid, seed: 6).network
    let numerical = CertifiedGradient(of: network, on: Example(input: [0, 1], target: [1, 0]))
    #expect(numerical.values.layers[0].weights[0, 0] == 0)
    #expect(numerical.errors.layers[0].weights[0, 0] == 0)
    #expect(numerical.values.layers[0].weights[0, 1] != 0)
  }

  @Test func entriesAreNamedInTheLecturesCount() {
    #expect(GradientEntry.weight(layer: 0, row: 3, column: 7).description == "∂C/∂w of layer 2 [3, 7]")
    #expect(GradientEntry.bias(layer: 2, row: 1).description == "∂C/∂b of layer 4 [1]")
  }
}
