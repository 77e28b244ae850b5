internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // HP1
  static let priceFromSizeCheck = Check(
    "priceFromSize(_:weight:bias:)",
    adapter:
      "serve { (x: Double, w: Double, b: Double) -> Double in priceFromSize(x, weight: w, bias: b) }",
    reference: { (x: Double, w: Double, b: Double) in priceFromSize(x, weight: w, bias: b) },
    mistakes: [
      sizeMistake("The bias is left out: it is added to w · size (HP1).") { x, w, _ in w * x },
      sizeMistake("The bias is subtracted; it is added (HP1).") { x, w, b in w * x - b },
      sizeMistake("The bias is added to the size before it is weighed; multiply first (HP1).") {
        x, w, b in w * (x + b)
      },
      sizeMistake("Weight and bias are exchanged: the weight belongs to the size (HP1).") {
        x, w, b in b * x + w
      },
      sizeMistake("Weight and size are added; multiply them (HP1).") { x, w, b in x + w + b },
      sizeMistake("The size is divided by the weight; multiply them (HP1).") { x, w, b in x / w + b },
      sizeMistake("The size is left out (HP1).") { _, w, b in w + b },
      sizeMistake("Weight and size are multiplied by the bias; it is added (HP1).") { x, w, b in w * x * b },
      sizeMistake("ReLU is applied here; the identity leaves even a price below 0 as it is (HP1).") {
        x, w, b in relu(w * x + b)
      },
      sizeMistake("The sigmoid is applied, which makes it a number from 0 to 1; it is the identity (HP1).") {
        x, w, b in sigmoid(w * x + b)
      },
      sizeMistake("The price is rounded; leave it as it is (HP1).") { x, w, b in (w * x + b).rounded() },
    ],
    arguments: { generator in
      let small = [
        (100.0, 2000.0, 50_000.0), (30, 2500, 10_000), (75, 3100, -4000), (10, 2000, -50_000),
        (40, -300, 90_000), (0, 2500, 40_000), (0.5, 2000, 7000), (820, 1900, -9000), (60, 0, 70_000),
      ]
      return small
        + (0..<5).map { number in
          let size = generator.number(in: 25...200, decimals: 1) + 0.03
          let weight = generator.number(in: 1500...6000)
          return (size, weight, generator.number(in: number == 0 ? -20_000 ... -1000 : 5000...90_000))
        }
    })

  // HP2
  static let priceFromFeaturesCheck = Check(
    "priceFromFeatures(_:means:deviations:weights:bias:)",
    adapter: """
      serve { (x: Vector, m: Vector, s: Vector, w: Vector, b: Double) -> Double in
        priceFromFeatures(x, means: m, deviations: s, weights: w, bias: b)
      }
      """,
    reference: { (x: Vector, m: Vector, s: Vector, w: Vector, b: Double) in
      priceFromFeatures(x, means: m, deviations: s, weights: w, bias: b)
    },
    mistakes: [
      featureMistake("The features are not standardised: it is (x − m) / s that is weighed (HP2).") {
        x, _, _ in x
      },
      featureMistake("The features are not divided by their deviations (HP2).") { x, m, _ in x - m },
      featureMistake("The means are not subtracted from the features (HP2).") { x, _, s in x / s },
      featureMistake("x - m / s is weighed here, and that is not (x - m) / s: mind the parentheses (HP2).") {
        x, m, s in x - m / s
      },
      featureMistake("Features and means are exchanged: it is (x − m) / s, not (m − x) / s (HP2).") {
        x, m, s in (m - x) / s
      },
      featureMistake("The means are added; subtract them (HP2).") { x, m, s in (x + m) / s },
      featureMistake("The deviations are multiplied by; divide by them (HP2).") { x, m, s in (x - m) * s },
      featureMistake("The deviations are squared; divide by the deviation itself, not the variance (HP2).") {
        x, m, s in (x - m) / (s * s)
      },
      featureMistake("The roots of the deviations are taken; divide by the deviations as they are (HP2).") {
        x, m, s in (x - m) / sqrt(s)
      },
      featureMistake("Means and deviations are exchanged (HP2).") { x, m, s in (x - s) / m },
      priceMistake("The bias is left out: it is added to the weighted sum (HP2).") { z, w, _ in sum(w, z) },
      priceMistake("The bias is subtracted; it is added (HP2).") { z, w, b in sum(w, z) - b },
      priceMistake("The bias is added once for each feature; a neuron has just one (HP2).") {
        z, w, b in sum(w, z) + Double(z.count) * b
      },
      priceMistake("The standardised features are added up without their weights (HP2).") {
        z, _, b in z.reduce(b, +)
      },
      priceMistake("The weighted sum is divided by the number of features; it is a sum (HP2).") {
        z, w, b in sum(w, z) / Double(z.count) + b
      },
      priceMistake("Only the first feature counts here; all of them do (HP2).") { z, w, b in w[0] * z[0] + b
      },
      priceMistake("Only the last feature counts here: add each product to the sum with += (HP2).") {
        z, w, b in w[w.count - 1] * z[z.count - 1] + b
      },
      priceMistake("The sigmoid is applied, which makes it a number from 0 to 1; it is the identity (HP2).") {
        z, w, b in sigmoid(sum(w, z) + b)
      },
      Mistake("All features are standardised with the first mean and deviation; each has its own (HP2).") {
        (x: Vector, m: Vector, s: Vector, w: Vector, b: Double) in
        sum(w, x.map { ($0 - m[0]) / s[0] }) + b
      },
    ],
    arguments: { generator in
      // Square metres, rooms, kilometres from the centre, thousands of euros that the neighbours earn.
      let (means, deviations) = ([95, 3.5, 6, 41], [32, 1.2, 4, 9])
      let weights = [64_000.0, 9000, -38_000, 22_000]
      let small = [
        ([120.0, 4], [100.0, 4], [20.0, 1], [60_000.0, 9000], 300_000.0),
        ([100, 6], [100, 4], [20, 1], [60_000, 9000], 300_000),
        ([80, 3, 1, 38], means, deviations, weights, 310_000),
        ([240, 1, 40, 20], means, deviations, weights, 20_000),
        // One feature; a mean, a feature and a weight of 0, small deviations; more features than houses have here.
        ([120], [100], [40], [60_000], 300_000), ([2, 2], [1, 4], [0.5, 2], [100, -30], 500),
        ([0.5, 3, 0, 2], [0, 2.5, 0.25, 1], [0.25, 0.5, 0.5, 2], [1000, -2000, 4000, 0], 50_000),
        (
          [1, 2, 3, 4, 5, 6], [2, 2, 2, 2, 2, 2], [1, 2, 4, 1, 2, 4], [1, 10, 100, 1000, 10_000, 2000], 500
        ),
      ]
      return small
        + (0..<5).map { _ in
          let features = [
            generator.number(in: 30...180), generator.number(in: 1...7),
            generator.number(in: 0...15, decimals: 1), generator.number(in: 25...60),
          ]
          return (features, means, deviations, weights, generator.number(in: 250_000...400_000))
        }
    })
}

private func sum(_ weights: Vector, _ inputs: Vector) -> Double {
  weightedSum(weights: weights, inputs: inputs)
}

private func sizeMistake(
  _ sentence: String, _ function: @escaping @Sendable (Double, Double, Double) -> Double
) -> Mistake {
  Mistake(sentence, function)
}

/// A mistake in standardising a feature x of mean m and deviation s.
private func featureMistake(
  _ sentence: String, _ standardised: @escaping @Sendable (Double, Double, Double) -> Double
) -> Mistake {
  Mistake(sentence) { (x: Vector, m: Vector, s: Vector, w: Vector, b: Double) in
    sum(w, x.indices.map { standardised(x[$0], m[$0], s[$0]) }) + b
  }
}

/// A mistake in making a price of standardised features z, weights and the bias.
private func priceMistake(
  _ sentence: String, _ price: @escaping @Sendable (Vector, Vector, Double) -> Double
) -> Mistake {
  Mistake(sentence) { (x: Vector, m: Vector, s: Vector, w: Vector, b: Double) in
    price(x.indices.map { (x[$0] - m[$0]) / s[$0] }, w, b)
  }
}
