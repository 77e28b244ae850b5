internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // PG1
  static let parallelMistakes =
    [
      Mistake("Nothing is shared out: one core does it all. Let `parallelMap` do the parts (PG1).") {
        (network: Network, examples: [Example], runs: Int) in
        answer(runs, shares: false) { network.meanGradient(of: examples) }
      }
      .known { $0.arguments.last == 0.wire ? $0.answer == 0.wire : !$0.isWrong }
      .leaving(0.5),
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
    ] + partMistakes + [
      Mistake(
        """
        The numbers are right, but not the same to the last bit in every call: where the cuts are depends on the number \
        of examples alone, and the parts are added up in their order (PG1).
        """
      ) {
        (network: Network, examples: [Example], runs: Int) in
        let right = network.meanGradient(of: examples)
        guard runs > 0 else { return 1.wire }
        var other = right
        other.layers[0].biases[0] = right.layers[0].biases[0].nextUp
        return (Array(repeating: right, count: runs - 1) + [other]).wire
      }
      .known(byAll: { answers in
        answers.allSatisfy { answered in answered.expected.map(answered.agrees(with:)) ?? false }
      }),
      Mistake(nearly: "the mean of `backpropagate`'s gradients is right to the last (PG1)") {
        (h: Double, network: Network, examples: [Example], runs: Int) in
        answer(runs, shares: false) { nearly(network, examples, step: h) }
      },
    ]

  /// Mistakes with parts. Which answers they give depends on how the examples were cut, so they are known by
  /// whether there is any cut that gives them.
  private static let partMistakes: [Mistake] = [
    shared("All parts count the same although some have fewer examples: weight each by mₚ/m (PG1).") {
      _, _, parts in 1 / Double(parts)
    },
    shared("The parts' means are added up as they are: weight each by mₚ/m first (PG1).") { _, _, _ in 1 },
    shared(
      "Each part is weighted as if it were full, although some have fewer examples: its mₚ counts (PG1)."
    ) {
      size, m, _ in Double(size) / Double(m)
    },
    shared("Each part's mean is divided by the number of examples: weight it by mₚ/m (PG1).") {
      _, m, _ in 1 / Double(m)
    },
    Mistake(
      inManyWays: [(8, true), (3, false), (100, true)].map { size, dividesByAll in
        weighted("Examples at the end are left out: the last part may have fewer than the others (PG1).") {
          m in
          let used = m / size * size
          let share = 1 / Double(dividesByAll ? m : used)
          return (0..<m).map { $0 < used ? share : 0 }
        }
      }
    )
    .known(byAll: { answers in
      let answers = gradients(answers)
      guard isFarOff(answers) else { return false }
      let used = answers.map { PartSums($0)?.used }
      return used.allSatisfy { $0 != nil } && used.contains { $0 != 0 }
    }),
  ]

  /// A sum of the parts' means in which all of them have one share.
  private static func shared(
    _ sentence: String, _ share: @escaping @Sendable (_ size: Int, _ m: Int, _ parts: Int) -> Double
  ) -> Mistake {
    let sizes: [@Sendable (_ m: Int) -> Int] = [{ _ in 8 }, { _ in 100 }, { m in (m + 2) / 3 }]
    return Mistake(
      inManyWays: sizes.map { size in
        weighted(sentence) { m in
          let size = size(m)
          return partSizes(m, size).map { share(size, m, (m + size - 1) / size) / Double($0) }
        }
      }
    )
    .known(byAll: { answers in
      let answers = gradients(answers)
      return isFarOff(answers) && answers.allSatisfy { PartSums($0)?.isSum(withShares: share) ?? false }
    })
  }

  /// Whether one answer at least is farther off than differences of costs are: those would be no evidence of parts.
  private static func isFarOff(_ answers: [Answered]) -> Bool {
    answers.contains { answered in
      answered.expected.map { Mismatch.between(answered.answer, $0, tolerance: 1e-7) != nil } ?? false
    }
  }

  /// For each example how many there are in its part.
  private static func partSizes(_ m: Int, _ size: Int) -> [Int] {
    (0..<m).map { min(size, m - $0 / size * size) }
  }

  /// What the adapter would send.
  private static func answer(_ runs: Int, shares: Bool, _ gradient: () -> Gradient) -> Value {
    runs == 0 ? (shares ? 1 : 0).wire : Array(repeating: gradient(), count: runs).wire
  }

  /// The answers with gradients: one other says whether anything was shared out, with or without the mistake.
  private static func gradients(_ answers: [Answered]) -> [Answered] {
    answers.filter { $0.arguments.last != 0.wire }
  }

  /// A mistake of those who share out and of those who don't.
  private static func mistake(
    _ sentence: String, _ gradient: @escaping @Sendable (Network, [Example]) -> Gradient
  ) -> Mistake {
    Mistake(
      inManyWays: [true, false].map { shares in
        Mistake(sentence) { (network: Network, examples: [Example], runs: Int) in
          answer(runs, shares: shares) { gradient(network, examples) }
        }
      })
  }

  /// A sum of the examples' gradients with the wrong weights.
  private static func weighted(
    _ sentence: String, _ weights: @escaping @Sendable (_ m: Int) -> Vector
  ) -> Mistake {
    mistake(sentence) { network, examples in
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
  ) -> Mistake {
    mistake(sentence) { network, examples in
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
