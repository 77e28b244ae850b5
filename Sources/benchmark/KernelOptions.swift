import ArgumentParser
import DigitImages
import NeuralKernels
import NeuralNetworks
import SafeFiles

/// How a kernel is measured.
struct RunOptions: ParsableArguments {
  @Option(help: "Threads, 1 to 1024.")
  var threads = 1

  @Option(help: "Runs, at least 5; the figure is their median.")
  var runs = 7

  func validate() throws {
    guard 1...1024 ~= threads else { throw ValidationError("--threads \(threads): choose 1 to 1024") }
    guard 5...10_000 ~= runs else { throw ValidationError("--runs \(runs): choose 5 to 10000") }
  }

  /// The instruction set that `NEURAL_KERNELS` names, else the fastest.
  func kernels() throws -> KernelSet { try KernelSet.chosen(environment: environment) }
}

/// The network that is measured.
struct NetworkOptions: ParsableArguments {
  @Option(
    help: "Neurons in every layer, the input's 784 first. (default: 784,16,16,10)",
    transform: { try parseLayerSizes($0) })
  var layers = [784, 16, 16, 10]

  @Option(help: "sigmoid, relu or identity, for the hidden layers.", transform: { try parseActivation($0) })
  var activation = Activation.sigmoid

  /// `784-16-16-10 sigmoid`.
  var name: String { layers.map(String.init).joined(separator: "-") + " \(activation.rawValue)" }

  /// The network with random weights.
  func network(seed: UInt64 = 1) -> Network {
    var generator = SeededGenerator(seed: seed)
    return Network(layerSizes: layers, hidden: activation, using: &generator)
  }
}

/// The digits that are computed with.
struct DigitOptions: ParsableArguments {
  @Option(
    help:
      "shipped, generated:N, mnist or a folder. (default: mnist if MNIST_DIR is set, else generated:60000)",
    transform: { try DatasetSource($0) })
  var dataset =
    environment["MNIST_DIR", default: ""].isEmpty ? .generated(count: 60_000) : DatasetSource.mnist

  @Flag(help: "Invert the pictures, so that most of the inputs are not 0.")
  var inverted = false

  /// The training digits, packed.
  func examples() throws -> PackedExamples {
    let digits = try TrainingDigits(dataset, seed: 1, environment: environment).digits(ofEpoch: 0)
    return PackedExamples(inverted ? digits.inverted : digits)
  }
}

extension DigitDataset {
  /// The same digits, ink and background exchanged.
  var inverted: DigitDataset { DigitDataset(pixels: pixels.map { 255 - $0 }, labels: labels) }
}

/// `784,16,16,10` as the sizes of a network that reads digits.
func parseLayerSizes(_ word: String) throws -> [Int] {
  let sizes = word.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
  guard sizes.count >= 2, sizes.first == DigitImage.pixelCount, sizes.last == 10,
    sizes.allSatisfy({ 1...10_000 ~= $0 }), parameterCount(layerSizes: sizes) <= 20_000_000
  else {
    throw ValidationError(
      "write numbers from 784 to 10, each from 1 to 10000 and below 20 million parameters in all, such as "
        + "784,16,16,10")
  }
  return sizes
}

/// A speed as one line of JSON.
struct SpeedFigure: Encodable {
  var name: String
  var work: String
  var threads: Int
  var kernel: String
  var runs: Int
  /// Largest minus smallest, divided by the median.
  var spread: Double
  var batch: Int?
  var samplesPerSecond: Double?
  var microseconds: Double?
  var gflops: Double?
  /// Of the rate of multiply-adds in registers alone, measured before and after on as many threads.
  var shareOfPeak: Double?
}

/// Peak rates around a measurement, since a machine's speed drifts.
struct PeakAround {
  private let threads: Int
  private let kernels: KernelSet
  private let before: [Double]

  init(threads: Int, kernels: KernelSet) {
    (self.threads, self.kernels) = (threads, kernels)
    before = Peak(threads: threads, kernels: kernels).rates
  }

  /// Floating-point operations a second, from before and now.
  var rate: Double { (before + Peak(threads: threads, kernels: kernels).rates).median }
}

extension [Double] {
  /// Largest minus smallest, divided by the median.
  var spread: Double { ((self.max() ?? .nan) - (self.min() ?? .nan)) / median }
}
