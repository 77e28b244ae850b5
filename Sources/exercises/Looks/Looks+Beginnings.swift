import AnswerChannel
import DigitImages
import NeuralNetworks
import Plots

/// Chapters 1 to 3: words, neurons, and what a neuron looks for.
extension Looks {
  func words() async throws -> [Drawing] {
    let vocabulary = ["bites", "dog", "man", "sees", "star", "the"]
    let sentences = [
      "Dog bites man", "Man bites dog", "The man sees a star", "The star, the star!", "The dog sees the dog",
    ]
    let bags = try await answers(
      of: "bagOfWords", to: sentences.map { [$0.wire, vocabulary.wire] }, as: Vector.self)
    let table = Matrix(rows: bags.count, columns: vocabulary.count, entries: bags.flatMap(\.self))
    return [
      Drawing(
        HeatMap(
          title: "Sentences as rows of numbers (W1)", xLabel: "", yLabel: "", values: table,
          rowLabels: sentences, columnLabels: vocabulary),
        "The first two sentences are the same bag: the order of the words is lost.")
    ]
  }

  func neurons() async throws -> [Drawing] {
    let x = (-60...60).map { Double($0) / 10 }
    func curve(_ name: String) async throws -> LinePlot.Series {
      let y = try await answers(of: name, to: x.map { [$0.wire] }, as: Double.self)
      // A step is drawn as two pieces.
      var points = Array(zip(x, y.map { $0 <= 2 ? $0 : .nan }))  // a value for each x
      if name == "reluDerivative" { points.insert((0, .nan), at: 61) }
      return LinePlot.Series(name: name, points: points.map { (x: $0.0, y: $0.1) })
    }
    let functions = LinePlot(
      title: "Activation functions (A1, A3)", xLabel: "weighted input z", yLabel: "activation a",
      series: [try await curve("sigmoid"), try await curve("relu")])
    let slopes = LinePlot(
      title: "Their slopes (A2, A4)", xLabel: "weighted input z", yLabel: "slope of the activation",
      series: [try await curve("sigmoidDerivative"), try await curve("reluDerivative")])

    let houses = ShippedData.houses()
    let (weight, bias) = leastSquares(houses.map(\.size), houses.map { $0.price / 1000 })
    let sizes = [20, 200].map { Double($0) }
    let prices = try await answers(
      of: "priceFromSize", to: sizes.map { [$0.wire, weight.wire, bias.wire] }, as: Double.self)
    let line = LinePlot(
      title: "Houses and the neuron that guesses their price (HP1)", xLabel: "size in m²",
      yLabel: "price in 1,000 €",
      series: [
        .init(name: "houses", points: houses.map { (x: $0.size, y: $0.price / 1000) }, style: .dots),
        .init(
          name: "weight · size + bias", points: [(x: sizes[0], y: prices[0]), (x: sizes[1], y: prices[1])]),
      ])
    return [
      Drawing(
        functions,
        "The sigmoid flattens out on both sides. ReLU is 0 on one and goes on upwards on the other."),
      Drawing(slopes, "Where a curve is flat its slope is 0, and there is no learning."),
      Drawing(
        line,
        "One neuron without activation function is a line. Chapter 6 finds its weight and bias by descent."),
    ]
  }

  /// The line of least squares, by the formula.
  private func leastSquares(_ x: Vector, _ y: Vector) -> (weight: Double, bias: Double) {
    let count = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    let weight =
      x.indices.reduce(0) { $0 + (x[$1] - meanX) * (y[$1] - meanY) }
      / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    return (weight, meanY - weight * meanX)
  }

  func detectors() async throws -> [Drawing] {
    // A bar across the upper half, where a 7 has its roof.
    let (rows, columns) = (7..<11, 6..<16)
    let weights = try await answers(
      of: "barDetector", to: [[rows.wire, columns.wire]], as: Vector.self)[0]
    let detector = HeatMap(
      title: "The weights of a bar detector (E1)", xLabel: "", yLabel: "",
      values: Matrix(rows: 28, columns: 28, entries: weights), diverging: true)
    let digits = testDigits
    let sums = try await answers(
      of: "weightedSum", to: digits.map { [weights.wire, $0.input.wire] }, as: Double.self)
    let threshold = weights.reduce(0) { $0 + max($1, 0) } / 4
    let shares = (0..<10).map { digit in
      let those = digits.indices.filter { digits.label(at: $0) == digit }
      let awake = those.count { sums[$0] > threshold }
      return (label: "\(digit)", value: 100 * Double(awake) / Double(max(those.count, 1)))
    }
    let bars = BarPlot(
      title: "Test digits that wake it: more than a quarter of what a full bar gives", yLabel: "per cent",
      bars: shares)

    let fields = trained.layers[0]
    let maps = HeatMapSheet(
      title: "What the 16 neurons of a trained network look for", tables: halved(fields))
    return [
      Drawing(
        detector,
        "Ink on weights above 0, in red, wakes the neuron; ink on those below 0, in blue, puts it to sleep."),
      Drawing(
        bars, "Many a 7 wakes it, but not every one, and not a 7 alone. A layer of such neurons tells more."),
      Drawing(
        ReceptiveFields.picture(of: fields),
        "Strokes, but few clean edges: training lowers the cost, and names nothing.",
        asText: maps),
    ]
  }

  /// Each neuron's weights at half size, four in one.
  private func halved(_ layer: Layer) -> [(name: String, values: Matrix)] {
    (0..<layer.outputCount).map { neuron in
      let weights = Array(layer.weights.row(neuron))
      var values = Matrix(rows: 14, columns: 14)
      for y in 0..<14 {
        for x in 0..<14 {
          let corner = 56 * y + 2 * x
          values[y, x] = [0, 1, 28, 29].reduce(0) { $0 + weights[corner + $1] } / 4
        }
      }
      return ("neuron \(neuron + 1)", values)
    }
  }
}
