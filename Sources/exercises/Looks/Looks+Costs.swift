import AnswerChannel
import DigitImages
import NeuralNetworks
import Plots

/// Chapters 4 to 6: activations, costs, and the way down.
extension Looks {
  func activations() async throws -> [Drawing] {
    let number = testDigits.indices.first { Answer(of: trained, for: testDigits[$0].input).digit == 3 } ?? 0
    let digit = testDigits.image(at: number)
    let networks = [("untrained", untrained), ("trained", trained)]
    let passes = try await answers(
      of: "forwardPass", to: networks.map { [$0.1.wire, digit.intensities.wire] }, as: ForwardPass.self)
    let layers = networks.indices.map { index in
      let computed = Array(passes[index].activations.dropFirst())
      var table = Matrix(rows: computed.count, columns: 16)
      for (row, activations) in computed.enumerated() {
        for column in 0..<16 {
          table[row, column] = column < activations.count ? activations[column] : .nan
        }
      }
      return Drawing(
        HeatMap(
          title: "The activations of the \(networks[index].0) network (FP2)",
          xLabel: "neuron; in layer 4, the digit",
          yLabel: "", values: table, rowLabels: ["layer 2", "layer 3", "layer 4"],
          valueRange: 0...1),
        index == 0
          ? "A mixture of middling values, and much the same one for any other digit."
          : "The outputs are dark but for one: the digit that is read.")
    }
    let sheet = digit.image.resized(width: 280, height: 280)
    return [
      Drawing(
        sheet, "The input: a test digit that shows \(testDigits.label(at: number)).",
        words: [DigitPreview.words(of: digit)]
      ) { DigitPreview.lines(of: digit, colour: $1) }
    ] + layers
  }

  func costs() async throws -> [Drawing] {
    let digits = testDigits
    var series: [LinePlot.Series] = []
    // The costs between which nine digits in ten lie.
    var middle: [Vector] = []
    for (name, network) in [("untrained", untrained), ("trained", trained)] {
      let outputs = parallelMap(digits.count) { network.output(for: digits[$0].input) }
      let costs = try await answers(
        of: "squaredError", to: digits.indices.map { [outputs[$0].wire, digits[$0].target.wire] },
        as: Double.self)
      middle.append([costs.count / 20, costs.count * 19 / 20].map { costs.sorted()[$0] })
      series.append(.init(name: "\(name) network", points: histogram(of: costs, width: 0.1, end: 3.5)))
    }
    return [
      Drawing(
        LinePlot(
          title: "What 2,000 test digits cost (C1)", xLabel: "cost of a digit", yLabel: "number of digits",
          series: series,
          marks: [.init(label: "0.1 everywhere", x: 0.9), .init(label: "½ everywhere", x: 2.5)]),
        """
        Untrained, nine digits in ten cost \(middle[0][0].rounded(to: 1)) to \(middle[0][1].rounded(to: 1)), \
        whatever they show; an answer of ½ everywhere costs 2.5. Trained, most cost next to nothing; the few far \
        out on the right are misread with confidence.
        """)
    ]
  }

  /// The steps of a histogram as a line.
  private func histogram(of values: Vector, width: Double, end: Double) -> [(x: Double, y: Double)] {
    (0..<Int((end / width).rounded())).flatMap { bin in
      let (from, to) = (Double(bin) * width, Double(bin + 1) * width)
      let count = Double(values.count { from <= $0 && $0 < to })
      return [(x: from, y: count), (x: to, y: count)]
    }
  }

  func descents() async throws -> [Drawing] {
    // The line through (1, 3) and (2, 5) is 2x + 1; the largest curvature of its cost is 6.85.
    let (x, y) = ([1.0, 2], [3.0, 5])
    let (w, b) = (-3.0...7, -3.0...5)
    let heights = HeatMap.values(rows: 48, columns: 72, x: w, y: b) { w, b in
      let cost = x.indices.reduce(0) { $0 + (w * x[$1] + b - y[$1]) * (w * x[$1] + b - y[$1]) } / 2
      return log(cost + 0.01)
    }
    let walks = [(0.02, 100), (0.125, 100), (0.33, 6)]
    var drawings: [Drawing] = []
    for (rate, steps) in walks {
      let path = try await answers(
        of: "fitLine", to: (0...steps).map { [x.wire, y.wire, rate.wire, $0.wire] })
      let points = path.map { line in
        (
          x: line["weight"].flatMap(Double.init(wire:)) ?? .nan,
          y: line["bias"].flatMap(Double.init(wire:)) ?? .nan
        )
      }
      let end = points.last.map { "(\($0.x.rounded(to: 2)), \($0.y.rounded(to: 2)))" } ?? ""
      let caption =
        switch rate {
        case 0.02: "A small learning rate creeps: after \(steps) steps it is at \(end)."
        case 0.125: "One that fits is at \(end) after \(steps) steps. The lowest place is (2, 1)."
        default: "One above 2/6.85 = 0.29 jumps from side to side, and away: \(steps) steps lead to \(end)."
        }
      drawings.append(
        Drawing(
          HeatMap(
            title: "Cost of a line, darker is lower (logarithm), learning rate \(rate)",
            xLabel: "weight w", yLabel: "bias b", values: heights, xRange: w, yRange: b, path: points),
          caption))
    }

    let h = (2...30).map { exp(-Double($0) / 2 * log(10)) }
    let (curve, place) = ([0.5, 2, 0.7, 0.1], 0.9)  // 0.5 + 2x + 0.1x² + 0.7x³
    let found = try await answers(
      of: "centralDifference", to: h.map { [curve.wire, place.wire, $0.wire] }, as: Double.self)
    let truth = curve[1] + place * (2 * curve[3] + 3 * place * curve[2])
    let errors = LinePlot(
      title: "Error of the central difference of a cubic curve (GD3)", xLabel: "h", yLabel: "error",
      series: [
        .init(
          name: "", points: h.indices.map { (x: h[$0], y: abs(found[$0] - truth)) }, style: .lineAndDots)
      ], xScale: .logarithmic, yScale: .logarithmic)
    return drawings + [
      Drawing(
        errors,
        "From the right it falls with h², as the formula errs less; from the left it rises, as rounding errs more."
      )
    ]
  }
}
