import NeuralKernels
import NeuralNetworks
import Testing

@Suite struct EvaluationTests {
  static let cases = [
    RandomCase(layerSizes: [21, 9, 4], count: 700, kind: .sparseBytes),
    RandomCase(layerSizes: [21, 9, 4], count: 257, kind: .denseBytes, hidden: .relu),
    RandomCase(layerSizes: [21, 19, 17], count: 256, kind: .floats, output: .identity),
    RandomCase(layerSizes: [5, 33], count: 255, kind: .floats, output: .relu),
    RandomCase(layerSizes: [300, 20, 10], count: 60, kind: .sparseBytes, hidden: .identity),
    RandomCase(layerSizes: [1, 1], count: 3, kind: .denseBytes),
    RandomCase(layerSizes: [9, 8, 7, 6, 5], count: 1, kind: .floats),
  ]

  @Test(arguments: cases)
  func examplesAreReadAsTheReferenceReadsThem(theCase: RandomCase) {
    var classesRead = 0
    for seed in 1...3 as ClosedRange<UInt64> {
      var network = randomNetwork(
        theCase.layerSizes, hidden: theCase.hidden, output: theCase.output, seed: seed)
      for l in network.layers.indices {
        // With small weights one class would be the largest for nearly all.
        network.layers[l].weights.withEntries { $0 = $0.map { 4 * $0 } }
      }
      let reference = ReferenceWithBound(network)
      let examples = RandomExamples(theCase.kind, count: theCase.count, for: network, seed: seed) { example in
        let pass = reference.pass(example.input, inputError: ReferenceWithBound.gamma(2))
        return pass?.output.hasCertainLargest ?? false
      }
      let expected = Evaluation(of: network, on: examples.examples)
      let sums = reference.sums(of: examples, scale: 1)
      let bound = sums.meanCost(of: theCase.count).bound
      #expect(expected.count == theCase.count && bound < 0.01 * expected.cost)
      #expect(expected.correct < theCase.count || theCase.count < 10)
      classesRead += expected.confusion.indices.count { j in expected.confusion.contains { $0[j] > 0 } }
      for kernels in KernelSet.supported {
        let found = KernelNetwork(network, threads: 3, kernels: kernels).evaluation(on: examples.packed)
        #expect(found.confusion == expected.confusion, "\(kernels)")
        #expect(abs(found.cost - expected.cost) <= bound, "\(kernels)")
      }
    }
    // Who always answers the same can't be told apart from who is right.
    #expect(classesRead >= 9 || theCase.count < 10)
  }

  @Test func noExamplesHaveNoCost() {
    let network = randomNetwork([4, 3], seed: 1)
    let none = PackedExamples(pixels: [], labels: [], inputCount: 4, classCount: 3)
    let evaluation = KernelNetwork(network, threads: 2).evaluation(on: none)
    #expect(evaluation.count == 0 && evaluation.cost.isNaN && evaluation.confusion.count == 3)
  }

  @Test func anOutputThatIsNoNumberIsNeverTheLargest() {
    for j in 0..<3 {
      var network = randomNetwork([4, 3], output: .identity, seed: 1)
      let examples = RandomExamples(.floats, count: 300, for: network, seed: 2)
      network.layers[0].biases[j] = .nan
      let expected = Evaluation(of: network, on: examples.examples)
      let found = KernelNetwork(network, threads: 2).evaluation(on: examples.packed)
      #expect(found.confusion == expected.confusion)
      #expect(found.confusion.allSatisfy { $0[j] == 0 } && found.cost.isNaN)
    }
  }

  @Test func ofEqualOutputsTheFirstIsTheLargest() {
    var network = randomNetwork([4, 20], output: .identity, seed: 1)
    network.layers[0] = Layer(
      weights: Matrix(rows: 20, columns: 4), biases: (0..<20).map { [7, 11, 18].contains($0) ? 1 : 0.5 },
      activation: .identity)
    let examples = RandomExamples(.floats, count: 10, for: network, seed: 2)
    let found = KernelNetwork(network).evaluation(on: examples.packed)
    #expect(found.confusion.map { $0[7] }.reduce(0, +) == 10)
  }
}

extension BoundedVector {
  /// Whether the largest value is the largest whatever floats make of it.
  var hasCertainLargest: Bool {
    let best = predictedClass(values)
    return values.indices.allSatisfy { j in
      j == best || values[j] + bounds[j] < values[best] - bounds[best]
    }
  }
}
