internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 2.
  static let neuron: [Check] = [
    weightedSumCheck, sigmoidCheck, sigmoidDerivativeCheck, reluCheck, reluDerivativeCheck, neuronCheck,
    priceFromSizeCheck, priceFromFeaturesCheck,
  ]

  // N1
  private static let weightedSumCheck = Check(
    "weightedSum(weights:inputs:)",
    adapter: "serve { (w: Vector, a: Vector) -> Double in weightedSum(weights: w, inputs: a) }",
    reference: { (w: Vector, a: Vector) in weightedSum(weights: w, inputs: a) },
    mistakes: [
      sumMistake("The inputs are added up without their weights; each is multiplied by its own first (N1).") {
        _, a in a.reduce(0, +)
      },
      sumMistake("The weights are added up without the inputs; multiply each by its own input (N1).") {
        w, _ in w.reduce(0, +)
      },
      sumMistake("The sum is divided by the number of inputs; it is a sum, not a mean (N1).") {
        w, a in weightedSum(weights: w, inputs: a) / Double(a.count)
      },
      sumMistake("Each weight is added to its input; multiply the two (N1).") {
        w, a in w.reduce(0, +) + a.reduce(0, +)
      },
      sumMistake(
        "The sum of the weights is multiplied by the sum of the inputs; multiply pair by pair, then add (N1)."
      ) { w, a in w.reduce(0, +) * a.reduce(0, +) },
      sumMistake("Every answer is 0: add each product to the sum with += (N1).") { _, _ in 0 },
      sumMistake("Only the last product is left: add each to the sum with += instead of = (N1).") {
        w, a in w[w.count - 1] * a[a.count - 1]
      },
      sumMistake("Only the first product counts here: `return` stands behind the loop, not in it (N1).") {
        w, a in w[0] * a[0]
      },
      sumMistake("The last product is missing: `weights.indices` runs over all of them (N1).") {
        w, a in weightedSum(weights: w.dropLast(), inputs: a.dropLast())
      },
      sumMistake("The first product is missing: indices begin at 0 (N1).") {
        w, a in weightedSum(weights: Vector(w.dropFirst()), inputs: Vector(a.dropFirst()))
      },
      sumMistake("The sign is turned round: the products are added, not subtracted (N1).") {
        w, a in -weightedSum(weights: w, inputs: a)
      },
      sumMistake("Signs are lost: a weight below 0 makes its product speak against (N1).") {
        w, a in weightedSum(weights: w.map { abs($0) }, inputs: a.map { abs($0) })
      },
      sumMistake("The sum is exactly one too large: it begins at 0 (N1).") {
        w, a in weightedSum(weights: w, inputs: a) + 1
      },
      sumMistake("This is squashed by the sigmoid already; the weighted sum itself is asked for (N1).") {
        w, a in sigmoid(weightedSum(weights: w, inputs: a))
      },
    ],
    arguments: { generator in
      [([2, -1], [3, 5]), ([0.5], [4]), ([1, 2, 3], [0, 1, 0])]
        + [1, 2, 3, 4, 5, 8, 9, 11, 17].map { generator.weightsAndInputs($0) }
        + [(generator.normals(784), generator.digit().image.intensities)]
        // Numbers that are there twice, products that are equal, zeros in between; the same inputs weighed otherwise.
        + [
          ([2, 2, 3], [1, 5, -1]), ([1, 2], [2, 1]), ([0.5, 0, -2], [3, 1, 4]), ([3, -1, 2], [3, 1, 4]),
        ]
    })

  // N2
  private static let neuronCheck = Check(
    "neuron(weights:bias:activation:inputs:)",
    adapter: """
      serve { (w: Vector, b: Double, s: Activation, a: Vector) -> Double in
        neuron(weights: w, bias: b, activation: s, inputs: a)
      }
      """,
    reference: { (w: Vector, b: Double, s: Activation, a: Vector) in
      NeuralNetworks.neuron(weights: w, bias: b, activation: s, inputs: a)
    },
    mistakes: [
      neuronMistake("The bias is left out: it is added to the weighted sum before σ (N2).") {
        w, _, s, a in s(sum(w, a))
      },
      neuronMistake("The bias is added after σ; its place is inside: σ(Σ + b) (N2).") {
        w, b, s, a in s(sum(w, a)) + b
      },
      neuronMistake("The activation function is left out: this is the weighted input z (N2).") {
        w, b, _, a in sum(w, a) + b
      },
      neuronMistake("This is the weighted sum alone: bias and activation function are still missing (N2).") {
        w, _, _, a in sum(w, a)
      },
      neuronMistake("The bias is subtracted; it is added (N2).") { w, b, s, a in s(sum(w, a) - b) },
      neuronMistake("The sum is multiplied by the bias; it is added (N2).") { w, b, s, a in s(sum(w, a) * b)
      },
      neuronMistake("The bias is added once for every input; a neuron has just one (N2).") {
        w, b, s, a in s(sum(w, a) + Double(a.count) * b)
      },
      neuronMistake("The sigmoid is used whatever `activation` says (N2).") {
        w, b, _, a in sigmoid(sum(w, a) + b)
      },
      neuronMistake("ReLU is used whatever `activation` says (N2).") { w, b, _, a in relu(sum(w, a) + b) },
      neuronMistake("The inputs are squashed; σ belongs around the whole weighted input (N2).") {
        w, b, s, a in sum(w, a.map { s($0) }) + b
      },
      neuronMistake("Each product is squashed by itself; add up first, then apply σ once (N2).") {
        w, b, s, a in w.indices.reduce(0) { $0 + s(w[$1] * a[$1]) } + b
      },
      neuronMistake("σ is applied twice (N2).") { w, b, s, a in s(s(sum(w, a) + b)) },
      neuronMistake("This is the derivative σ′(z); the activation is σ(z) (N2).") {
        w, b, s, a in s.derivative(at: sum(w, a) + b)
      },
      neuronMistake("The inputs are added up without their weights: use `weightedSum` (N2).") {
        _, b, s, a in s(a.reduce(0, +) + b)
      },
      neuronMistake("The weighted sum is divided by the number of inputs; it is a sum, not a mean (N2).") {
        w, b, s, a in s(sum(w, a) / Double(a.count) + b)
      },
    ],
    arguments: { generator in
      var cases: [(Vector, Double, Activation, Vector)] = [
        ([2, -1], 0.5, .relu, [3, 5]), ([1], -2, .identity, [3]), ([1], 1, .sigmoid, [-1]),
        ([-1, 2], 0.5, .relu, [3, 1]),
        // Sums of exactly 0 and large ones; the same inputs weighed otherwise.
        ([2, -1], 1.5, .identity, [1, 2]), ([1, -0.5], 0.5, .sigmoid, [1, 2]), ([30, 10], 4, .relu, [1, 2]),
        ([-30, 5], 4, .identity, [1, 2]), ([9, 1], 0, .sigmoid, [90, 2]),
      ]
      for activation in [Activation.sigmoid, .relu, .identity] {
        for count in 1...4 {
          let (layer, inputs) = generator.layer(1, count, activation)
          cases.append((Vector(layer.weights.row(0)), layer.biases[0], activation, inputs))
        }
      }
      let (layer, inputs) = generator.layer(1, 784, .sigmoid, from: generator.digit().image.intensities)
      return cases + [(Vector(layer.weights.row(0)), layer.biases[0], .sigmoid, inputs)]
    })
}

private func sum(_ weights: Vector, _ inputs: Vector) -> Double {
  weightedSum(weights: weights, inputs: inputs)
}

private func sumMistake(
  _ sentence: String, _ function: @escaping @Sendable (Vector, Vector) -> Double
) -> Mistake {
  Mistake(sentence, function)
}

private func neuronMistake(
  _ sentence: String, _ function: @escaping @Sendable (Vector, Double, Activation, Vector) -> Double
) -> Mistake {
  Mistake(sentence, function)
}

extension SeededGenerator {
  /// Normal deviates, as many as asked for.
  mutating func normals(_ count: Int) -> Vector { (0..<count).map { _ in normal() } }

  /// Weights and inputs whose products do not cancel out.
  fileprivate mutating func weightsAndInputs(_ count: Int) -> (Vector, Vector) {
    while true {
      let (w, a) = (decimals(count), decimals(count))
      if abs(sum(w, a)) >= 0.1 { return (w, a) }
    }
  }
}
