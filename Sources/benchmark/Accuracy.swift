import ArgumentParser
import DigitImages
import NeuralKernels
import NeuralNetworks

struct Accuracy: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train with several seeds and measure each network on test digits.",
    discussion: """
      Prints a line for each seed, then their median: the accuracy after the last epoch, whatever it was before.
      The lecture's network on MNIST: benchmark accuracy --dataset mnist. On generated digits alone: benchmark \
      accuracy --dataset generated:60000. The kernels train, all seeds at once, a core each; --reference trains \
      with the reference.
      """)

  @OptionGroup var network: NetworkOptions

  @Option(
    help: "What to train on: shipped, generated:N, mnist or a folder.",
    transform: { try DatasetSource($0) })
  var dataset = DatasetSource.mnist

  @Option(help: "What to measure on; of the same kinds.", transform: { try DatasetSource($0) })
  var test = DatasetSource.mnist

  @Option(help: "Epochs.")
  var epochs = 30

  @Option(help: "Digits in a mini-batch.")
  var batch = 10

  @Option(help: "The learning rate of the first step; it falls to 0 over the run.")
  var learningRate = 0.5

  @Option(help: "How many seeds, counted from 1.")
  var seeds = 5

  @Flag(help: "Train with the reference, in Double, instead of the kernels.")
  var reference = false

  func validate() throws {
    try requireCount(epochs, "--epochs")
    try requireCount(batch, "--batch")
    try requireCount(seeds, "--seeds")
    guard learningRate > 0, learningRate.isFinite else {
      throw ValidationError("--learning-rate \(learningRate): choose a number above 0")
    }
  }

  func run() throws {
    let kernels = try KernelSet.chosen(environment: environment)
    let testDigits = try test.testDigits(environment: environment)
    let figures = try parallelMap(seeds) { number in
      Result { try figure(seed: UInt64(number + 1), on: testDigits, kernels: kernels) }
    }.map { try $0.get() }
    for figure in figures { try report(figure) }
    let accuracies = figures.map(\.accuracy)
    try report(
      MedianFigure(
        name: "accuracy", network: network.name, trainedOn: "\(dataset)", measuredOn: "\(test)",
        epochs: epochs, kernel: reference ? "reference" : kernels.name, median: accuracies.median,
        lowest: accuracies.min() ?? .nan, highest: accuracies.max() ?? .nan))
  }

  private func figure(seed: UInt64, on testDigits: DigitDataset, kernels: KernelSet) throws -> SeedFigure {
    let digits = try TrainingDigits(dataset, seed: seed, environment: environment)
    let rate = LearningRate(learningRate, .falling)
    let start = network.network(seed: seed)
    var seconds = 0.0
    if reference {
      var trainer = Trainer(
        network: start, miniBatchSize: batch, learningRate: rate, epochs: epochs, seed: seed)
      for epoch in 0..<epochs {
        let examples = digits.digits(ofEpoch: epoch)
        seconds += time { _ = trainer.trainEpoch(on: examples) { _ in } }
      }
      return SeedFigure(
        seed: seed, accuracy: Evaluation(of: trainer.network, on: testDigits).accuracy,
        trainingSeconds: seconds)
    }
    let trainer = KernelTrainer(
      network: start, miniBatchSize: batch, learningRate: rate, epochs: epochs, seed: seed, threads: 1,
      kernels: kernels)
    var packed: PackedExamples?
    for epoch in 0..<epochs {
      let examples = packed ?? PackedExamples(digits.digits(ofEpoch: epoch))
      if !dataset.isGenerated { packed = examples }
      seconds += time { _ = trainer.trainEpoch(on: examples) { _ in } }
    }
    return SeedFigure(
      seed: seed, accuracy: Evaluation(of: trainer.network, on: testDigits).accuracy, trainingSeconds: seconds
    )
  }
}

private struct SeedFigure: Encodable {
  var seed: UInt64
  var accuracy: Double
  /// Of training alone, without what reads, makes or packs digits.
  var trainingSeconds: Double
}

private struct MedianFigure: Encodable {
  var name: String
  var network: String
  var trainedOn: String
  var measuredOn: String
  var epochs: Int
  var kernel: String
  var median: Double
  var lowest: Double
  var highest: Double
}

/// `relu` as an activation function.
func parseActivation(_ word: String) throws -> Activation {
  guard let activation = Activation(rawValue: word) else {
    throw ValidationError("choose one of \(Activation.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return activation
}
