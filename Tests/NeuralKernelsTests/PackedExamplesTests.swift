import NeuralKernels
import NeuralNetworks
import Testing

@Suite struct PackedExamplesTests {
  @Test(arguments: [1, 7, 8, 9, 64, 783], [0, 1, 2, 50])
  func packedExamplesKnowTheirShapeAndDensity(inputs: Int, count: Int) {
    var generator = SeededGenerator(seed: UInt64(inputs))
    for density in [0, 0.1, 0.3, 0.6, 1] {
      let pixels = randomPicture(inputs * count, density: density, using: &generator)
      let packed = PackedExamples(
        pixels: pixels, labels: Array(repeating: 1, count: count), inputCount: inputs, classCount: 3)
      #expect(packed.count == count && packed.inputCount == inputs && packed.outputCount == 3)
      let share = Double(pixels.count { $0 != 0 }) / Double(max(pixels.count, 1))
      #expect(packed.density == share)
      #expect(packed.isSparse == (share < 0.4))
    }
  }

  @Test func floatsAreNeverSparse() {
    let examples = (0..<4).map { Example(input: [0, 0, 0, Double($0)], target: [0]) }
    let packed = PackedExamples(examples)
    #expect(packed.density == 3.0 / 16 && !packed.isSparse)
    #expect(packed.count == 4 && packed.inputCount == 4 && packed.outputCount == 1)
    #expect(PackedExamples([]).count == 0)
  }

  /// The same numbers on both ways: as floats they are kept densely.
  @Test(arguments: KernelSet.supported)
  func sparseAndDenseWorkGiveNearlyTheSameGradient(kernels: KernelSet) {
    let network = randomNetwork([50, 20, 4], seed: 1)
    let sparse = RandomExamples(.sparseBytes, count: 30, for: network, seed: 2)
    let dense = PackedExamples(sparse.examples)
    let engine = KernelNetwork(network, threads: 1, kernels: kernels)
    #expect(sparse.packed.isSparse && !dense.isSparse)
    let (one, other) = (
      parameters(of: engine.meanGradient(of: sparse.packed).gradient),
      parameters(of: engine.meanGradient(of: dense).gradient)
    )
    #expect(one.map(\.count) == other.map(\.count))
    for (place, values) in one.enumerated() {
      let largest = values.reduce(0) { max($0, abs($1)) }
      #expect(values.indices.allSatisfy { abs(values[$0] - other[place][$0]) <= 1e-5 * largest })
      #expect(largest > 0)
    }
  }

  /// A class may be any byte, and a picture all ink or none.
  @Test func thereMayBe256Classes() throws {
    let network = randomNetwork([3, 256], seed: 1)
    let labels: [UInt8] = [0, 255, 17]
    let pixels: [UInt8] = [0, 0, 0, 255, 255, 255, 0, 128, 0]
    let packed = PackedExamples(pixels: pixels, labels: labels, inputCount: 3, classCount: 256)
    let examples = (0..<3).map { number in
      Example(
        input: intensities(Array(pixels[3 * number..<3 * number + 3])),
        target: oneHot(Int(labels[number]), count: 256))
    }
    let found = KernelNetwork(network, threads: 2).evaluation(on: packed)
    let expected = Evaluation(of: network, on: examples)
    #expect(found.confusion == expected.confusion && found.count == 3)
    #expect(abs(found.cost - expected.cost) <= 1e-5 * expected.cost)
  }
}
