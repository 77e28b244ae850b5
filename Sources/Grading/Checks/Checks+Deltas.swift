internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // BP1
  static let outputDeltaCheck = Check(
    "outputDelta(output:weightedInputs:target:activation:)",
    adapter: """
      serve { (output: Vector, z: Vector, target: Vector, activation: Activation) -> Vector in
        outputDelta(output: output, weightedInputs: z, target: target, activation: activation)
      }
      """, tolerance: 1e-12,
    reference: { (a: Vector, z: Vector, y: Vector, activation: Activation) in
      outputDelta(output: a, weightedInputs: z, target: y, activation: activation)
    },
    mistakes: [
      outputMistake("Every entry is exactly half of what it should be: ∂C/∂a = 2(a − y) (BP1).") {
        a, z, y, f in (a - y) * f.derivative(at: z)
      },
      outputMistake("The sign is turned round: it is a − y, output minus target, not y − a (BP1).") {
        a, z, y, f in 2 * (y - a) * f.derivative(at: z)
      },
      outputMistake("Half as large, and with the wrong sign: it is 2(a − y), and this has y − a (BP1).") {
        a, z, y, f in (y - a) * f.derivative(at: z)
      },
      outputMistake("σ′(z) is left out: this is ∂C/∂a, and δ is ∂C/∂z (BP1).") {
        a, _, y, _ in 2 * (a - y)
      },
      outputMistake(
        "This is a − y, the δ of another cost, the cross-entropy: here it is 2(a − y) σ′(z) (BP1)."
      ) {
        a, _, y, _ in a - y
      },
      outputMistake("σ′ is taken at the activation a; its place is the weighted input z (BP1).") {
        a, _, y, f in 2 * (a - y) * f.derivative(at: a)
      },
      outputMistake("σ′ is taken at a instead of z, and the 2 of ∂C/∂a = 2(a − y) is missing (BP1).") {
        a, _, y, f in (a - y) * f.derivative(at: a)
      },
      outputMistake("a(1 − a) is σ′ for the sigmoid alone; `activation` may be another function (BP1).") {
        a, _, y, _ in 2 * (a - y) * a * (1 - a)
      },
      outputMistake("The sigmoid's σ′ is used whatever `activation` is (BP1).") {
        a, z, y, _ in 2 * (a - y) * sigmoidDerivative(z)
      },
      outputMistake("σ(z) stands where its slope σ′(z) should (BP1).") {
        a, z, y, f in 2 * (a - y) * f(z)
      },
      outputMistake("z(1 − z) stands where σ′(z) should: the sigmoid's is σ(z)(1 − σ(z)) (BP1).") {
        a, z, y, _ in 2 * (a - y) * z * (1 - z)
      },
      outputMistake(
        "a(1 − a) is σ′ for the sigmoid alone, and the 2 of ∂C/∂a = 2(a − y) is missing (BP1)."
      ) {
        a, _, y, _ in (a - y) * a * (1 - a)
      },
      outputMistake("2a − y stands where 2(a − y) should: mind the parentheses (BP1).") {
        a, z, y, f in (2 * a - y) * f.derivative(at: z)
      }
      .or(outputMistake("") { a, z, y, f in 2 * a - y * f.derivative(at: z) }),
      outputMistake("This is y − a: 2 and σ′(z) are left out, and the sign is turned round (BP1).") {
        a, _, y, _ in y - a
      },
      outputMistake("σ′(z) is there twice; once is right (BP1).") {
        a, z, y, f in 2 * (a - y) * f.derivative(at: z) * f.derivative(at: z)
      },
      outputMistake("a − y is squared as in the cost itself; its derivative has 2(a − y) (BP1).") {
        a, z, y, f in (a - y) * (a - y) * f.derivative(at: z)
      },
      outputMistake("a − y has lost its sign: δ says in which direction the cost changes (BP1).") {
        a, z, y, f in 2 * abs(a - y) * f.derivative(at: z)
      },
      outputMistake(
        "The entries are divided by the number of outputs; the cost is a sum, not a mean (BP1).",
        ofAll: {
          let count = Double($0.count)
          return $0.map { $0 / count }
        }),
      outputMistake("The target is left out: it is 2(a − y) (BP1).") {
        a, z, _, f in 2 * a * f.derivative(at: z)
      },
      outputMistake("The weighted input is compared with the target: it is a − y, not z − y (BP1).") {
        _, z, y, f in 2 * (z - y) * f.derivative(at: z)
      },
      outputMistake("`output` is put through the activation function again; it is a already (BP1).") {
        a, z, y, f in 2 * (f(a) - y) * f.derivative(at: z)
      },
      outputMistake("Only σ′(z) is here; 2(a − y) is left out (BP1).") {
        _, z, _, f in f.derivative(at: z)
      },
      outputMistake("Only outputs whose target is not 0 count here; all of them do (BP1).") {
        a, z, y, f in y == 0 ? 0 : 2 * (a - y) * f.derivative(at: z)
      },
      outputMistake(
        "Every entry is the sum over all outputs; each neuron has a δ of its own (BP1).",
        ofAll: {
          let sum = $0.reduce(0, +)
          return $0.map { _ in sum }
        }),
    ],
    arguments: { generator in
      var cases: [(Vector, Vector, Vector, Activation)] = [
        ([0.5, 0.5], [0, 0], [1, 0], .sigmoid), ([3], [3], [1], .identity),
        ([2, 0], [2, -1], [1, 1], .relu), ([0, 3], [0, 3], [1, 1], .relu),
        ([0.5, 0.25, 2], [0.5, 0.25, 2], [0.5, 0.251, 1], .identity),
        ([sigmoid(6), sigmoid(-7)], [6, -7], [0, 1], .sigmoid),
      ]
      for count in [1, 2, 3, 5, 10, 13] {
        for activation in Activation.allCases {
          let z = generator.shortNormals(count)
          let classes = oneHot(generator.uniform(below: count), count: count)
          let target = activation == .sigmoid ? classes : generator.shortNormals(count)
          cases.append((z.map { activation($0) }, z, target, activation))
        }
      }
      return cases
    })

  private static func outputMistake(
    _ sentence: String,
    _ delta: @escaping @Sendable (_ a: Double, _ z: Double, _ y: Double, _ f: Activation) -> Double
  ) -> Mistake {
    Mistake(sentence) { (a: Vector, z: Vector, y: Vector, activation: Activation) in
      a.indices.map { delta(a[$0], z[$0], y[$0], activation) }
    }
  }

  private static func outputMistake(
    _ sentence: String, ofAll delta: @escaping @Sendable (_ delta: Vector) -> Vector
  ) -> Mistake {
    Mistake(sentence) { (a: Vector, z: Vector, y: Vector, activation: Activation) in
      delta(outputDelta(output: a, weightedInputs: z, target: y, activation: activation))
    }
  }

  // BP2
  static let hiddenDeltaCheck = Check(
    "hiddenDelta(nextDelta:nextWeights:weightedInputs:activation:)",
    adapter: """
      serve { (delta: Vector, weights: Matrix, z: Vector, activation: Activation) -> Vector in
        hiddenDelta(nextDelta: delta, nextWeights: weights, weightedInputs: z, activation: activation)
      }
      """, tolerance: 1e-12,
    reference: { (delta: Vector, weights: Matrix, z: Vector, activation: Activation) in
      hiddenDelta(nextDelta: delta, nextWeights: weights, weightedInputs: z, activation: activation)
    },
    mistakes: [
      hiddenMistake("The weights are not transposed: entry k sums wⱼₖ δⱼ over j, down a column (BP2).") {
        guard $0.isSquare else { return nil }
        return $0.times(product($0.w, $0.delta))
      },
      hiddenMistake("σ′(z) of the hidden layer is left out: this is ∂C/∂a, and δ is ∂C/∂z (BP2).") {
        $0.sums
      },
      hiddenMistake("The weights are not transposed, and σ′(z) is left out (BP2).") {
        $0.isSquare ? product($0.w, $0.delta) : nil
      },
      hiddenMistake("σ′ is taken at the activation σ(z); its place is the weighted input z (BP2).") { layer in
        layer.each { sum, z in sum * layer.slope(layer.activation(z)) }
      },
      hiddenMistake("σ(z) stands where its slope σ′(z) should (BP2).") { layer in
        layer.each { sum, z in sum * layer.activation(z) }
      },
      hiddenMistake("z(1 − z) stands where σ′(z) should: the sigmoid's is σ(z)(1 − σ(z)) (BP2).") { layer in
        layer.each { sum, z in sum * z * (1 - z) }
      },
      hiddenMistake("The sigmoid's σ′ is used whatever `activation` is (BP2).") { layer in
        layer.each { sum, z in sum * sigmoidDerivative(z) }
      },
      hiddenMistake("a(1 − a) is σ′ for the sigmoid alone; `activation` may be another function (BP2).") {
        layer in
        layer.each { sum, z in sum * layer.activation(z) * (1 - layer.activation(z)) }
      },
      hiddenMistake("ReLU's slope is used whatever `activation` is (BP2).") { layer in
        layer.each { sum, z in z > 0 ? sum : 0 }
      },
      hiddenMistake("Each entry has the sums before it in it as well: begin at 0 for every neuron k (BP2).") {
        var sums = $0.sums
        for k in sums.indices.dropFirst() { sums[k] += sums[k - 1] }
        return $0.times(sums)
      },
      hiddenMistake("σ′(z) is there twice; once is right (BP2).") { layer in
        layer.each { sum, z in sum * layer.slope(z) * layer.slope(z) }
      },
      hiddenMistake("σ(z) is there as well as σ′(z); activations come in with BP4, not here (BP2).") {
        layer in
        layer.each { sum, z in sum * layer.slope(z) * layer.activation(z) }
      },
      hiddenMistake("Every entry is twice what it should be: the 2 of the cost is in δ⁽ˡ⁺¹⁾ already (BP2).") {
        layer in layer.each { sum, z in 2 * sum * layer.slope(z) }
      },
      hiddenMistake("The sign is turned round; δ⁽ˡ⁺¹⁾ has the right sign already (BP2).") { layer in
        layer.each { sum, z in -sum * layer.slope(z) }
      },
      hiddenMistake("The sums are divided by the number of terms; it is a sum, not a mean (BP2).") {
        let count = Double($0.delta.count)
        return $0.times($0.sums.map { $0 / count })
      },
      hiddenMistake("The weights are left out: each δⱼ comes back through its wⱼₖ (BP2).") {
        let sum = $0.delta.reduce(0, +)
        return $0.times($0.z.map { _ in sum })
      },
      hiddenMistake("δ⁽ˡ⁺¹⁾ is left out: only the weights are added up (BP2).") {
        $0.times(transposedProduct($0.w, $0.delta.map { _ in 1 }))
      },
      hiddenMistake("Only the last neuron j of the next layer counts here: add up with +=, not = (BP2).") {
        let (w, j) = ($0.w, $0.w.rows - 1)
        let last = $0.delta[j]
        return $0.times($0.z.indices.map { w[j, $0] * last })
      },
      hiddenMistake("Only the first neuron j of the next layer counts here; add up over all (BP2).") {
        let (w, first) = ($0.w, $0.delta[0])
        return $0.times($0.z.indices.map { w[0, $0] * first })
      },
      hiddenMistake("Only wₖₖ δₖ is here: every neuron j of the next layer has a part in each entry (BP2).") {
        guard $0.isSquare else { return nil }
        let (w, delta) = ($0.w, $0.delta)
        return $0.times($0.z.indices.map { w[$0, $0] * delta[$0] })
      },
      hiddenMistake("σ′ is taken at zⱼ inside the sum; it is σ′(zₖ), once, behind the sum (BP2).") {
        guard $0.isSquare else { return nil }
        let (slopes, delta) = ($0.z.map($0.slope), $0.delta)
        return transposedProduct($0.w, delta.indices.map { delta[$0] * slopes[$0] })
      },
      hiddenMistake("σ′(zₖ) multiplies the sum in each round over j; once, behind that loop, is right (BP2).")
      {
        let (w, delta) = ($0.w, $0.delta)
        let slopes = $0.z.map($0.slope)
        return slopes.indices.map { k in
          delta.indices.reduce(0) { ($0 + w[$1, k] * delta[$1]) * slopes[k] }
        }
      },
      hiddenMistake("σ′(z) is added to the sums; multiply by it (BP2).") { layer in
        layer.each { sum, z in sum + layer.slope(z) }
      },
      hiddenMistake("The weights' signs are lost: a negative weight sends δ back with the other sign (BP2).")
      {
        let w = $0.w
        let sizes = Matrix(rows: w.rows, columns: w.columns, entries: w.entries.map { abs($0) })
        return $0.times(transposedProduct(sizes, $0.delta))
      },
    ],
    arguments: { generator in
      var cases: [(Vector, Matrix, Vector, Activation)] = [
        ([2], Matrix([[3]]), [0], .sigmoid), ([1, 2], Matrix([[1, 2], [3, 4]]), [1, 3], .relu),
        ([1, -2], Matrix([[3, 1], [1, 2]]), [0, 0.5], .sigmoid),
        ([1, 2], Matrix([[1, 2], [3, 4]]), [0, 0.01], .relu),
        ([1, 0, 2], Matrix([[0.01, 2], [3, 4], [5, 0]]), [1, 3], .identity),
        ([2, 2, 2], Matrix([[1, 2], [3, 4], [5, 7]]), [1, 3], .identity),
        ([1, 2], Matrix([[1, 2], [3, 4]]), [6, -7], .sigmoid),
      ]
      // Square ones first: exchanged rows and columns give wrong numbers there, elsewhere the program ends.
      let shapes = [(3, 3), (4, 4), (2, 3), (3, 2), (1, 4), (5, 1), (10, 6)]
      for (number, (next, here)) in shapes.enumerated() {
        for activation in [Activation.sigmoid, number % 2 == 0 ? .relu : .identity] {
          let (delta, weights) = (generator.shortNormals(next), generator.shortMatrix(next, here))
          cases.append((delta, weights, generator.shortNormals(here), activation))
        }
      }
      return cases
    })

  private static func hiddenMistake(
    _ sentence: String, _ delta: @escaping @Sendable (HiddenLayer) -> Vector?
  ) -> Mistake {
    Mistake(sentence) { (next: Vector, weights: Matrix, z: Vector, activation: Activation) in
      delta(HiddenLayer(delta: next, w: weights, z: z, activation: activation))?.wire ?? .stops
    }
  }
}

/// What `hiddenDelta` is given.
private struct HiddenLayer: Sendable {
  var delta: Vector
  var w: Matrix
  var z: Vector
  var activation: Activation

  var isSquare: Bool { w.rows == w.columns }
  /// ∂C/∂a of the layer.
  var sums: Vector { transposedProduct(w, delta) }

  func slope(_ z: Double) -> Double { activation.derivative(at: z) }

  /// A number for each neuron, from its sum and weighted input.
  func each(_ delta: (_ sum: Double, _ z: Double) -> Double) -> Vector {
    let sums = sums
    return z.indices.map { delta(sums[$0], z[$0]) }
  }

  /// Numbers times the slopes of the neurons.
  func times(_ sums: Vector) -> Vector {
    z.indices.map { sums[$0] * slope(z[$0]) }
  }
}

extension Value {
  /// Stands where a function with a mistake would end the program: equal to no answer.
  static let stops = Value.list([])
}
