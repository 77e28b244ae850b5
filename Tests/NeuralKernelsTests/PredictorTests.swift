import NeuralKernels
import NeuralNetworks
import Testing

@Suite struct PredictorTests {
  static let cases = [
    RandomCase(layerSizes: [784, 16, 16, 10], count: 1, kind: .sparseBytes),
    RandomCase(layerSizes: [37, 33, 5], count: 1, kind: .denseBytes, hidden: .relu),
    RandomCase(layerSizes: [1, 1], count: 1, kind: .denseBytes, output: .identity),
    RandomCase(layerSizes: [65_536, 3], count: 1, kind: .denseBytes),
    RandomCase(layerSizes: [9, 48, 17, 20], count: 1, kind: .denseBytes, hidden: .identity),
  ]

  /// Pictures of every kind one behind another, and the network's output for each: nothing of a picture stays.
  @Test(arguments: cases)
  func everyOutputIsWithinWhatFloatsCanBeOff(theCase: RandomCase) throws {
    let network = randomNetwork(theCase.layerSizes, hidden: theCase.hidden, output: theCase.output, seed: 8)
    let (reference, inputs) = (ReferenceWithBound(network), theCase.layerSizes[0])
    var generator = SeededGenerator(seed: 9)
    let full = [UInt8](repeating: 255, count: inputs)
    var pictures = [full, full.map { _ in 0 }, full]
    for density in [0.2, 0.9, 0.02, 0.5] {
      pictures.append(randomPicture(inputs, density: density, using: &generator))
    }
    var (last, only) = (full.map { _ in UInt8(0) }, full.map { _ in UInt8(0) })
    (last[inputs - 1], only[0]) = (1, 255)
    pictures += [last, only]
    for kernels in KernelSet.supported {
      let predictor = Predictor(network, kernels: kernels)
      #expect(predictor.inputCount == inputs)
      #expect(predictor.outputCount == network.layers[network.layers.count - 1].outputCount)
      var compared = 0
      for picture in pictures {
        let found = predictor.output(for: picture)
        #expect(found == Predictor(network, kernels: kernels).output(for: picture))
        let pass = reference.pass(intensities(picture), inputError: ReferenceWithBound.gamma(2))
        guard let expected = pass?.output else { continue }
        #expect(expected.misses(found.map(Double.init)) == [])
        #expect(expected.largestBound < (inputs > 10_000 ? 0.5 : 0.05) * expected.largestValue)
        compared += 1
      }
      #expect(compared >= pictures.count - 1)
    }
  }

  @Test func pixelsMayLieInALargerArray() {
    let network = randomNetwork([30, 7], seed: 1)
    let examples = RandomExamples(.denseBytes, count: 5, for: network, seed: 2)
    let predictor = Predictor(network)
    examples.pixels.withUnsafeBufferPointer { pixels in
      for number in 0..<5 {
        let slice = UnsafeBufferPointer(rebasing: pixels[number * 30..<(number + 1) * 30])
        #expect(predictor.output(for: slice) == predictor.output(for: examples.picture(number)))
      }
    }
    #expect(predictor.output(for: examples.picture(0)) != predictor.output(for: examples.picture(1)))
  }

  @Test func multiplyAddsAreThoseOfThePassForward() {
    #expect(Predictor(randomNetwork([7, 5, 3], seed: 1)).multiplyAddsPerExample == 7 * 5 + 5 * 3)
  }
}
