internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // CH4, CH5
  static let earlierDerivativesCheck = Check(
    "earlierDerivatives(previousActivation:weights:biases:target:)",
    adapter: """
      serve { (a: Double, w: [Double], b: [Double], y: Double) -> AnswerChannel.Value in
        let slopes = earlierDerivatives(previousActivation: a, weights: w, biases: b, target: y)
        return .record([.init("weight", .number(slopes.weight)), .init("bias", .number(slopes.bias))])
      }
      """, tolerance: 1e-12,
    reference: { (a: Double, w: [Double], b: [Double], y: Double) in
      let slopes = NeuronChain(weights: w, biases: b).secondToLastDerivatives(input: a, target: y)
      return Value.slopes(slopes.weight, slopes.bias)
    },
    mistakes: [
      earlierMistake(
        "Both are half of what they should be: ∂C/∂a = 2(a − y), with the 2 of the square (CH4)."
      ) {
        $0.both($0.byZ / 2)
      },
      earlierMistake("The sign is turned round: ∂C/∂a = 2(a − y), not 2(y − a) (CH4).") { $0.both(-$0.byZ) },
      earlierMistake("The last neuron's weight is left out: through it the first acts on the last (CH4).") {
        $0.both($0.byLastZ * $0.slope)
      },
      earlierMistake("The weight on the way back is w⁽ᴸ⁾, `weights[1]`; here it is `weights[0]` (CH4).") {
        $0.both($0.byLastZ * $0.w[0] * $0.slope)
      },
      earlierMistake(
        "σ′(z⁽ᴸ⁻¹⁾) of the earlier neuron is left out; σ′ of the last alone is not enough (CH4)."
      ) {
        $0.both($0.byLastZ * $0.w[1])
      },
      earlierMistake("σ′(z⁽ᴸ⁾) of the last neuron is left out: it is a part of ∂C/∂z⁽ᴸ⁾ (CH4).") {
        $0.both(2 * $0.error * $0.w[1] * $0.slope)
      },
      earlierMistake("Both σ′ are left out: each neuron on the way has its slope in the product (CH4).") {
        $0.both(2 * $0.error * $0.w[1])
      },
      earlierMistake("σ′ of the last neuron stands in both places; one is that of the earlier neuron (CH4).")
      {
        $0.both($0.byLastZ * $0.w[1] * $0.lastSlope)
      },
      earlierMistake("σ′ of the earlier neuron stands in both places; one is that of the last neuron (CH4).")
      {
        $0.both(2 * $0.error * $0.slope * $0.w[1] * $0.slope)
      },
      earlierMistake("σ′ is taken at the activations; its places are the weighted inputs z (CH4).") {
        let slopes = sigmoidDerivative(sigmoid($0.lastZ)) * sigmoidDerivative(sigmoid($0.z))
        return $0.both(2 * $0.error * $0.w[1] * slopes)
      },
      earlierMistake("σ′ of the earlier neuron is taken at its activation; its place is z⁽ᴸ⁻¹⁾ (CH4).") {
        $0.both($0.byLastZ * $0.w[1] * sigmoidDerivative(sigmoid($0.z)))
      },
      earlierMistake("σ stands where σ′ of the earlier neuron should (CH4).") {
        $0.both($0.byLastZ * $0.w[1] * sigmoid($0.z))
      },
      earlierMistake("These are the last neuron's derivatives; one neuron further back is asked for (CH4).") {
        ($0.byLastZ * sigmoid($0.z), $0.byLastZ)
      },
      earlierMistake(
        "∂z⁽ᴸ⁻¹⁾/∂w⁽ᴸ⁻¹⁾ is a⁽ᴸ⁻²⁾, what goes into the earlier neuron, not what comes out (CH4)."
      ) {
        ($0.byZ * sigmoid($0.z), $0.byZ)
      },
      earlierMistake("The weight's derivative lacks its last link, the previous activation (CH4).") {
        ($0.byZ, $0.byZ)
      },
      earlierMistake("The bias's derivative has the previous activation in it; ∂z/∂b is 1 (CH5).") {
        ($0.byZ * $0.a, $0.byZ * $0.a)
      },
      earlierMistake(
        "The two are exchanged: the weight's derivative has the previous activation in it (CH4)."
      ) {
        ($0.byZ, $0.byZ * $0.a)
      },
      earlierMistake("The bias's derivative is 0 here; it is that of the weight without its last link (CH5).")
      {
        ($0.byZ * $0.a, 0)
      },
      earlierMistake(
        "∂C/∂w⁽ᴸ⁾ goes back where ∂C/∂z⁽ᴸ⁾ should: the last neuron's `bias` derivative, not its `weight` one (CH4)."
      ) {
        $0.both($0.byLastZ * sigmoid($0.z) * $0.w[1] * $0.slope)
      },
      earlierMistake("The last neuron is given z⁽ᴸ⁻¹⁾; what goes into it is σ(z⁽ᴸ⁻¹⁾) (CH4).") {
        $0.both(lastNeuron(after: $0.z, $0).costByZ * $0.w[1] * $0.slope)
      },
      earlierMistake("The last neuron is given `previousActivation`; what goes into it is σ(z⁽ᴸ⁻¹⁾) (CH4).") {
        $0.both(lastNeuron(after: $0.a, $0).costByZ * $0.w[1] * $0.slope)
      },
      earlierMistake("The biases are left out of both z (CH4).") {
        let pair = NeuronPair(a: $0.a, w: $0.w, b: [0, 0], y: $0.y)
        return pair.both(pair.byZ)
      },
      earlierMistake("The neurons are exchanged: index 0 belongs to the earlier one, 1 to the last (CH4).") {
        let pair = NeuronPair(a: $0.a, w: $0.w.reversed(), b: $0.b.reversed(), y: $0.y)
        return pair.both(pair.byZ)
      },
      earlierMistake("The biases are exchanged: index 0 belongs to the earlier neuron, 1 to the last (CH4).")
      {
        let pair = NeuronPair(a: $0.a, w: $0.w, b: $0.b.reversed(), y: $0.y)
        return pair.both(pair.byZ)
      },
      Mistake(nearly: "the chain rule gives them to the last (CH4)") {
        (h: Double, a: Double, w: [Double], b: [Double], y: Double) in
        func cost(_ w: Double, _ b: Double, _ pair: NeuronPair) -> Double {
          let error = NeuronPair(a: pair.a, w: [w, pair.w[1]], b: [b, pair.b[1]], y: pair.y).error
          return error * error
        }
        let pair = NeuronPair(a: a, w: w, b: b, y: y)
        return .slopes(
          (cost(w[0] + h, b[0], pair) - cost(w[0] - h, b[0], pair)) / (2 * h),
          (cost(w[0], b[0] + h, pair) - cost(w[0], b[0] - h, pair)) / (2 * h))
      },
    ],
    arguments: { generator in
      [
        (0.5, [2, 8], [-1, -4], 1), (1, [1, 2], [-1, -1], 0), (0, [1, -2], [0.5, 1], 1),
        (-0.5, [1, 2], [0.5, -1], 0.3), (1, [2, 1], [0, 2], 0), (2, [3, 1], [0.5, 0], 1),
        (-2, [4, 1], [0, 0.5], 1),
        (1, [800, 1], [0, 0.5], 0),
      ]
        + (0..<8).map { number in
          let (a, w) = (generator.shares(1)[0], generator.shortNormals(2))
          return (a, w, generator.shortNormals(2), Double(number % 2))
        }
    })

  private static func earlierMistake(
    _ sentence: String, _ slopes: @escaping @Sendable (NeuronPair) -> (weight: Double, bias: Double)
  ) -> Mistake {
    Mistake(sentence) { (a: Double, w: [Double], b: [Double], y: Double) in
      let (weight, bias) = slopes(NeuronPair(a: a, w: w, b: b, y: y))
      return Value.slopes(weight, bias)
    }
  }

  private static func lastNeuron(after activation: Double, _ pair: NeuronPair) -> LastNeuron {
    LastNeuron(a: activation, w: pair.w[1], b: pair.b[1], y: pair.y)
  }
}

/// The last two sigmoid neurons of a chain.
private struct NeuronPair: Sendable {
  /// What goes into the first of them.
  var a: Double
  /// Weights and biases, the last neuron's last.
  var w, b: [Double]
  /// The target.
  var y: Double

  /// z⁽ᴸ⁻¹⁾.
  var z: Double { w[0] * a + b[0] }
  /// z⁽ᴸ⁾.
  var lastZ: Double { last.z }
  /// a⁽ᴸ⁾ − y.
  var error: Double { last.error }
  /// σ′(z⁽ᴸ⁻¹⁾).
  var slope: Double { sigmoidDerivative(z) }
  /// σ′(z⁽ᴸ⁾).
  var lastSlope: Double { sigmoidDerivative(lastZ) }
  /// ∂C/∂z⁽ᴸ⁾.
  var byLastZ: Double { last.costByZ }
  /// ∂C/∂z⁽ᴸ⁻¹⁾.
  var byZ: Double { byLastZ * w[1] * slope }

  /// Both derivatives where `byZ` is taken for ∂C/∂z⁽ᴸ⁻¹⁾.
  func both(_ byZ: Double) -> (weight: Double, bias: Double) { (byZ * a, byZ) }

  private var last: LastNeuron { LastNeuron(a: sigmoid(z), w: w[1], b: b[1], y: y) }
}
