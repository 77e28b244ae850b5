internal import AnswerChannel
internal import DigitImages
internal import ExerciseKit
internal import GradientChecking
internal import NeuralNetworks

// What the checks draw their cases from, and the few answers that the library has no function for.

extension SeededGenerator {
  /// A matrix of normal deviates.
  mutating func matrix(_ rows: Int, _ columns: Int) -> Matrix {
    Matrix(rows: rows, columns: columns, entries: normals(rows * columns))
  }

  /// Layers of several shapes with inputs, the first of them small.
  mutating func layers() -> [(Layer, Vector)] {
    var cases = [
      (Layer(weights: Matrix([[2]]), biases: [1], activation: .relu), [3.0]),
      (Layer(weights: Matrix([[1, 2], [3, 4]]), biases: [0.5, -1], activation: .identity), [10, 1]),
    ]
    for (outputs, inputs) in [(2, 3), (3, 3), (5, 2)] {
      for activation in [Activation.sigmoid, .relu] {
        let layer = Layer(
          weights: matrix(outputs, inputs), biases: normals(outputs), activation: activation)
        cases.append((layer, normals(inputs)))
      }
    }
    return cases
  }

  /// Networks of several shapes with random biases, the first of single neurons.
  mutating func networks() -> [Network] {
    [
      ([1, 1, 1], Activation.sigmoid), ([2, 2, 2], .sigmoid), ([2, 3, 2], .relu), ([3, 4, 4, 2], .sigmoid),
    ].map {
      sizes, hidden in
      var network = Network(layerSizes: sizes, hidden: hidden, using: &self)
      for l in network.layers.indices {
        network.layers[l].biases = network.layers[l].biases.map { _ in 0.3 * normal() }
      }
      return network
    }
  }

  /// Networks with an input each.
  mutating func networksAndInputs() -> [(Network, Vector)] {
    networks().map { ($0, normals($0.layerSizes[0])) }
  }

  /// Networks with some examples each: 1, 3 and 5.
  mutating func networksAndExamples() -> [(Network, [Example])] {
    networks().enumerated().map { index, network in
      let outputs = network.layers[network.layers.count - 1].outputCount
      let examples = (0..<[1, 3, 5, 3][index]).map { number in
        Example(
          input: normals(network.layerSizes[0]), target: oneHot(number % outputs, count: outputs))
      }
      return (network, examples)
    }
  }
}

/// Cases of a gradient that are judged entry by entry against the numerical one.
func certifiedCases(
  _ function: String, _ cases: [(Network, [Example])], networkFirst: Bool = true
) -> [Case] {
  cases.map { network, examples in
    let certificate = CertifiedGradient(of: network, on: examples)
    let arguments = networkFirst ? [network.wire, examples.wire] : [examples.wire, network.wire]
    let call = "\(function) of \(CallText.text(of: network.wire)) for \(CallText.text(of: examples.wire))"
    return Case(call: call, arguments: arguments, expected: network.meanGradient(of: examples).wire) {
      answer in
      guard let gradient = Gradient(wire: answer), let found = certificate.disagreements(with: gradient)
      else {
        return Mismatch(got: "a gradient of another shape", expected: "the network's shape")
      }
      guard let first = found.first else { return nil }
      return Mismatch(
        place: "\(first.entry)", got: CallText.text(of: first.claimed),
        expected: CallText.text(of: first.numerical.value))
    }
  }
}

/// Wrong mean gradients that have a name.
func gradientMistakes(tag: String) -> [Mistake] {
  @Sendable func scaled(_ gradient: Gradient, by factor: Double) -> Gradient {
    var result = gradient
    for l in result.layers.indices {
      result.layers[l].weights.withEntries { $0 = $0.map { $0 * factor } }
      result.layers[l].biases = result.layers[l].biases.map { $0 * factor }
    }
    return result
  }
  return [
    Mistake("This is the sum over the examples; divide it by their number (\(tag)).") {
      (network: Network, examples: [Example]) in
      scaled(network.meanGradient(of: examples), by: Double(examples.count))
    },
    Mistake("Only the last example counts here; add up the gradients of all (\(tag)).") {
      (network: Network, examples: [Example]) in network.meanGradient(of: examples.suffix(1))
    },
    Mistake("Every entry is half of what it should be (\(tag)).") {
      (network: Network, examples: [Example]) in scaled(network.meanGradient(of: examples), by: 0.5)
    },
  ]
}

/// How often each word of a vocabulary stands in a sentence.
func counts(_ sentence: String, _ vocabulary: [String]) -> Vector {
  let words = sentence.lowercased().split { !$0.isLetter }.map(String.init)
  return vocabulary.map { entry in Double(words.count { $0 == entry }) }
}

/// What is wrong with a bar detector's weights; nil if nothing is.
func barMismatch(_ answer: Value, rows: Range<Int>, columns: Range<Int>) -> Mismatch? {
  guard let weights = Vector(wire: answer), weights.count == 784 else {
    return Mismatch(got: CallText.text(of: answer), expected: "784 weights")
  }
  for r in 0..<28 {
    for c in 0..<28 {
      let weight = weights[28 * r + c]
      let isInside = rows.contains(r) && columns.contains(c)
      guard weight.isFinite && (isInside ? weight > 0 : weight <= 0) else {
        return Mismatch(
          place: "row \(r), column \(c)", got: CallText.text(of: weight),
          expected: isInside ? "above 0, inside the box" : "0 or below, outside the box")
      }
    }
  }
  let all = weights.reduce(0, +)
  let size = weights.reduce(0) { $0 + abs($1) }
  guard all <= 1e-9 * size else {
    return Mismatch(
      place: "the answer to a picture that is all ink", got: CallText.text(of: all), expected: "0 or below")
  }
  return nil
}

/// A line through points, by gradient descent on the mean squared error from 0 and 0.
func fittedLine(_ x: Vector, _ y: Vector, _ rate: Double, _ steps: Int) -> Vector {
  var (w, b) = (0.0, 0.0)
  for _ in 0..<steps {
    let errors = x.indices.map { w * x[$0] + b - y[$0] }
    let slope = x.indices.reduce(0.0) { $0 + 2 * errors[$1] * x[$1] } / Double(x.count)
    let rest = errors.reduce(0.0) { $0 + 2 * $1 } / Double(x.count)
    (w, b) = (w - rate * slope, b - rate * rest)
  }
  return [w, b]
}

/// The derivatives of (σ(w a + b) − y)² by w and b.
func lastNeuron(_ a: Double, _ w: Double, _ b: Double, _ y: Double) -> Vector {
  let z = w * a + b
  let byZ = 2 * (sigmoid(z) - y) * sigmoidDerivative(z)
  return [byZ * a, byZ]
}

/// Numbers cut into mini-batches.
func batches(_ order: [Int], _ size: Int) -> [[Int]] {
  stride(from: 0, to: order.count, by: size).map { Array(order[$0..<min($0 + size, order.count)]) }
}

/// A network one step along a gradient.
func moved(_ network: Network, _ gradient: Gradient, _ rate: Double) -> Network {
  var network = network
  network.descend(along: gradient, learningRate: rate)
  return network
}

/// A network trained as a plan of epochs, mini-batch size, learning rate and seed says.
func trained(_ network: Network, _ examples: [Example], _ plan: Vector) -> Network {
  var (network, generator) = (network, SeededGenerator(seed: UInt64(plan[3])))
  for _ in 0..<Int(plan[0]) {
    for batch in batches(generator.shuffled(examples.count), Int(plan[1])) {
      network = moved(network, network.meanGradient(of: batch.map { examples[$0] }), plan[2])
    }
  }
  return network
}

/// A picture whose longer side is 20: each pixel the mean of the area that it covers.
func areaAverage(_ ink: Matrix) -> Matrix {
  let longer = Double(max(ink.rows, ink.columns))
  let rows = max(1, Int((Double(ink.rows) * 20 / longer).rounded()))
  let columns = max(1, Int((Double(ink.columns) * 20 / longer).rounded()))
  func shares(_ old: Int, _ new: Int, _ place: Int) -> [(Int, Double)] {
    let (start, end) = (Double(place * old) / Double(new), Double((place + 1) * old) / Double(new))
    return (Int(start)..<min(old, Int(end) + 1)).map { pixel in
      (pixel, max(0, min(end, Double(pixel + 1)) - max(start, Double(pixel))) / (end - start))
    }
  }
  var result = Matrix(rows: rows, columns: columns)
  for r in 0..<rows {
    for c in 0..<columns {
      for (i, x) in shares(ink.rows, rows, r) {
        for (j, y) in shares(ink.columns, columns, c) { result[r, c] += x * y * ink[i, j] }
      }
    }
  }
  return result
}
