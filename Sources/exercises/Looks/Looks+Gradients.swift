import AnswerChannel
import DigitImages
import Foundation
import Grading
import NeuralKernels
import NeuralNetworks
import Plots
import SafeFiles

/// Chapters 7 to 9: gradients, training, and many cores.
extension Looks {
  func gradients() async throws -> [Drawing] {
    let example = testDigits[0]
    let found = try await answers(
      of: "backpropagate", to: [[example.wire, untrained.wire]], as: Gradient.self)[0]
    let measured = MeasuredGradient.of(untrained, on: example)
    guard found.layers.count == measured.layers.count else { throw wrongShape("backpropagate") }
    let panels = try untrained.layers.indices.map { l in
      let (mine, other) = (found.layers[l], measured.layers[l])
      let (x, y) = (mine.weights.entries + mine.biases, other.weights.entries + other.biases)
      guard x.count == y.count else { throw wrongShape("backpropagate") }
      let reach = max(y.reduce(0) { max($0, abs($1)) }, 1e-300)
      let plot = LinePlot(
        title: "Layer \(l + 2): \(x.count.grouped) derivatives for a digit (BP5)",
        xLabel: "by backpropagation",
        yLabel: "by central differences",
        series: [
          .init(name: "equal", points: [(x: -reach, y: -reach), (x: reach, y: reach)]),
          .init(name: "derivatives", points: distinct(x, y, reach), style: .dots),
        ])
      let farthest = x.indices.reduce(0) { max($0, abs(x[$1] - y[$1])) }
      return Drawing(
        plot,
        farthest <= 1e-7 * reach
          ? "All lie on the diagonal: the two ways agree."
          : "Some leave the diagonal; the farthest is off by \(farthest.rounded(to: 6)).")
    }

    let names = ["squaredError", "forwardPass", "centralDifference", "numericalGradient", "backpropagate"]
    let own = try await ownFunctions(names)
    defer { own.remove() }
    let (one, backward) = try await own.secondsOfDerivatives(of: untrained, on: example)
    let all = 13_002 * one
    let race = BarPlot(
      title: "One digit's 13,002 derivatives", yLabel: "time, in powers of ten",
      bars: [("one backward pass", backward), ("13,002 central differences", all)], isInSeconds: true)
    let times = (all / backward).rounded(toDigits: 2)
    return panels + [
      Drawing(
        race,
        """
        Numerical derivatives: \(PlotNumber.time(all)). One backward pass: \(PlotNumber.time(backward)). That is \
        about \(times.grouped) times faster, and training needs it for every digit.
        """)
    ]
  }

  /// The points that can be told apart in a picture.
  private func distinct(_ x: Vector, _ y: Vector, _ reach: Double) -> [(x: Double, y: Double)] {
    var seen: Set<[Int]> = []
    return x.indices.filter { i in
      let place = [x[i], y[i]].map { abs($0) < 1e6 * reach ? Int((100 * $0 / reach).rounded()) : 0 }
      return seen.insert(place).inserted
    }.map { (x: x[$0], y: y[$0]) }
  }

  func trainings() throws -> [Drawing] {
    let test = PackedExamples(testDigits)
    var (costs, shares, races) = ([(x: Double, y: Double)](), [(x: Double, y: Double)](), [LinePlot.Series]())
    for size in [1, 10, 100, 1000, 10_000] {
      let trainer = try trainer(miniBatchSize: size)
      var accuracies: [(x: Double, y: Double)] = []
      for epoch in 1...10 {
        let cost = trainer.trainEpoch(on: trainingDigits) { _ in }
        let accuracy = trainer.evaluation(on: test).accuracy
        accuracies.append((Double(epoch), 100 * accuracy))
        guard size == 10 else { continue }
        costs.append((Double(epoch), cost))
        shares.append((Double(epoch), accuracy))
      }
      races.append(.init(name: "batches of \(size.grouped)", points: accuracies))
    }
    return [
      Drawing(
        LinePlot(
          title: "Cost and accuracy by epoch, mini-batches of 10, learning rate 1 (T4)", xLabel: "epoch",
          yLabel: "",
          series: [
            .init(name: "mean cost of training digits", points: costs, style: .lineAndDots),
            .init(name: "share of test digits read right", points: shares, style: .lineAndDots),
          ]),
        "Steep at first, then hardly at all. The library's trainer did these; yours takes the same steps."),
      Drawing(
        LinePlot(
          title: "Batch sizes race at learning rate 1", xLabel: "epoch",
          yLabel: "per cent of test digits read right",
          series: races),
        "Small batches take more steps an epoch. A batch of 1 takes the most, but noisy ones."),
    ]
  }

  func speedUps() async throws -> [Drawing] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let own = try await ownFunctions(["meanGradient", "parallelGradient"])
    defer { own.remove() }
    let examples = Array(ShippedData.digits(.training, count: 2000))
    let (byCores, parallel, parts) = try await own.secondsOfGradient(of: untrained, on: examples, upTo: cores)
    let points = byCores.enumerated().map { (x: Double($0 + 1), y: byCores[0] / $1) }
    let plot = LinePlot(
      title: "How many times faster a gradient of 2,000 digits is (PG1)",
      xLabel: "cores, of this machine's \(cores)",
      yLabel: "times faster",
      series: [
        .init(name: "perfect sharing", points: (1...cores).map { (x: Double($0), y: Double($0)) }),
        .init(name: "measured", points: points, style: .lineAndDots),
      ],
      marks: [.init(label: "parallelGradient", x: Double(cores), y: byCores[0] / parallel)],
      countsAlongX: true)
    let size = (examples.count + max(parts, 1) - 1) / max(parts, 1)
    let faster = byCores[0] / parallel
    let best = byCores[0] / (byCores.min() ?? byCores[0])
    var remarks = size < 16 ? Self.smallParts : ""
    if faster < 1.05, best < 1.05 { remarks += " An equal share for each core was no faster either." }
    return [
      Drawing(
        plot,
        """
        On one core it takes \(PlotNumber.time(byCores[0])), with parallelGradient \(PlotNumber.time(parallel)): \
        \(faster < 1.05 ? "no faster" : "\(faster.rounded(to: 1)) times as fast"). It had \(parts.grouped) parts, \
        of about \(size.grouped) \(size == 1 ? "digit" : "digits") each.\(remarks)
        """)
    ]
  }

  private static let smallParts =
    " These are small: one core alone adds up the 13,002 numbers of each part. With some dozens of digits a part "
    + "that hardly takes time."

  /// The functions of all exercises, built together; those that the drawing is of are noted as used.
  private func ownFunctions(_ names: [String]) async throws -> OwnNetwork {
    for name in names { _ = isOwn(try desk.exercise(named: name)) }
    let progress = try desk.progressFile.load()
    return try await WaitingNotice.during("Building the functions to time them (up to half a minute) …") {
      try await OwnNetwork(
        of: desk.workbook, cache: Desk.cache, environment: environment
      ) { desk.state(of: $0, in: progress) == .passed }
    }
  }

  private func wrongShape(_ name: String) -> Failure {
    Failure(.corrupt, at: name, "gave an answer of another shape", remedy: "exercises check \(name)")
  }
}
