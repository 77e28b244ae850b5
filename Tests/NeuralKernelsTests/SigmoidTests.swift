import NeuralKernels
import NeuralNetworks
import Testing

@Suite struct SigmoidTests {
  /// The sigmoids of any weighted inputs: each is the bias of a neuron, and the only pixel is 0.
  private func sigmoids(of z: [Float], _ kernels: KernelSet) -> [Float] {
    let network = Network(layers: [
      Layer(
        weights: Matrix(rows: z.count, columns: 1, repeating: 1), biases: z.map(Double.init),
        activation: .sigmoid)
    ])
    return Predictor(network, kernels: kernels).output(for: [0])
  }

  @Test(arguments: KernelSet.supported)
  func theSigmoidIsRightToFourUnitsOfTheLastPlace(kernels: KernelSet) {
    var generator = SeededGenerator(seed: 1)
    let z =
      (-9000...9000).map { Float($0) / 100 }
      + (0..<5000).map { _ in Float(180 * generator.uniform() - 90) }
      + (0..<5000).map { _ in Float(2 * generator.uniform() - 1) }
    let found = sigmoids(of: z, kernels)
    #expect(found.count == z.count)
    let wrong = z.indices.filter { i in
      let expected = sigmoid(Double(z[i]))
      // Below -87 it stays at e⁻⁸⁷, 1.6e-38. `ReferenceWithBound` counts on 4u.
      let tolerance =
        min(4 * 0x1p-23 * expected, 4 * ReferenceWithBound.unit)
        + (z[i] < -87 ? 1.7e-38 : 0)
      return !(abs(Double(found[i]) - expected) <= tolerance)
    }
    #expect(wrong.map { z[$0] }.prefix(5) == [])
  }

  @Test(arguments: KernelSet.supported)
  func theSigmoidNeverFalls(kernels: KernelSet) {
    let z = (-9000...9000).map { Float($0) / 100 }
    let found = sigmoids(of: z, kernels)
    // Neighbours are a hundredth apart, so rounding doesn't change their order but where all is 1.
    #expect(found.indices.dropFirst().allSatisfy { found[$0] >= found[$0 - 1] || found[$0] > 0.999 })
    #expect(found[9000] == 0.5)
  }

  @Test(arguments: KernelSet.supported)
  func farOutTheSigmoidIsZeroOrOneAndNeverNaN(kernels: KernelSet) {
    let far: [Float] = [88, 89, 100, 1000, 1e30, .greatestFiniteMagnitude, .infinity]
    #expect(sigmoids(of: far, kernels) == far.map { _ in 1 })
    let low = sigmoids(of: far.map { -$0 }, kernels)
    #expect(low.count == far.count && low.allSatisfy { 0 <= $0 && $0 <= 1.7e-38 })
    let tiny: [Float] = [0, -0.0, .leastNonzeroMagnitude, -.leastNormalMagnitude, 1e-10]
    #expect(sigmoids(of: tiny, kernels) == tiny.map { _ in 0.5 })
  }

  @Test(arguments: KernelSet.supported)
  func aWeightOfAThousandGivesZeroOrOne(kernels: KernelSet) {
    for (weight, expected) in [(1000.0, Float(1)), (-1000, 0)] {
      let network = Network(layers: [Layer(weights: Matrix([[weight]]), biases: [0])])
      let predictor = Predictor(network, kernels: kernels)
      #expect(abs(predictor.output(for: [255])[0] - expected) <= 1.7e-38)
      #expect(predictor.output(for: [0]) == [0.5])
      let example = PackedExamples([Example(input: [1], target: [Double(1 - expected)])])
      let (gradient, cost) = KernelNetwork(network, kernels: kernels).meanGradient(of: example)
      #expect(cost == 1 && abs(gradient.layers[0].weights[0, 0]) <= 4e-38)
    }
  }

  @Test(arguments: KernelSet.supported)
  func whatIsNoNumberStaysNoNumber(kernels: KernelSet) {
    let found = sigmoids(of: [.nan, 0, -.nan, .signalingNaN], kernels)
    #expect(found.map(\.isNaN) == [true, false, true, true])
  }

  /// NaNs have 21 bits that hold anything.
  @Test(arguments: KernelSet.supported)
  func aNaNOfAnyPayloadStaysNaN(kernels: KernelSet) {
    let payloads: [Float] = (0..<21).map { Float(nan: 1 << $0, signaling: false) }
    #expect(sigmoids(of: payloads, kernels).allSatisfy { $0.isNaN })
  }
}
