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
        serve { (network: Network, examples: [Example], runs: Int) -> Value in
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
        let large = [13, 71].map { count in
          let network = generator.network(of: [2, 3, 2], [.sigmoid, .sigmoid])
          return parallelCase(network, generator.examples(count, for: network), runs: 12)
        }
        return [parallelCase(line, points, runs: 2, CertifiedGradient(of: line, on: points))] + small + large
          + [sharingCase(&generator)]
      })
  ]

  /// A case that asks whether work is shared out. The numbers are the same on one core, so they can't tell. There
  /// are more examples than anybody puts into one part.
  private static func sharingCase(_ generator: inout SeededGenerator) -> Case {
    let network = generator.network(of: [1, 1], [.sigmoid])
    let examples = generator.examples(600, for: network)
    let expected = 1.wire
    return Case(
      call: "parallelGradient(of: a network 1-1, on: 600 examples)",
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
            place: "\(wrong.entry)", got: CallText.text(of: wrong.claimed),
            expected: CallText.text(of: wrong.numerical.value))
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
        Mismatch(place: "\(entry)", got: CallText.text(of: a), expected: CallText.text(of: b))
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

  private static let parallelMistakes =
    [
      Mistake("Nothing is shared out: one core does it all. Let `parallelMap` do the parts (PG1).") {
        (network: Network, examples: [Example], runs: Int) in
        answer(runs, shares: false) { network.meanGradient(of: examples) }
      }
    ]
    + ([
      weighted("The gradients are added up but not divided by the number of examples (PG1).") { m in
        Vector(repeating: 1, count: m)
      },
      weighted("The sum is divided by the number of examples twice; once is enough (PG1).") { m in
        Vector(repeating: 1 / Double(m * m), count: m)
      },
      weighted("This is the gradient of the first example alone; take the mean over all (PG1).") { m in
        [1] + Vector(repeating: 0, count: m - 1)
      },
      weighted("This is the gradient of the last example alone: add each to the sum with += (PG1).") { m in
        Vector(repeating: 0, count: m - 1) + [1]
      },
      weighted("Only the last example's gradient is divided: add each to the sum with += (PG1).") { m in
        Vector(repeating: 0, count: m - 1) + [1 / Double(m)]
      },
      weighted("The last example is left out of the sum: the loop ends one too early (PG1).") { m in
        Vector(repeating: 1 / Double(m), count: m - 1) + [0]
      },
      weighted("The first example is left out of the sum: examples are counted from 0 (PG1).") { m in
        [0] + Vector(repeating: 1 / Double(m), count: m - 1)
      },
      changed("The derivatives by the biases stay 0; they are averaged like those by the weights (PG1).") {
        layer, _, _ in layer.biases = layer.biases.map { _ in 0 }
      },
      changed("The derivatives by the weights stay 0; they are averaged like those by the biases (PG1).") {
        layer, _, _ in layer.weights = layer.weights.times(0)
      },
      changed("The derivatives by the biases are not divided by the number of examples (PG1).") {
        layer, _, m in layer.biases = layer.biases.map { $0 * Double(m) }
      },
      changed("The derivatives by the weights are not divided by the number of examples (PG1).") {
        layer, _, m in layer.weights = layer.weights.times(Double(m))
      },
      changed("Only the last layer is added up; go through all of `gradient.layers` (PG1).") {
        layer, isLast, _ in
        guard !isLast else { return }
        layer = LayerGradient(weights: layer.weights.times(0), biases: layer.biases.map { _ in 0 })
      },
    ] + partMistakes).flatMap(\.self)

  /// How examples can be cut into parts.
  private enum Cut {
    case size(Int)
    case parts(Int)

    /// How many examples each part but the last has.
    func size(of m: Int) -> Int {
      switch self {
      case .size(let size): size
      case .parts(let parts): (m + parts - 1) / parts
      }
    }

    static let all = [2, 4, 8, 10, 16, 32].map(Cut.size) + [2, 4, 8, 64].map(Cut.parts)
  }

  /// Mistakes with parts: which answer they give depends on how the examples were cut.
  private static let partMistakes: [[Mistake]] = {
    var mistakes: [[Mistake]] = []
    for cut in Cut.all {
      mistakes.append(
        weighted("All parts count the same although some have fewer examples: weight each by mₚ/m (PG1).") {
          m in
          let size = cut.size(of: m)
          let parts = (m + size - 1) / size
          return partSizes(m, size).map { 1 / Double(parts * $0) }
        })
      mistakes.append(
        weighted("The parts' means are added up as they are: weight each by mₚ/m first (PG1).") { m in
          partSizes(m, cut.size(of: m)).map { 1 / Double($0) }
        })
    }
    for size in [2, 4, 8, 10, 16, 32] {
      for dividesByAll in [true, false] {
        mistakes.append(
          weighted("Examples at the end are left out: the last part may have fewer than the others (PG1).") {
            m in
            let used = m / size * size
            let share = 1 / Double(dividesByAll ? m : used)
            return (0..<m).map { $0 < used ? share : 0 }
          })
      }
    }
    return mistakes
  }()

  /// For each example how many there are in its part.
  private static func partSizes(_ m: Int, _ size: Int) -> [Int] {
    (0..<m).map { min(size, m - $0 / size * size) }
  }

  /// What the adapter would send.
  private static func answer(_ runs: Int, shares: Bool, _ gradient: () -> Gradient) -> Value {
    runs == 0 ? (shares ? 1 : 0).wire : Array(repeating: gradient(), count: runs).wire
  }

  /// A mistake of those who share out and of those who don't.
  private static func mistakes(
    _ sentence: String, _ gradient: @escaping @Sendable (Network, [Example]) -> Gradient
  ) -> [Mistake] {
    [true, false].map { shares in
      Mistake(sentence) { (network: Network, examples: [Example], runs: Int) in
        answer(runs, shares: shares) { gradient(network, examples) }
      }
    }
  }

  /// A sum of the examples' gradients with the wrong weights.
  private static func weighted(
    _ sentence: String, _ weights: @escaping @Sendable (_ m: Int) -> Vector
  ) -> [Mistake] {
    mistakes(sentence) { network, examples in
      var sum = Gradient(zerosLike: network)
      for (example, weight) in zip(examples, weights(examples.count)) where weight != 0 {  // one for each
        sum.add(network.backpropagate(example), times: weight)
      }
      return sum
    }
  }

  /// The right mean with something changed in its layers.
  private static func changed(
    _ sentence: String,
    _ change: @escaping @Sendable (_ layer: inout LayerGradient, _ isLast: Bool, _ m: Int) -> Void
  ) -> [Mistake] {
    mistakes(sentence) { network, examples in
      var gradient = network.meanGradient(of: examples)
      for l in gradient.layers.indices {
        change(&gradient.layers[l], l == gradient.layers.count - 1, examples.count)
      }
      return gradient
    }
  }
}

extension Matrix {
  fileprivate func times(_ factor: Double) -> Matrix {
    Matrix(rows: rows, columns: columns, entries: entries.map { $0 * factor })
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
