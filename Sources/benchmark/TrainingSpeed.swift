import ArgumentParser
import DigitImages
import NeuralKernels
import NeuralNetworks
import SafeFiles

struct TrainingSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Digits a second in training by the kernels, an epoch a run.",
    discussion: """
      The flops are those of the matrix products forward, of the weights' gradient and of the inner deltas, 2 for \
      a multiply-add, as if no input were 0. NEURAL_KERNELS forces an instruction set.
      """)

  @OptionGroup var network: NetworkOptions
  @OptionGroup var digits: DigitOptions
  @OptionGroup var options: RunOptions

  @Option(help: "Digits in a mini-batch.")
  var batch = 10

  func validate() throws { try requireCount(batch, "--batch") }

  func run() throws {
    let (kernels, examples) = (try options.kernels(), try digits.examples())
    let start = network.network()
    try Agreement.check(start, on: digits, kernels: kernels)
    let peak = PeakAround(threads: options.threads, kernels: kernels)
    let trainer = KernelTrainer(
      network: start, miniBatchSize: batch,
      learningRate: LearningRate(network.activation == .relu ? 0.05 : 0.5),
      epochs: options.runs + 1, seed: 1, threads: options.threads, kernels: kernels)
    let times = seconds(runs: options.runs) { _ = trainer.trainEpoch(on: examples) { _ in } }
    let speed = Double(examples.count) / times.median
    let rate = speed * 2 * Double(trainer.multiplyAddsPerExample)
    try report(
      SpeedFigure(
        name: "train", work: network.name, threads: options.threads, kernel: kernels.name, runs: options.runs,
        spread: times.spread, batch: batch, samplesPerSecond: speed, gflops: rate / 1e9,
        shareOfPeak: rate / peak.rate))
  }
}

struct GradientSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradient", abstract: "Digits a second in the gradient of the cost over all of them.",
    discussion: "The flops are counted as for `train`.")

  @OptionGroup var network: NetworkOptions
  @OptionGroup var digits: DigitOptions
  @OptionGroup var options: RunOptions

  func run() throws {
    let (kernels, examples) = (try options.kernels(), try digits.examples())
    let start = network.network()
    try Agreement.check(start, on: digits, kernels: kernels)
    let peak = PeakAround(threads: options.threads, kernels: kernels)
    let engine = KernelNetwork(start, threads: options.threads, kernels: kernels)
    let times = seconds(runs: options.runs) { _ = engine.meanGradient(of: examples) }
    let speed = Double(examples.count) / times.median
    let rate = speed * 2 * Double(engine.multiplyAddsPerExample)
    try report(
      SpeedFigure(
        name: "gradient", work: network.name, threads: options.threads, kernel: kernels.name,
        runs: options.runs, spread: times.spread, samplesPerSecond: speed, gflops: rate / 1e9,
        shareOfPeak: rate / peak.rate))
  }
}

/// The kernels held to the reference before they are timed.
enum Agreement {
  /// Compares gradients of the first digits.
  /// - Throws: `Failure` where an entry is off by more than 1e-4 of the largest: then something is broken.
  static func check(_ network: Network, on digits: DigitOptions, kernels: KernelSet) throws {
    let all = try TrainingDigits(digits.dataset, seed: 1, environment: environment).digits(ofEpoch: 0)
    let few = digits.inverted ? all.first(20).inverted : all.first(20)
    let expected = network.meanGradient(of: few)
    let found = KernelNetwork(network, threads: 1, kernels: kernels).meanGradient(of: PackedExamples(few))
      .gradient
    for (mine, theirs) in zip(found.layers, expected.layers) {
      let (x, y) = (mine.weights.entries + mine.biases, theirs.weights.entries + theirs.biases)
      let largest = y.reduce(0) { max($0, $1.magnitude) }
      guard x.count == y.count, x.indices.allSatisfy({ (x[$0] - y[$0]).magnitude <= 1e-4 * largest }) else {
        throw Failure(.wrongResult, at: kernels.name, "the kernels' gradient is not the reference's")
      }
    }
  }
}

extension Failure.Code {
  /// What is measured computes something else than it should.
  static let wrongResult = Self(rawValue: "wrong-result")
}
