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
      "sigmoid(_:)", adapter: "serve { (z: Double) -> Double in sigmoid(z) }",
      reference: { (z: Double) in sigmoid(z) },
      mistakes: [
        Mistake("The sign of the exponent is turned round: it is e⁻ᶻ, not eᶻ (A1).") {
          (z: Double) in 1 / (1 + exp(z))
        },
        Mistake("This is tanh; the sigmoid goes from 0 to 1, not from -1 to 1 (A1).") {
          (z: Double) in tanh(z)
        },
        Mistake(
          "Far below 0 this gives NaN: eᶻ / (1 + eᶻ) turns into ∞ / ∞ above 709; write 1 / (1 + e⁻ᶻ) (A1)."
        ) {
          (z: Double) in exp(z) / (1 + exp(z))
        },
      ],
      arguments: { generator in
        [0, 1, -1, 2.5, 1000, -1000, 40, -40] + generator.normals(8).map { 3 * $0 }
      }),
  ]
}

extension SeededGenerator {
  /// Normal deviates, as many as asked for.
  mutating func normals(_ count: Int) -> Vector { (0..<count).map { _ in normal() } }
}
