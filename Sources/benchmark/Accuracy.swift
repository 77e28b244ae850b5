import ArgumentParser
import DigitImages
import NeuralNetworks

struct Accuracy: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train with several seeds and measure each network on test digits.",
    discussion: """
      Prints a line for each seed, then their median: the accuracy after the last epoch, whatever it was before.
      The lecture's network on MNIST: benchmark accuracy --dataset mnist. On generated digits alone: benchmark \
      accuracy --dataset generated:60000.
      """)

  @Option(help: "Neurons in each hidden layer.", transform: { try parseSizes($0) })
  var layers = [16, 16]

  @Option(help: "sigmoid, relu or identity, for the hidden layers.", transform: { try parseActivation($0) })
  var activation = Activation.sigmoid

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

  func validate() throws {
    try requireCount(epochs, "--epochs")
    try requireCount(batch, "--batch")
    try requireCount(seeds, "--seeds")
    guard learningRate > 0, learningRate.isFinite else {
      throw ValidationError("--learning-rate \(learningRate): choose a number above 0")
    }
  }

  func run() throws {
    let testDigits = try test.testDigits(environment: environment)
    let accuracies = try parallelMap(seeds) { number in
      Result { try accuracy(seed: UInt64(number + 1), on: testDigits) }
    }.map { try $0.get() }
    for (number, accuracy) in accuracies.enumerated() {
      try report(SeedFigure(seed: number + 1, accuracy: accuracy))
    }
    let name = ([784] + layers + [10]).map(String.init).joined(separator: "-")
    try report(
      MedianFigure(
        name: "accuracy", network: "\(name) \(activation.rawValue)", trainedOn: "\(dataset)",
        measuredOn: "\(test)", epochs: epochs, median: accuracies.median, lowest: accuracies.min() ?? .nan,
        highest: accuracies.max() ?? .nan))
  }

  private func accuracy(seed: UInt64, on testDigits: DigitDataset) throws -> Double {
    let digits = try TrainingDigits(dataset, seed: seed, environment: environment)
    var generator = SeededGenerator(seed: seed)
    var trainer = Trainer(
      network: Network(
        layerSizes: [DigitImage.pixelCount] + layers + [10], hidden: activation, using: &generator),
      miniBatchSize: batch, learningRate: LearningRate(learningRate, .falling), epochs: epochs, seed: seed)
    for epoch in 0..<epochs {
      _ = trainer.trainEpoch(on: digits.digits(ofEpoch: epoch)) { _ in }
    }
    return Evaluation(of: trainer.network, on: testDigits).accuracy
  }
}

private struct SeedFigure: Encodable {
  var seed: Int
  var accuracy: Double
}

private struct MedianFigure: Encodable {
  var name: String
  var network: String
  var trainedOn: String
  var measuredOn: String
  var epochs: Int
  var median: Double
  var lowest: Double
  var highest: Double
}

/// `16,16` as numbers.
func parseSizes(_ word: String) throws -> [Int] {
  let sizes = word.split(separator: ",").map { Int($0) ?? 0 }
  guard sizes.allSatisfy({ 1...10_000 ~= $0 }) else {
    throw ValidationError("write numbers from 1 to 10000, such as 16,16")
  }
  return sizes
}

/// `relu` as an activation function.
func parseActivation(_ word: String) throws -> Activation {
  guard let activation = Activation(rawValue: word) else {
    throw ValidationError("choose one of \(Activation.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return activation
}
