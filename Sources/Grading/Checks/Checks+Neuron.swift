internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 2.
  static let neuron: [Check] = [
    // N1
    Check(
      "weightedSum(weights:inputs:)",
      adapter: "serve { (w: Vector, a: Vector) -> Double in weightedSum(weights: w, inputs: a) }",
      reference: { (w: Vector, a: Vector) in weightedSum(weights: w, inputs: a) },
      mistakes: [
        Mistake("The inputs are added up without their weights; each is multiplied by its own first (N1).") {
          (w: Vector, a: Vector) in a.reduce(0, +)
        },
        Mistake("The sum is divided by the number of inputs; it is a sum, not a mean (N1).") {
          (w: Vector, a: Vector) in weightedSum(weights: w, inputs: a) / Double(max(a.count, 1))
        },
      ],
      arguments: { generator in
        [([2, -1], [3, 5]), ([0.5], [4]), ([1, 2, 3], [0, 1, 0])]
          + (1...8).map { count in (generator.normals(count), generator.normals(count)) }
      }),
    // A1
    Check(
      "sigmoid(_:)", adapter: "serve { (z: Double) -> Double in sigmoid(z) }", scale: 1,
      reference: { (z: Double) in sigmoid(z) },
      mistakes: [
        Mistake("The sign of the exponent is turned round: it is e⁻ᶻ, not eᶻ (A1).") {
          (z: Double) in 1 / (1 + exp(z))
        },
        Mistake("This is tanh; the sigmoid goes from 0 to 1, not from -1 to 1 (A1).") {
          (z: Double) in tanh(z)
        },
        Mistake(
          "Far above 0 this gives NaN: eᶻ / (1 + eᶻ) becomes ∞ / ∞ there; write 1 / (1 + e⁻ᶻ) (A1)."
        ) {
          (z: Double) in exp(z) / (1 + exp(z))
        },
      ],
      arguments: { generator in
        [0, 1, -1, 2.5, 1000, -1000, 40, -40] + generator.normals(8).map { 3 * $0 }
      }),
    // A2
    Check(
      "sigmoidDerivative(_:)", adapter: "serve { (z: Double) -> Double in sigmoidDerivative(z) }", scale: 1,
      reference: { (z: Double) in sigmoidDerivative(z) },
      mistakes: [
        Mistake("This is the sigmoid itself (A2).") { (z: Double) in sigmoid(z) },
        Mistake("z stands where σ(z) should: the derivative is σ(z) (1 − σ(z)) (A2).") {
          (z: Double) in z * (1 - z)
        },
      ],
      arguments: { generator in [0, 1, -1, 2.5, 1000, -1000] + generator.normals(8) }),
    // A3
    Check(
      "relu(_:)", adapter: "serve { (z: Double) -> Double in relu(z) }",
      reference: { (z: Double) in relu(z) },
      mistakes: [
        Mistake("This is the absolute value: below 0 ReLU is 0 (A3).") { (z: Double) in abs(z) },
        Mistake("The smaller one of 0 and z is taken; ReLU takes the larger (A3).") { (z: Double) in min(0, z)
        },
      ],
      arguments: { generator in [3, -3, 0, 0.5, -0.5] + generator.normals(6) }),
    // A4
    Check(
      "reluDerivative(_:)", adapter: "serve { (z: Double) -> Double in reluDerivative(z) }",
      reference: { (z: Double) in reluDerivative(z) },
      mistakes: [
        Mistake("At 0 the derivative is 0 by convention (A4).") { (z: Double) in z >= 0 ? 1.0 : 0 },
        Mistake("This is ReLU itself; its slope above 0 is 1 (A4).") { (z: Double) in relu(z) },
      ],
      arguments: { generator in [3, -3, 0, 0.5, -0.5] + generator.normals(6) }),
    // N2
    Check(
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
        Mistake("The bias is left out (N2).") { (w: Vector, b: Double, s: Activation, a: Vector) in
          NeuralNetworks.neuron(weights: w, bias: 0, activation: s, inputs: a)
        },
        Mistake("The bias is added after σ; its place is inside (N2).") {
          (w: Vector, b: Double, s: Activation, a: Vector) in
          NeuralNetworks.neuron(weights: w, bias: 0, activation: s, inputs: a) + b
        },
        Mistake("The activation function is left out (N2).") {
          (w: Vector, b: Double, s: Activation, a: Vector) in weightedSum(weights: w, inputs: a) + b
        },
        Mistake("The bias is taken off; it is added (N2).") {
          (w: Vector, b: Double, s: Activation, a: Vector) in
          NeuralNetworks.neuron(weights: w, bias: -b, activation: s, inputs: a)
        },
      ],
      arguments: { generator in
        [([2, -1], 0.5, .relu, [3, 5]), ([1], -2, .identity, [3]), ([1], 1, .sigmoid, [-1])]
          + [Activation.sigmoid, .relu, .identity].flatMap { activation in
            [2, 3].map { (generator.normals($0), generator.normal(), activation, generator.normals($0)) }
          }
      }),
    // HP1
    Check(
      "priceFromSize(_:weight:bias:)",
      adapter:
        "serve { (x: Double, w: Double, b: Double) -> Double in priceFromSize(x, weight: w, bias: b) }",
      reference: { (x: Double, w: Double, b: Double) in w * x + b },
      mistakes: [
        Mistake("The bias is left out (HP1).") { (x: Double, w: Double, b: Double) in w * x },
        Mistake("The bias is added to the size before it is weighed (HP1).") {
          (x: Double, w: Double, b: Double) in w * (x + b)
        },
      ],
      arguments: { _ in [(100, 2000, 50_000), (30, 2500, 10_000), (75, 3100, -4000)] }),
    // HP2
    Check(
      "priceFromFeatures(_:means:deviations:weights:bias:)",
      adapter: """
        serve { (x: Vector, m: Vector, s: Vector, w: Vector, b: Double) -> Double in
          priceFromFeatures(x, means: m, deviations: s, weights: w, bias: b)
        }
        """,
      reference: { (x: Vector, m: Vector, s: Vector, w: Vector, b: Double) in
        weightedSum(weights: w, inputs: x.indices.map { (x[$0] - m[$0]) / s[$0] }) + b
      },
      mistakes: [
        Mistake("The features are not standardised (HP2).") {
          (x: Vector, m: Vector, s: Vector, w: Vector, b: Double) in weightedSum(weights: w, inputs: x) + b
        },
        Mistake("The features are not divided by their deviations (HP2).") {
          (x: Vector, m: Vector, s: Vector, w: Vector, b: Double) in
          weightedSum(weights: w, inputs: x.indices.map { x[$0] - m[$0] }) + b
        },
        Mistake("The bias is left out (HP2).") {
          (x: Vector, m: Vector, s: Vector, w: Vector, b: Double) in
          weightedSum(weights: w, inputs: x.indices.map { (x[$0] - m[$0]) / s[$0] })
        },
      ],
      arguments: { _ in
        [
          ([120, 4], [100, 4], [20, 1], [60000, 9000], 300_000),
          (
            [80, 3, 0.2, 41], [100, 4, 0.5, 38], [30, 1.2, 0.3, 10], [70000, 9000, -50000, 24000], 310_000
          ),
          (
            [150, 6, 0.9, 30], [100, 4, 0.5, 38], [30, 1.2, 0.3, 10], [70000, 9000, -50000, 24000], 310_000
          ),
        ]
      }),
  ]
}

extension SeededGenerator {
  /// Normal deviates, as many as asked for.
  mutating func normals(_ count: Int) -> Vector { (0..<count).map { _ in normal() } }
}
