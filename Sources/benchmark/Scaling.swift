import ArgumentParser
import DigitImages
import NeuralKernels
import NeuralNetworks

struct Scaling: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How training grows faster with threads, and slower with digits.",
    discussion: """
      Times an epoch with one thread and with more, and one of all digits and of half of them, in turn, so that a \
      machine's drift meets all alike.
      """)

  @OptionGroup var network: NetworkOptions
  @OptionGroup var digits: DigitOptions
  @OptionGroup var options: RunOptions

  @Option(help: "Digits in a mini-batch.")
  var batch = 128

  func validate() throws {
    try requireCount(batch, "--batch")
    guard options.threads >= 2 else {
      throw ValidationError("--threads \(options.threads): choose 2 or more")
    }
  }

  func run() throws {
    let kernels = try options.kernels()
    let data = try TrainingDigits(digits.dataset, seed: 1, environment: environment).digits(ofEpoch: 0)
    let chosen = digits.inverted ? data.inverted : data
    let (all, half) = (PackedExamples(chosen), PackedExamples(chosen.first(chosen.count / 2)))
    func trainer(threads: Int) -> KernelTrainer {
      KernelTrainer(
        network: network.network(), miniBatchSize: batch,
        learningRate: LearningRate(network.activation == .relu ? 0.05 : 0.5), epochs: 2 * options.runs + 2,
        seed: 1, threads: threads, kernels: kernels)
    }
    let (alone, together) = (trainer(threads: 1), trainer(threads: options.threads))
    var (single, several, halves) = ([Double](), [Double](), [Double]())
    for run in 0...options.runs {
      let times = [
        time { _ = alone.trainEpoch(on: all) { _ in } }, time { _ = together.trainEpoch(on: all) { _ in } },
        time { _ = together.trainEpoch(on: half) { _ in } },
      ]
      guard run > 0 else { continue }  // the first one warms up
      single.append(times[0])
      several.append(times[1])
      halves.append(times[2])
    }
    let count = options.runs
    try report(
      Figure(
        name: "scaling", work: network.name, batch: batch, threads: options.threads, kernel: kernels.name,
        runs: count, gainByThreads: (0..<count).map { single[$0] / several[$0] }.median,
        timesLongerForTwiceTheDigits: (0..<count).map { several[$0] / halves[$0] }.median))
  }

  private struct Figure: Encodable {
    var name: String
    var work: String
    var batch: Int
    var threads: Int
    var kernel: String
    var runs: Int
    var gainByThreads: Double
    var timesLongerForTwiceTheDigits: Double
  }
}
