internal import AnswerChannel
internal import ExerciseKit
internal import GradientChecking
internal import NeuralNetworks

extension Checks {
  /// Chapter 9.
  static let inParallel: [Check] = [
    // PG1
    Check(
      "parallelGradient(of:on:)",
      adapter: """
        // The result of every run is sent: whoever judges compares them, bit by bit. Asked for no run, it says
        // whether anything was shared out: 1 or 0.
        serve { (network: Network, examples: [Example], runs: Int) -> AnswerChannel.Value in
          if runs == 0 {
            let parts = partsSharedOut { _ = parallelGradient(of: network, on: examples) }
            return (parts > 1 ? 1 : 0).wire
          }
          return (0..<runs).map { _ in parallelGradient(of: network, on: examples) }.wire
        }
        """,
      mistakes: parallelMistakes,
      cases: { generator in
        let line = Network(layers: [Layer(weights: Matrix([[2]]), biases: [0], activation: .identity)])
        let points = [Example(input: [1], target: [0]), Example(input: [2], target: [0])]
        let shapes: [([Int], [Activation], Int)] = [
          ([1, 1, 1], [.sigmoid, .sigmoid], 1), ([2, 3, 2], [.sigmoid, .sigmoid], 3),
          ([3, 3, 3], [.sigmoid, .identity], 5), ([3, 4, 4, 2], [.relu, .sigmoid, .sigmoid], 2),
        ]
        let small = shapes.map { sizes, activations, count in
          let (network, examples, certificate) = generator.certified(sizes, activations, count)
          return parallelCase(network, examples, runs: 2, certificate)
        }
        // Enough examples for several parts of unequal sizes, and for cores that get in each other's way.
        var large = [13, 71].map { count in
          let network = generator.network(of: [2, 3, 2], [.sigmoid, .sigmoid])
          return parallelCase(network, generator.examples(count, for: network), runs: 8)
        }
        // And enough for several parts of some hundred, or very many small ones.
        let neuron = generator.network(of: [2, 1], [.sigmoid])
        large.append(parallelCase(neuron, generator.examples(611, for: neuron), runs: 2))
        // More outputs than there are digits.
        let wide = generator.network(of: [2, 12], [.sigmoid])
        large.append(parallelCase(wide, generator.examples(40, for: wide), runs: 2))
        let first = parallelCase(line, points, runs: 2, CertifiedGradient(of: line, on: points))
        return [first] + small + [sharingCase(&generator)] + large
      })
  ]

  /// A case that asks whether work is shared out. The numbers are the same on one core, so they can't tell. There
  /// are more examples than anybody puts into one part, and each is worth more time than a call of nothing.
  private static func sharingCase(_ generator: inout SeededGenerator) -> Case {
    let network = generator.network(of: [3, 4, 2], [.sigmoid, .sigmoid])
    let examples = generator.examples(600, for: network)
    let expected = 1.wire
    return Case(
      call: "parallelGradient(of: a network 3-4-2, on: 600 examples)",
      arguments: [network.wire, examples.wire, 0.wire], expected: expected
    ) { answer in
      answer == expected
        ? nil
        : Mismatch(
          got: "a gradient, but nothing was shared out",
          expected: "one made of parts that `parallelMap` shares out")
    }
  }

  /// A case whose first run is judged by the numerical gradient or, where there are too many examples for that
  /// to be quick, by the library's, which the tests hold to the numerical one. All other runs must have the
  /// first one's bits.
  private static func parallelCase(
    _ network: Network, _ examples: [Example], runs: Int, _ certificate: CertifiedGradient? = nil
  ) -> Case {
    let arguments = [network.wire, examples.wire]
    let expected = network.meanGradient(of: examples)
    return Case(
      call: CallText.text(of: "parallelGradient(of:on:)", arguments), arguments: arguments + [runs.wire],
      expected: Array(repeating: expected, count: runs).wire
    ) { answer in
      guard let results = [Gradient](wire: answer), results.count == runs else {
        return Mismatch(got: CallText.text(of: answer), expected: "\(runs) gradients")
      }
      guard results[0].hasShape(of: expected) else {
        return Mismatch(got: shape(of: results[0]), expected: shape(of: expected))
      }
      if let certificate {
        for wrong in certificate.disagreements(with: results[0]) ?? [] {
          return Mismatch(
            place: "\(wrong.entry)", .number(wrong.claimed), .number(wrong.numerical.value))
        }
      } else if let wrong = firstDifference(of: results[0], from: expected, tolerance: 1e-10) {
        return wrong
      }
      for result in results.dropFirst() {
        guard let wrong = firstDifference(of: result, from: results[0], tolerance: nil) else { continue }
        return Mismatch(
          place: wrong.place, got: "another number when it was called again",
          expected: "the same to the last bit every time")
      }
      return nil
    }
  }

  private static func shape(of gradient: Gradient) -> String {
    let layers = gradient.layers.map { "\($0.weights.rows) × \($0.weights.columns)" }
    return layers.isEmpty ? "no layers" : "weights of \(layers.joined(separator: ", then "))"
  }

  /// The first entry that is off by more than a share of its layer's largest, or, without a tolerance, in any
  /// bit; one of another shape is off as a whole.
  private static func firstDifference(
    of claim: Gradient, from truth: Gradient, tolerance: Double?
  ) -> Mismatch? {
    guard claim.hasShape(of: truth) else {
      return Mismatch(got: shape(of: claim), expected: shape(of: truth))
    }
    for (l, layer) in truth.layers.enumerated() {
      let (weights, columns) = (layer.weights.entries, layer.weights.columns)
      let error = tolerance.map { $0 * (weights + layer.biases).reduce(0) { max($0, abs($1)) } }
      func differs(_ a: Double, _ b: Double) -> Bool {
        if let error { return !(abs(a - b) <= error) }
        return a.bitPattern != b.bitPattern
      }
      func mismatch(_ entry: GradientEntry, _ a: Double, _ b: Double) -> Mismatch {
        Mismatch(place: "\(entry)", .number(a), .number(b))
      }
      for i in weights.indices {
        let claimed = claim.layers[l].weights.entries[i]
        guard differs(claimed, weights[i]) else { continue }
        return mismatch(.weight(layer: l, row: i / columns, column: i % columns), claimed, weights[i])
      }
      for j in layer.biases.indices {
        let claimed = claim.layers[l].biases[j]
        guard differs(claimed, layer.biases[j]) else { continue }
        return mismatch(.bias(layer: l, row: j), claimed, layer.biases[j])
      }
    }
    return nil
  }
}

extension SeededGenerator {
  /// A network and examples whose numerical gradient is worth something: no ReLU near its kink, and every
  /// entry known to 1e-8 of its layer's largest.
  fileprivate mutating func certified(
    _ sizes: [Int], _ activations: [Activation], _ count: Int
  ) -> (Network, [Example], CertifiedGradient) {
    while true {
      let network = network(of: sizes, activations)
      let examples = examples(count, for: network)
      let isSmooth = examples.allSatisfy { example in
        let pass = network.forwardPass(example.input)
        return network.layers.indices.allSatisfy { l in
          network.layers[l].activation != .relu || pass.weightedInputs[l].allSatisfy { abs($0) > 0.05 }
        }
      }
      guard isSmooth else { continue }
      let certificate = CertifiedGradient(of: network, on: examples)
      if certificate.relativeError <= 1e-8 { return (network, examples, certificate) }
    }
  }
}
