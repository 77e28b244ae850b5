import DigitImages
import NetworkFiles
import NeuralKernels
import NeuralNetworks
import SafeFiles

/// The settings of a training run.
struct TrainingPlan {
  var hiddenLayers: [Int]
  var activation: Activation
  var dataset: DatasetSource
  var epochs: Int
  var miniBatchSize: Int
  var learningRate: LearningRate
  var seed: UInt64

  /// What `classify` trains for itself: the best reader of handwriting that half a minute makes.
  static let ready = TrainingPlan(
    hiddenLayers: [256, 128], activation: .relu, dataset: .generated(count: 60_000), epochs: 30,
    miniBatchSize: 10, learningRate: LearningRate(0.2, .falling), seed: 1)

  var layerSizes: [Int] { [DigitImage.pixelCount] + hiddenLayers + [10] }
}

/// One epoch's result.
struct EpochReport: Encodable {
  var epoch: Int
  /// The mean cost of the training digits, each just before its step.
  var cost: Double
  /// The share of the test digits read right; nil where the data set has none.
  var accuracy: Double?
}

/// A training run as a plan says, with progress and Ctrl-C.
struct TrainingRun {
  private struct Stopped: Error {}

  let plan: TrainingPlan
  /// The network after the last whole epoch; nil before the first.
  private(set) var network: Network?
  /// One report a whole epoch.
  private(set) var reports: [EpochReport] = []

  init(_ plan: TrainingPlan) {
    self.plan = plan
  }

  /// Trains to the plan's end, or until Ctrl-C.
  /// - Parameters:
  ///   - title: what the bar says.
  ///   - measures: whether each epoch ends with a look at the test digits.
  ///   - onStart: called when the digits are there.
  ///   - onEpoch: called after each whole epoch.
  /// - Returns: false if Ctrl-C ended it.
  /// - Throws: `Failure` if the data set can't be read or the cost is no number any more.
  mutating func run(
    title: String, measures: Bool, onStart: () -> Void = {}, onEpoch: (EpochReport) throws -> Void = { _ in }
  ) throws -> Bool {
    Interruption.watch()
    let kernels = try KernelSet.chosen(environment: environment)
    let digits = try TrainingDigits(plan.dataset, seed: plan.seed, environment: environment)
    let test =
      measures ? try plan.dataset.heldOutDigits(environment: environment).map(PackedExamples.init) : nil
    onStart()
    var generator = SeededGenerator(seed: plan.seed)
    let trainer = KernelTrainer(
      network: Network(layerSizes: plan.layerSizes, hidden: plan.activation, using: &generator),
      miniBatchSize: plan.miniBatchSize, learningRate: plan.learningRate, epochs: plan.epochs,
      seed: plan.seed, kernels: kernels)
    var packed: PackedExamples?
    var bar = ProgressBar(title)
    defer { bar.clear() }
    for epoch in 1...plan.epochs {
      // Generating takes most of the time where it is done.
      let generating = plan.dataset.isGenerated ? 0.8 : 0
      func show(_ shareOfEpoch: Double, _ what: String) {
        bar.update(
          (Double(epoch - 1) + shareOfEpoch) / Double(plan.epochs),
          note: "\(what)epoch \(epoch) of \(plan.epochs)")
      }
      let examples =
        packed ?? PackedExamples(digits.digits(ofEpoch: epoch - 1) { show(generating * $0, "digits for ") })
      if !plan.dataset.isGenerated { packed = examples }
      let cost: Double
      do {
        cost = try trainer.trainEpoch(on: examples) { done in
          if Interruption.happened { throw Stopped() }
          show(generating + (1 - generating) * Double(done) / Double(examples.count), "")
        }
      } catch is Stopped {
        return false
      }
      guard cost.isFinite, trainer.network.isFinite else {
        throw Failure(
          .costIsNoNumber, at: "--learning-rate \(plan.learningRate.initial)",
          "in epoch \(epoch) the cost became no number: the steps are too large",
          remedy: "choose a smaller one")
      }
      let accuracy = test.map { trainer.evaluation(on: $0).accuracy }
      let report = EpochReport(epoch: epoch, cost: cost, accuracy: accuracy)
      network = trainer.network
      reports.append(report)
      bar.clear()
      try onEpoch(report)
    }
    return true
  }

  /// The network with the facts of its training.
  var saved: SavedNetwork? {
    guard let network, let last = reports.last else { return nil }
    return SavedNetwork(
      network: network,
      facts: [
        "dataset": "\(plan.dataset)", "epochs": "\(reports.count) of \(plan.epochs)",
        "miniBatchSize": "\(plan.miniBatchSize)",
        "learningRate": "\(plan.learningRate.initial) \(plan.learningRate.schedule.rawValue)",
        "seed": "\(plan.seed)", "cost": "\(last.cost)",
        "accuracy": last.accuracy.map { "\($0)" } ?? "not measured",
        "program": "exercises \(Exercises.configuration.version)",
      ])
  }
}

extension Failure.Code {
  /// Training blew up.
  static let costIsNoNumber = Self(rawValue: "cost-is-no-number")
}
