import AnswerChannel
import ExerciseKit
import Testing

@testable import Grading

/// The checks of chapters 4 to 6.
struct Checks4to6Tests {
  static let names = (Checks.forwardPass + Checks.cost + Checks.gradientDescent).map(\.name)

  @Test(arguments: names) func tellsRightFromWrongAndNamesMistakes(name: String) throws {
    try CheckTrials(of: name).run()
  }

  /// The equation that each exercise is about.
  private static let tags = [
    "randomNetwork": "I1", "forwardPass": "FP2", "predictedDigit": "PR1", "squaredError": "C1",
    "meanCost": "C2", "descentStep": "GD1", "descend": "GD2", "centralDifference": "GD3",
    "numericalGradient": "GD4", "fitLine": "GD5",
  ]

  @Test(arguments: names) func everyMistakesSentenceEndsWithItsTag(name: String) throws {
    let sentences = try CheckTrials(of: name).check.mistakes.map(\.sentence)
    let tag = try #require(Self.tags[name])
    #expect(sentences.count >= 8)
    #expect(sentences.allSatisfy { $0.hasSuffix(" (\(tag)).") })
    #expect(Set(sentences).count == sentences.count)
  }

  @Test func weightsMayBeMultipliedByTheInverseOfTheRoot() throws {
    try CheckTrials(of: "randomNetwork").expectPasses { (sizes: [Int], seed: Int) in
      var generator = SeededGenerator(seed: UInt64(seed))
      return Network(
        layers: (1..<sizes.count).map { l in
          let factor = sqrt(1 / Double(sizes[l - 1]))
          let entries = generator.normals(sizes[l] * sizes[l - 1]).map { $0 * factor }
          return Layer(
            weights: Matrix(rows: sizes[l], columns: sizes[l - 1], entries: entries),
            biases: Vector(repeating: 0, count: sizes[l]))
        })
    }
  }

  @Test func costsMayBeSummedFromTheEnd() throws {
    try CheckTrials(of: "squaredError").expectPasses { (a: Vector, y: Vector) in
      a.indices.reversed().reduce(0.0) { $0 + (y[$1] - a[$1]) * (y[$1] - a[$1]) }
    }
  }

  @Test func eachValueMayBeDividedBeforeTheDifference() throws {
    try CheckTrials(of: "centralDifference").expectPasses { (c: Vector, x: Double, h: Double) in
      let curve = Curve(coefficients: [c[0], c[1], c[3], c[2]])
      return curve(x + h) / (2 * h) - curve(x - h) / (2 * h)
    }
    try CheckTrials(of: "numericalGradient").expectPasses { (terms: Matrix, point: Vector, h: Double) in
      let surface = Surface(terms: terms)
      return point.indices.map { i in
        var moved = point
        moved[i] -= h
        let left = surface(moved)
        moved[i] += 2 * h
        return 0.5 * (surface(moved) - left) / h
      }
    }
  }

  @Test func aLineMayBeFittedWithSumsInAnotherOrder() throws {
    try CheckTrials(of: "fitLine").expectPasses { (x: Vector, y: Vector, rate: Double, steps: Int) in
      let m = Double(x.count)
      let (sumX, sumY) = (x.reduce(0, +), y.reduce(0, +))
      let squares = x.reversed().reduce(0) { $0 + $1 * $1 }
      let products = x.indices.reversed().reduce(0) { $0 + x[$1] * y[$1] }
      var (w, b) = (0.0, 0.0)
      for _ in 0..<steps {
        let byWeight = 2 * (w * squares + b * sumX - products) / m
        let byBias = 2 * (w * sumX + m * b - sumY) / m
        (w, b) = (w - rate * byWeight, b - rate * byBias)
      }
      return Value.record([.init("weight", w.wire), .init("bias", b.wire)])
    }
  }

  @Test func functionsAreShownAsTheyWouldBeWritten() {
    #expect(
      Curve(coefficients: [1, -2, 0, 0.5]).text == "{ x in 0.5 * x * x * x - 2 * x + 1 }")
    #expect(Curve(coefficients: [0, -1]).text == "{ x in -x }")
    #expect(Curve(coefficients: [0]).text == "{ x in 0 }")
    #expect(
      Surface(terms: Matrix([[1, 2, 1], [-3, 0, 1], [1, 0, 0]])).text
        == "{ x in x[0] * x[0] * x[1] - 3 * x[1] + 1 }")
  }

  @Test func callsCanBeCheckedByHand() throws {
    let first = try Self.names.map { try #require(CheckTrials(of: $0).cases(seed: 1).first).call }
    #expect(
      first == [
        "randomNetwork(layerSizes: [4, 1], using: &generator)  // SeededGenerator(seed: 1)",
        "forwardPass(through: a network 1-1 of w ([[2]]), b [-1], sigmoid, from: [0.5])",
        "predictedDigit(from: [0.25, 0.75])",
        "squaredError(output: [2], target: [5])",
        "meanCost(of: a network 1-1 of w ([[2]]), b [0], identity, on: [(input: [1], target: [1]), (input: [2], target: [1])])",
        "descentStep(from: 3, derivative: 4, learningRate: 0.5)",
        "descend(derivative: { x in 2 * x }, from: 1, learningRate: 0.25, steps: 3)",
        "centralDifference(of: { x in x * x }, at: 3, h: 1)",
        "numericalGradient(of: { x in x[0] * x[0] }, at: [3], h: 1)",
        "fitLine(inputs: [2], targets: [3], learningRate: 0.25, steps: 1)",
      ])
  }
}
