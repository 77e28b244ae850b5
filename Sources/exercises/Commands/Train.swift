import ArgumentParser
import DigitImages
import Foundation
import NeuralNetworks
import SafeFiles

struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a network on digits, and keep it.",
    discussion: """
      Trains a network of 784 inputs, the hidden layers you ask for and 10 outputs by stochastic gradient \
      descent on the lecture's cost, Σ (a − y)², and prints the cost and the accuracy on test digits after \
      every epoch. Ctrl-C ends the training and keeps the network of the last whole epoch.

      The network is kept for `classify`, `evaluate` and `features`, which take your latest one unless you \
      name another, or goes into the file that you name with --output.

      Examples:
        exercises train
        exercises train --mine
        exercises train --layers 30 --dataset mnist --epochs 30
        exercises train --layers 100 --activation relu --learning-rate 0.1 --output relu.safetensors
      """)

  @Option(
    help: "Neurons in each hidden layer, such as 16,16, or none for no hidden layer. (default: 16,16)",
    transform: { try HiddenLayers(argument: $0) })
  var layers = HiddenLayers(sizes: [16, 16])

  @Option(help: "σ of the hidden layers; the output's is the sigmoid.")
  var activation = Activation.sigmoid

  @OptionGroup var source: DatasetOption

  @Option(parsing: .unconditional, help: "How often to go through the digits, 1 to 10000.")
  var epochs = 10

  @Option(name: .customLong("batch"), parsing: .unconditional, help: "Digits in a mini-batch, 1 or more.")
  var miniBatchSize = 10

  @Option(
    parsing: .unconditional,
    help: "α of the first step; it falls to 0 over the run unless --constant-rate is given.")
  var learningRate = 0.5

  @Flag(help: "Keep the learning rate as it is from the first step to the last.")
  var constantRate = false

  @Option(
    parsing: .unconditional,
    help: "What random weights, the order of the digits and generated digits are drawn from.")
  var seed: UInt64 = 1

  @Option(help: "The file to write the network to (default: kept as your latest).")
  var output: String?

  @Flag(help: "Train with your own functions from Exercises, on the shipped digits.")
  var mine = false

  @Flag(help: "One JSON object a line: an epoch each, then the network's file.")
  var json = false

  func validate() throws {
    guard !mine || (activation == .sigmoid && !json && output == nil) else {
      throw ValidationError("--mine: goes with --layers, --epochs, --batch and --learning-rate alone")
    }
    guard 1...10_000 ~= epochs else { throw ValidationError("--epochs \(epochs): choose 1 to 10000") }
    guard miniBatchSize >= 1 else { throw ValidationError("--batch \(miniBatchSize): choose 1 or more") }
    guard learningRate > 0, learningRate.isFinite else {
      throw ValidationError("--learning-rate \(learningRate): choose a number above 0")
    }
    let count = parameterCount(layerSizes: plan.layerSizes)
    guard count <= 20_000_000 else {
      throw ValidationError(
        "--layers \(layers): that makes \(count) parameters; choose fewer than 20 million")
    }
  }

  @OptionGroup var manner: Manner

  func run() async throws {
    if mine {
      return try await OwnTraining.train(
        try Desk(), hiddenLayers: layers.sizes, epochs: epochs, miniBatchSize: miniBatchSize,
        learningRate: learningRate)
    }
    let path = output ?? KeptNetwork.trained
    if output == nil { try Files.makeFolder(KeptNetwork.folder) }
    try Files.requireWritable(path)
    var run = TrainingRun(plan)
    let finished = try run.run(title: "training", measures: true) {
      if !json { Terminal.say(TrainingTable.title(of: plan)) }
    } onEpoch: { report in
      Terminal.say(json ? try JSON.line(report) : TrainingTable.line(of: report))
    }
    guard let saved = run.saved else { throw Failure.interrupted(at: "train") }
    try saved.write(to: path)
    if json {
      print(try JSON.line(["network": path]))
    } else {
      print(finished ? "Kept as \(path)" : "Stopped; the last whole epoch is kept as \(path)")
      if output == nil { print("From now on `classify` reads with it; --network ready takes the ready one.") }
    }
    if !finished { throw ExitCode(130) }
  }

  private var plan: TrainingPlan {
    TrainingPlan(
      hiddenLayers: layers.sizes, activation: activation, dataset: source.dataset, epochs: epochs,
      miniBatchSize: miniBatchSize,
      learningRate: LearningRate(learningRate, constantRate ? .constant : .falling), seed: seed)
  }
}

/// What a training run prints for people.
enum TrainingTable {
  static func title(of plan: TrainingPlan) -> String {
    let sizes = plan.layerSizes.map(String.init).joined(separator: "-")
    return """
      \(sizes), \(plan.activation.rawValue), \(parameterCount(layerSizes: plan.layerSizes)) parameters, \
      on \(plan.dataset)

      \(Terminal.bold("epoch     cost   accuracy on test digits"))
      """
  }

  static func line(of report: EpochReport) -> String {
    let epoch = String(report.epoch)
    let cost = report.cost.rounded(to: 4)
    let accuracy = report.accuracy.map(\.percent) ?? "  no test digits"
    return epoch.padded(to: 5) + cost.padded(to: 9) + accuracy.padded(to: 11)
  }
}

extension String {
  /// The text with spaces in front, so that it ends in the given column.
  func padded(to width: Int) -> String {
    String(repeating: " ", count: max(width - count, 0)) + self
  }
}

extension Failure.Code {
  /// Ctrl-C came before there was anything to keep.
  static let interrupted = Self(rawValue: "interrupted")
}

extension Failure {
  /// Ctrl-C came before the first epoch was whole.
  static func interrupted(at place: String) -> Failure {
    Failure(
      .interrupted, at: place, "stopped before there was a network to keep", remedy: "let it run longer")
  }
}
