internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // A1. Numbers below a thousandth are judged as if they were one: 0.5 (1 + tanh(z / 2)) is right as well.
  static let sigmoidCheck = Check(
    "sigmoid(_:)", adapter: "serve { (z: Double) -> Double in sigmoid(z) }", scale: 1e-3,
    reference: { (z: Double) in sigmoid(z) },
    mistakes: [
      numberMistake("The sign of the exponent is turned round: it is e⁻ᶻ, not eᶻ (A1).") {
        1 / (1 + exp($0))
      },
      numberMistake("This is 1 + e⁻ᶻ, as 1 / 1 + exp(-z) gives it; write 1 / (1 + exp(-z)) (A1).") {
        1 + exp(-$0)
      },
      numberMistake("e⁻ᶻ is subtracted in the denominator; it is added: 1 + e⁻ᶻ (A1).") {
        1 / (1 - exp(-$0))
      },
      numberMistake("The 1 in the denominator is missing: this is 1 / e⁻ᶻ, which is eᶻ (A1).") {
        1 / exp(-$0)
      },
      numberMistake("This is e⁻ᶻ alone; σ(z) is 1 / (1 + e⁻ᶻ) (A1).") { exp(-$0) },
      numberMistake(
        "Far above 0 this is NaN: eᶻ / (1 + eᶻ) turns into ∞ / ∞ above 709; write 1 / (1 + e⁻ᶻ) (A1)."
      ) { exp($0) / (1 + exp($0)) },
      numberMistake("This is tanh(z), which goes from −1 to 1; the sigmoid goes from 0 to 1 (A1).") {
        tanh($0)
      },
      numberMistake("This is σ(2z): with tanh, half of z goes in, 0.5 (1 + tanh(z / 2)) (A1).") {
        sigmoid(2 * $0)
      },
      numberMistake("This is a step from 0 to 1; the sigmoid is a smooth one, 0.5 at 0 (A1).") {
        $0 > 0 ? 1 : 0
      },
      numberMistake("This is a step from 0 to 1; the sigmoid is a smooth one with 0.5 at 0, not 1 (A1).") {
        $0 >= 0 ? 1 : 0
      },
      numberMistake("This is the sigmoid's derivative, the next exercise (A1).") { sigmoidDerivative($0) },
      numberMistake("This is ReLU, max(0, z) (A1).") { relu($0) },
      numberMistake("The sign of z is lost: below 0 the sigmoid is below 0.5 (A1).") { sigmoid(abs($0)) },
      numberMistake("This is the sigmoid's negative: nothing below 0 comes out of it (A1).") { -sigmoid($0) },
    ],
    arguments: { generator in
      [0, 1, -1, 2.5, 1000, -1000, 10, -10, 25, 100, 800, -800, 715, 740, 1500, -1500]
        + generator.slopedInputs(8)
        + generator.slopedInputs(4).flatMap { [$0, $0 + 0.002] }
    })

  // A2
  static let sigmoidDerivativeCheck = Check(
    "sigmoidDerivative(_:)", adapter: "serve { (z: Double) -> Double in sigmoidDerivative(z) }", scale: 1e-3,
    reference: { (z: Double) in sigmoidDerivative(z) },
    mistakes: [
      numberMistake("This is the sigmoid itself; its derivative is σ(z) (1 − σ(z)) (A2).") { sigmoid($0) },
      numberMistake("z stands where σ(z) should: this is z (1 − z) (A2).") { $0 * (1 - $0) },
      numberMistake("The first factor should be σ(z), not z (A2).") { $0 * (1 - sigmoid($0)) },
      numberMistake("The second factor should be 1 − σ(z), not 1 − z (A2).") { sigmoid($0) * (1 - $0) },
      numberMistake("The factor σ(z) is missing: this is 1 − σ(z) (A2).") { 1 - sigmoid($0) },
      numberMistake("This is σ(z)², but the second factor is 1 − σ(z) (A2).") { sigmoid($0) * sigmoid($0) },
      numberMistake("This is σ(z) (1 + σ(z)); the second factor is 1 − σ(z) (A2).") {
        sigmoid($0) * (1 + sigmoid($0))
      },
      numberMistake("σ is applied twice: call the sigmoid with z, not with what came of it (A2).") {
        sigmoidDerivative(sigmoid($0))
      },
      numberMistake("The sign is turned round: the sigmoid rises everywhere (A2).") {
        -sigmoidDerivative($0)
      },
      numberMistake("Every answer is 0: a * 1 - a is 0 without parentheses, a * (1 - a) is not (A2).") { _ in
        0
      },
      numberMistake("This is 1 − σ(z)²; the derivative is σ(z) (1 − σ(z)) (A2).") {
        1 - sigmoid($0) * sigmoid($0)
      },
      numberMistake("This is 1 − tanh²(z), the derivative of tanh (A2).") { 1 - tanh($0) * tanh($0) },
      numberMistake(
        "Far below 0 this is NaN: e⁻ᶻ / (1 + e⁻ᶻ)² turns into ∞ / ∞; write σ(z) (1 − σ(z)) (A2)."
      ) { exp(-$0) / ((1 + exp(-$0)) * (1 + exp(-$0))) },
      numberMistake(
        "Far above 0 this is NaN: eᶻ / (1 + eᶻ)² turns into ∞ / ∞; write σ(z) (1 − σ(z)) (A2)."
      ) { exp($0) / ((1 + exp($0)) * (1 + exp($0))) },
    ],
    arguments: { generator in
      [0, 1, -1, 2.5, 1000, -1000, 6, -6, 800, -800] + generator.slopedInputs(8)
    })

  // A3
  static let reluCheck = Check(
    "relu(_:)", adapter: "serve { (z: Double) -> Double in relu(z) }",
    reference: { (z: Double) in relu(z) },
    mistakes: [
      numberMistake("This is the absolute value; below 0 ReLU is 0 (A3).") { abs($0) },
      numberMistake("The smaller one of 0 and z is taken; ReLU takes the larger, max(0, z) (A3).") {
        min(0, $0)
      },
      numberMistake("z comes back as it is; ReLU cuts off what is below 0 (A3).") { $0 },
      numberMistake("Above 0 this is 1, which is ReLU's slope; ReLU itself is z there (A3).") {
        $0 > 0 ? 1 : 0
      },
      numberMistake("The sign is turned round: this is max(0, -z) (A3).") { max(0, -$0) },
      numberMistake("The sign is turned round: this is -max(0, z) (A3).") { -max(0, $0) },
      numberMistake("This is max(1, z); the smallest that ReLU gives is 0 (A3).") { max(1, $0) },
      numberMistake("This is cut off at 1; ReLU has no upper end (A3).") { min(1, max(0, $0)) },
      numberMistake("Below 0 there is a small slope left (a leaky ReLU); here it is 0 (A3).") {
        max(0.01 * $0, $0)
      }
      .or { (z: Double) in z > 0 ? z : 0.3 * z }
      .known(byAll: { isLeaky($0) { z, slope in z > 0 ? z : slope * z } }),
      numberMistake("This is the sigmoid; ReLU is max(0, z) (A3).") { sigmoid($0) },
    ],
    arguments: { generator in
      [3, -3, 0, 1, -1, 0.5, -0.5, 1000, -1000, 0.01, -0.01, 1e-6, 123_456] + generator.decimals(6)
    })

  // A4
  static let reluDerivativeCheck = Check(
    "reluDerivative(_:)", adapter: "serve { (z: Double) -> Double in reluDerivative(z) }",
    reference: { (z: Double) in reluDerivative(z) },
    mistakes: [
      numberMistake("At 0 the derivative is 0 by convention; here it is 1 there (A4).") { $0 >= 0 ? 1 : 0 },
      numberMistake("At 0 the derivative is 0 by convention; here it is 0.5 there (A4).") {
        $0 == 0 ? 0.5 : $0 > 0 ? 1 : 0
      },
      numberMistake("This is ReLU itself; its slope above 0 is 1 (A4).") { relu($0) },
      numberMistake("The slope is 1 everywhere; below 0 ReLU is flat, so it is 0 there (A4).") { _ in 1 },
      numberMistake("0 and 1 are exchanged: ReLU rises above 0 and is flat below (A4).") { $0 < 0 ? 1 : 0 },
      numberMistake("Below 0 the slope is 0; here it is −1, as the absolute value has it (A4).") {
        $0 == 0 ? 0 : $0 > 0 ? 1 : -1
      },
      numberMistake("The slope is 1 as soon as z is above 0, not only above 1 (A4).") { $0 > 1 ? 1 : 0 },
      numberMistake("The slope is 1 as soon as z is above 0, not only from 1 on (A4).") { $0 >= 1 ? 1 : 0 },
      numberMistake("Below 0 there is a small slope left (a leaky ReLU's); here it is 0 (A4).") {
        $0 > 0 ? 1 : 0.01
      }
      .or { (z: Double) in z == 0 ? 0.0 : z > 0 ? 1 : 0.3 }
      .known(byAll: { isLeaky($0) { z, slope in z > 0 ? 1 : slope } }),
      numberMistake("Every answer is 0; above 0 ReLU rises with slope 1 (A4).") { _ in 0 },
      numberMistake("This is the sigmoid's derivative (A4).") { sigmoidDerivative($0) },
    ],
    arguments: { generator in
      [3, -3, 0, 1, -1, 0.5, -0.5, 1000, -1000, 0.01, -0.01, 1e-6] + generator.decimals(6) + [2, 0, -2, 0]
    })
}

/// Whether all answers are those of a function that has the same slope, small but not 0, below 0 everywhere.
/// What it is at 0 does not count.
private func isLeaky(_ answers: [Answered], _ leaky: (_ z: Double, _ slope: Double) -> Double) -> Bool {
  let pairs = answers.compactMap { answered in
    read(answered.arguments, as: Double.self).flatMap { z in Double(wire: answered.answer).map { (z, $0) } }
  }
  guard pairs.count == answers.count, let (z, answer) = pairs.first(where: { $0.0 < 0 }) else { return false }
  let slope = answer / leaky(z, 1)
  guard slope > 0 && slope < 1 else { return false }
  return pairs.allSatisfy { z, answer in
    let right = leaky(z, slope)
    return z == 0 || abs(answer - right) <= 1e-9 * abs(right)
  }
}

private func numberMistake(
  _ sentence: String, _ function: @escaping @Sendable (Double) -> Double
) -> Mistake {
  Mistake(sentence, function)
}

extension SeededGenerator {
  /// Weighted inputs at which the sigmoid is not saturated, half of them below 0.
  fileprivate mutating func slopedInputs(_ count: Int) -> Vector {
    decimals(count).enumerated().map { 3 * min(abs($1), 3) * ($0.isMultiple(of: 2) ? 1 : -1) }
  }
}
