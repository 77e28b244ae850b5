import NeuralKernels
import NeuralNetworks
import Testing

/// What to draw at random: a network's shape, and examples for it.
struct RandomCase: CustomTestStringConvertible, Sendable {
  var layerSizes: [Int]
  var count: Int
  var kind: InputKind
  var hidden = Activation.sigmoid
  var output = Activation.sigmoid

  var testDescription: String { "\(layerSizes) \(hidden) \(output), \(count) × \(kind)" }

  /// A network and examples, and what a step along their gradient makes of its parameters, with bounds.
  struct Draw {
    var network: Network
    var examples: RandomExamples
    var expected: ReferenceWithBound.Sums
  }

  /// The mean gradient of random examples; after a step at a learning rate the parameters instead.
  ///
  /// Of the draws the first one is taken in which every layer's derivatives stand out from their bounds, so that
  /// zeros don't pass for them.
  func draw(learningRate: Double? = nil) throws -> Draw {
    for seed in 1...40 as ClosedRange<UInt64> {
      let network = randomNetwork(layerSizes, hidden: hidden, output: output, seed: seed)
      let reference = ReferenceWithBound(network)
      let isContinuous = network.layers.allSatisfy { $0.activation != .relu }
      let examples = RandomExamples(kind, count: count, for: network, seed: seed) { example in
        isContinuous || reference.pass(example.input, inputError: ReferenceWithBound.gamma(2)) != nil
      }
      let start = learningRate == nil ? nil : parameters(of: network)
      let expected = reference.sums(
        of: examples, scale: (learningRate.map { -$0 } ?? 1) / Double(count), start: start)
      let standsOut = expected.parameters.enumerated().allSatisfy { place, sums in
        let moved = sums.values.indices.map { abs(sums.values[$0] - (start?[place][$0] ?? 0)) }
        return sums.largestBound < largestShare * moved.reduce(0, max)
      }
      if standsOut { return Draw(network: network, examples: examples, expected: expected) }
    }
    throw NoSuchDraw(description: testDescription)
  }

  /// The largest bound's share of the largest derivative.
  private var largestShare: Double {
    if layerSizes[0] > 10_000 { return 0.5 }
    return layerSizes[0] > 100 ? 0.05 : 0.005
  }

  struct NoSuchDraw: Error { var description: String }

  /// Every shape with every kind of inputs and pair of activation functions, and every number of examples.
  static let some: [RandomCase] = {
    let shapes = [
      [7, 5, 3], [1, 1], [33, 17, 47, 10], [20, 100, 64, 3], [5, 16, 16], [40, 32, 10], [9, 8, 7, 6, 5],
      [784, 16, 16, 10],
    ]
    let counts = [1, 2, 10, 33, 129, 300]
    return shapes.enumerated().flatMap { s, layerSizes in
      (0..<9).map { draw in
        RandomCase(
          layerSizes: layerSizes, count: counts[(s + draw) % counts.count],
          kind: InputKind.allCases[(s + draw + draw / 3) % 3], hidden: Activation.allCases[draw % 3],
          output: Activation.allCases[draw / 3])
      }
    }
  }()

  /// Sparse inputs in front of a layer of few or many neurons, just below and at numbers where other loops begin.
  static let inky = [
    ([5, 64, 3], 40), ([70, 49, 2], 32), ([70, 48, 2], 31), ([70, 65, 2], 31), ([33, 80, 3], 131),
    ([2, 50], 64),
  ].map { layerSizes, count in RandomCase(layerSizes: layerSizes, count: count, kind: .sparseBytes) }

  /// So many multiply-adds that threads share the passes.
  static let wide = [
    RandomCase(layerSizes: [101, 110, 83, 10], count: 65, kind: .sparseBytes),
    RandomCase(layerSizes: [10, 100, 95, 10], count: 70, kind: .denseBytes, hidden: .relu),
    RandomCase(layerSizes: [10, 100, 95, 10], count: 513, kind: .floats, output: .identity),
  ]
}
