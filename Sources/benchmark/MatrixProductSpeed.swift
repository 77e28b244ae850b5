import ArgumentParser
import NeuralKernels
import NeuralNetworks
import SafeFiles

struct MatrixProductSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gemm", abstract: "Floating-point operations a second of the product of two square matrices."
  )

  @Option(help: "Rows and columns, 1 to 8192.")
  var size = 1024

  @OptionGroup var options: RunOptions

  func validate() throws {
    guard 1...8192 ~= size else { throw ValidationError("--size \(size): choose 1 to 8192") }
  }

  func run() throws {
    let kernels = try options.kernels()
    var generator = SeededGenerator(seed: 1)
    let entries = (0..<2).map { _ in (0..<size * size).map { _ in Float(generator.uniform() - 0.5) } }
    let (left, right) = (
      FloatMatrix(rows: size, columns: size, entries: entries[0]),
      FloatMatrix(rows: size, columns: size, entries: entries[1])
    )
    let product = FloatMatrix(rows: size, columns: size)
    let multiplier = MatrixMultiplier(threads: options.threads, kernels: kernels)
    let peak = PeakAround(threads: options.threads, kernels: kernels)
    let repetitions = max(1, 20_000_000_000 / (size * size * size))
    let times = seconds(runs: options.runs) {
      for _ in 0..<repetitions { multiplier.multiply(left, right, into: product) }
    }
    try check(product.entries, entries[0], entries[1], &generator, kernels)
    let rate = Double(repetitions) * 2 * Double(size * size * size) / times.median
    try report(
      SpeedFigure(
        name: "gemm", work: "\(size) × \(size) × \(size)", threads: options.threads, kernel: kernels.name,
        runs: options.runs, spread: times.spread, gflops: rate / 1e9, shareOfPeak: rate / peak.rate))
  }

  /// Compares some entries with their sums in `Double`, whose terms are at most ¼.
  private func check(
    _ product: [Float], _ left: [Float], _ right: [Float], _ generator: inout SeededGenerator,
    _ kernels: KernelSet
  ) throws {
    for _ in 0..<100 {
      let (i, j) = (generator.uniform(below: size), generator.uniform(below: size))
      let sum = (0..<size).reduce(0.0) { $0 + Double(left[i * size + $1]) * Double(right[$1 * size + j]) }
      let bound = Double(size) * Double(size) * 0.25 * Double(Float.ulpOfOne)
      guard (Double(product[i * size + j]) - sum).magnitude <= bound else {
        throw Failure(.wrongResult, at: kernels.name, "entry [\(i), \(j)] of the product is wrong")
      }
    }
  }
}

struct PeakSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peak",
    abstract: "The machine's own rate of multiply-adds: in registers alone, with nothing to load or store.")

  @OptionGroup var options: RunOptions

  func run() throws {
    let kernels = try options.kernels()
    let rates = Peak(threads: options.threads, kernels: kernels, runs: options.runs).rates
    try report(
      SpeedFigure(
        name: "peak", work: "multiply-adds in registers", threads: options.threads, kernel: kernels.name,
        runs: options.runs, spread: rates.spread, gflops: rates.median / 1e9, shareOfPeak: 1))
  }
}
