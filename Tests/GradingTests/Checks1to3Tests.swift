import AnswerChannel
import ExerciseKit
import NeuralNetworks
import Testing

@testable import Grading

/// The checks of chapters 1 to 3.
struct Checks1to3Tests {
  static let names = (Checks.deepLearning + Checks.neuron + Checks.layers).map(\.name)

  @Test(arguments: names) func tellsRightFromWrongAndNamesMistakes(name: String) throws {
    try CheckTrials(of: name).run()
  }

  /// The equation that each exercise is about.
  private static let tags = [
    "bagOfWords": "W1", "weightedSum": "N1", "sigmoid": "A1", "sigmoidDerivative": "A2", "relu": "A3",
    "reluDerivative": "A4", "neuron": "N2", "priceFromSize": "HP1", "priceFromFeatures": "HP2",
    "intensities": "PX1", "oneHot": "OH1", "product": "M1", "weightedInputs": "FP0", "activations": "FP1",
    "parameterCount": "P1", "barDetector": "E1",
  ]

  @Test(arguments: names) func everyMistakesSentenceEndsWithItsTag(name: String) throws {
    let sentences = try CheckTrials(of: name).check.mistakes.map(\.sentence)
    let tag = try #require(Self.tags[name])
    #expect(sentences.count >= 10)
    #expect(sentences.allSatisfy { $0.hasSuffix(" (\(tag)).") })
    #expect(Set(sentences).count == sentences.count)
  }

  @Test func wordsMayBeFoundLetterByLetter() throws {
    try CheckTrials(of: "bagOfWords").expectPasses { (sentence: String, vocabulary: [String]) in
      var counts = Vector(repeating: 0, count: vocabulary.count)
      var word = ""
      for letter in sentence + " " {
        if letter.isLetter {
          word += letter.lowercased()
        } else {
          if let place = vocabulary.firstIndex(of: word) { counts[place] += 1 }
          word = ""
        }
      }
      return counts
    }
  }

  @Test func sumsMayRunInAnyOrder() throws {
    try CheckTrials(of: "weightedSum").expectPasses { (w: Vector, a: Vector) in backwards(w, a) }
    try CheckTrials(of: "neuron").expectPasses { (w: Vector, b: Double, s: Activation, a: Vector) in
      s(b + backwards(w, a))
    }
    try CheckTrials(of: "product").expectPasses { (w: Matrix, a: Vector) in
      (0..<w.rows).map { backwards(w.row($0), a) }
    }
    try CheckTrials(of: "weightedInputs").expectPasses { (layer: Layer, a: Vector) in
      (0..<layer.outputCount).map { layer.biases[$0] + backwards(layer.weights.row($0), a) }
    }
    try CheckTrials(of: "activations").expectPasses { (layer: Layer, a: Vector) in
      (0..<layer.outputCount).map {
        layer.activation(backwards(layer.weights.row($0), a) + layer.biases[$0])
      }
    }
  }

  @Test func theSigmoidMayBeWrittenInOtherWays() throws {
    let trials = try CheckTrials(of: "sigmoid")
    try trials.expectPasses { (z: Double) in 0.5 * (1 + tanh(z / 2)) }
    try trials.expectPasses { (z: Double) in z >= 0 ? 1 / (1 + exp(-z)) : exp(z) / (1 + exp(z)) }
    try trials.expectPasses { (z: Double) in 1 / (1 + exp(-max(-40, min(40, z)))) }
    let derivatives = try CheckTrials(of: "sigmoidDerivative")
    try derivatives.expectPasses { (z: Double) in sigmoid(z) * sigmoid(-z) }
    try derivatives.expectPasses { (z: Double) in sigmoid(z) - sigmoid(z) * sigmoid(z) }
    try derivatives.expectPasses { (z: Double) in
      let e = exp(-abs(z))
      return e / ((1 + e) * (1 + e))
    }
  }

  @Test func reluMayBeWrittenInOtherWays() throws {
    try CheckTrials(of: "relu").expectPasses { (z: Double) in (z + abs(z)) / 2 }
    try CheckTrials(of: "relu").expectPasses { (z: Double) in z > 0 ? z : -0.0 }
    try CheckTrials(of: "reluDerivative").expectPasses { (z: Double) in z <= 0 ? 0.0 : 1.0 }
  }

  @Test func standardisedFeaturesMayBeMultipliedOut() throws {
    try CheckTrials(of: "priceFromFeatures").expectPasses {
      (x: Vector, m: Vector, s: Vector, w: Vector, b: Double) in
      x.indices.reduce(b) { $0 + w[$1] / s[$1] * x[$1] - w[$1] / s[$1] * m[$1] }
    }
  }

  @Test func bytesMayBeMultipliedByTheInverse() throws {
    try CheckTrials(of: "intensities").expectPasses { (pixels: [UInt8]) in
      pixels.map { Double($0) * (1 / 255) }
    }
  }

  @Test func parametersMayBeCountedNeuronByNeuron() throws {
    try CheckTrials(of: "parameterCount").expectPasses { (sizes: [Int]) in
      zip(sizes, sizes.dropFirst()).reduce(0) { $0 + $1.1 * ($1.0 + 1) }
    }
  }

  @Test func aBarMayBeFoundByAnyWeightsThatDoWhatIsAsked() throws {
    let trials = try CheckTrials(of: "barDetector")
    try trials.expectPasses { (rows: Range<Int>, columns: Range<Int>) in
      barDetector(rows: rows, columns: columns)
    }
    // Evenly outside, much more than needed outside, and more in the middle of the box than at its edge.
    for strength in [1.0, 100] {
      try trials.expectPasses { (rows: Range<Int>, columns: Range<Int>) in
        let area = Double(rows.count * columns.count)
        return weights { r, c in
          rows.contains(r) && columns.contains(c) ? 0.3 : -0.3 * strength * area / (784 - area)
        }
      }
    }
    try trials.expectPasses { (rows: Range<Int>, columns: Range<Int>) in
      weights { r, c in
        guard rows.contains(r) && columns.contains(c) else { return -784 }
        let (fromTop, fromLeft) = (r - rows.lowerBound, c - columns.lowerBound)
        return 1 / Double(1 + fromTop + fromLeft)
      }
    }
  }

  @Test func spoiltBarsAreRejected() throws {
    let trials = try CheckTrials(of: "barDetector")
    for seed in CheckTrials.seeds {
      for aCase in trials.cases(seed: seed) {
        let rows = try #require(Range<Int>(wire: aCase.arguments[0]))
        let columns = try #require(Range<Int>(wire: aCase.arguments[1]))
        let right = barDetector(rows: rows, columns: columns)
        let inside = 28 * rows.lowerBound + columns.upperBound - 1
        let outside = try #require(
          (0..<784).first { !rows.contains($0 / 28) || !columns.contains($0 % 28) })
        for (place, wrong) in [
          (inside, 0), (inside, -1e-6), (inside, .nan), (inside, .infinity), (outside, 1e-6),
          (outside, .nan), (outside, -.infinity), (inside, right[inside] + 1e-6),
        ] {
          var spoilt = right
          spoilt[place] = wrong
          #expect(aCase.judge(spoilt.wire) != nil, "\(aCase.call), weight \(place) is \(wrong)")
        }
        let others: [Vector] = [
          right + [0], right.dropLast(), [], right.map { _ in 0 }, right.map { -$0 },
          right.map { max($0, 0) * 1e308 },
        ]
        for spoilt in others {
          #expect(aCase.judge(spoilt.wire) != nil, "\(aCase.call)")
        }
        #expect(aCase.judge(.number(1)) != nil)
        #expect(aCase.judge(Matrix(rows: 28, columns: 28, entries: right).wire) != nil)
      }
    }
  }

  @Test func rowsTakenForColumnsAreSaidWhateverTheWeights() throws {
    let aCase = try CheckTrials(of: "barDetector").cases(seed: 1)[0]
    let rows = try #require(Range<Int>(wire: aCase.arguments[0]))
    let columns = try #require(Range<Int>(wire: aCase.arguments[1]))
    let turned = weights { r, c in rows.contains(c) && columns.contains(r) ? 0.5 : -2 }
    #expect(aCase.judge(turned.wire)?.expected.hasSuffix("pixel (r, c) is number 28 r + c") == true)
    #expect(aCase.judge(weights { _, _ in 1 }.wire)?.expected == "0 or below, outside the box")
  }

  private func weights(_ weight: (_ row: Int, _ column: Int) -> Double) -> Vector {
    (0..<784).map { weight($0 / 28, $0 % 28) }
  }
}

/// A weighted sum from the last term to the first.
private func backwards(_ w: some Collection<Double>, _ a: Vector) -> Double {
  zip(w, a).reversed().reduce(0) { $0 + $1.0 * $1.1 }  // equally long in all cases
}
