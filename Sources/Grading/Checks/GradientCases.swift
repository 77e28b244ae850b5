internal import AnswerChannel
internal import DigitImages
internal import ExerciseKit
internal import GradientChecking
internal import NeuralNetworks

/// Cases whose answer is a gradient: each entry is held to a numerical derivative and that one's error.
enum GradientCases {
  /// A case for a network and examples; nil if the numerical gradient is not good enough to judge by.
  static func make(
    call: String, arguments: [Value], network: Network, examples: [Example]
  ) -> Case? {
    let certificate = CertifiedGradient(of: network, on: examples)
    // Whatever is not known, as on a ReLU's kink, makes this NaN or ∞.
    guard certificate.relativeError <= 1e-8 else { return nil }
    return Case(call: call, arguments: arguments, expected: network.meanGradient(of: examples).wire) {
      mismatch(of: $0, with: certificate)
    }
  }

  /// Where a gradient is not what the numerical one says; nil if it agrees.
  ///
  /// The layers are looked at from the last to the first, and the biases, which are δ, before the weights:
  /// that is how backpropagation goes, and what is wrong in one layer makes the ones before it wrong as well.
  static func mismatch(of answer: Value, with certificate: CertifiedGradient) -> Mismatch? {
    guard let gradient = Gradient(wire: answer) else {
      return Mismatch(
        got: "a gradient with more or fewer biases than rows of weights", expected: "the network's shape")
    }
    guard let found = certificate.disagreements(with: gradient) else {
      return shapeMismatch(of: gradient, certificate.values)
    }
    let layers = found.map(\.entry.place.layer)
    guard let last = layers.max() else { return nil }
    let those = found.indices.filter { layers[$0] == last }
    let worst = found[those.first { found[$0].entry.place.isBias } ?? those[0]]
    var mismatch = Mismatch(
      place: worst.entry.place.text, .number(worst.claimed), .number(worst.numerical.value),
      table: gradient.layers.count > 1 ? GradientTable.lines(of: gradient, against: certificate) : [])
    mismatch.gradients = GradientTable.pairs(of: gradient, and: certificate.values)
    return mismatch
  }

  private static func shapeMismatch(of gradient: Gradient, _ expected: Gradient) -> Mismatch {
    guard gradient.layers.count == expected.layers.count else {
      return Mismatch(
        got: "a gradient of \(count(gradient.layers.count, "layer"))",
        expected: "\(expected.layers.count), one for each that computes")
    }
    for l in expected.layers.indices.reversed() {
      let (a, b) = (gradient.layers[l], expected.layers[l])
      guard a.weights.rows == b.weights.rows && a.weights.columns == b.weights.columns else {
        return Mismatch(
          place: "layer \(l + 2), weights", got: "\(a.weights.rows) × \(a.weights.columns) entries",
          expected: "\(b.weights.rows) × \(b.weights.columns)")
      }
    }
    return Mismatch(got: "a gradient of another shape", expected: "the network's shape")
  }

  private static func count(_ number: Int, _ what: String) -> String {
    number == 1 ? "1 \(what)" : "\(number) \(what)s"
  }

  /// Examples as a call shows them: written out where they are short.
  static func text(of examples: [Example]) -> String {
    let size = examples.reduce(0) { $0 + $1.input.count + $1.target.count }
    guard size > 12 else { return CallText.text(of: examples.wire) }
    return "[\(count(examples.count, "example"))]"
  }
}

extension GradientEntry {
  /// The layer, counted from 0, whether it is a bias, and the place as the lecture counts: the first layer
  /// that computes is layer 2.
  fileprivate var place: (layer: Int, isBias: Bool, text: String) {
    switch self {
    case .weight(let layer, let row, let column):
      (layer, false, "layer \(layer + 2), weights [\(row), \(column)]")
    case .bias(let layer, let row): (layer, true, "layer \(layer + 2), biases [\(row)]")
    }
  }
}

extension SeededGenerator {
  /// A normal deviate with two decimals, short to write, and not so near to 0 that it would tell nothing.
  mutating func shortNormal(_ deviation: Double = 1) -> Double {
    while true {
      let x = (100 * deviation * normal()).rounded() / 100
      if abs(x) >= 0.05 { return x }
    }
  }

  /// Such numbers.
  mutating func shortNormals(_ count: Int, _ deviation: Double = 1) -> Vector {
    (0..<count).map { _ in shortNormal(deviation) }
  }

  /// Numbers with two decimals from 0 to 1: intensities, or what sigmoids answer.
  mutating func shares(_ count: Int) -> Vector {
    (0..<count).map { _ in (100 * uniform()).rounded() / 100 }
  }

  /// A matrix of such numbers.
  mutating func shortMatrix(_ rows: Int, _ columns: Int, _ deviation: Double = 1) -> Matrix {
    Matrix(rows: rows, columns: columns, entries: shortNormals(rows * columns, deviation))
  }

  /// A network whose sigmoids are not saturated and whose biases are not 0.
  /// - Parameter activations: one for each layer that computes.
  mutating func shortNetwork(_ sizes: [Int], _ activations: [Activation]) -> Network {
    precondition(activations.count == sizes.count - 1, "\(activations.count) activations for \(sizes)")
    var layers: [Layer] = []
    for (l, activation) in activations.enumerated() {
      let weights = shortMatrix(sizes[l + 1], sizes[l], max(0.1, 1 / sqrt(Double(sizes[l]))))
      layers.append(
        Layer(weights: weights, biases: shortNormals(sizes[l + 1], 0.4), activation: activation))
    }
    return Network(layers: layers)
  }

  /// Examples in a network's shape: inputs from 0 to 1, targets one-hot, or any share where there is one.
  mutating func shortExamples(_ count: Int, for network: Network) -> [Example] {
    let sizes = network.layerSizes
    let outputs = sizes[sizes.count - 1]
    return (0..<count).map { _ in
      let input = shares(sizes[0])
      let target = outputs == 1 ? shares(1) : oneHot(uniform(below: outputs), count: outputs)
      return Example(input: input, target: target)
    }
  }

  /// A network and examples that keep away from ReLU's kink, and leave no layer of them at 0.
  mutating func networkAndExamples(
    _ sizes: [Int], _ activations: [Activation], examples count: Int
  ) -> (Network, [Example]) {
    while true {
      let network = shortNetwork(sizes, activations)
      let examples = shortExamples(count, for: network)
      let isTelling = examples.allSatisfy { example in
        let z = network.forwardPass(example.input).weightedInputs
        return network.layers.indices.allSatisfy { l in
          network.layers[l].activation != .relu
            || z[l].contains { $0 > 0 } && z[l].allSatisfy { abs($0) >= 0.02 }
        }
      }
      if isTelling { return (network, examples) }
    }
  }

  /// One of the workbook's digits, and a small network that it fits.
  mutating func networkAndDigits(_ hidden: Int, examples count: Int) -> (Network, [Example]) {
    let network = shortNetwork([784, hidden, 10], [.sigmoid, .sigmoid])
    return (network, (0..<count).map { _ in digitExample() })
  }
}
