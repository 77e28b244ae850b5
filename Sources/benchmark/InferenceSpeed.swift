import ArgumentParser
import DigitImages
import NeuralKernels
import NeuralNetworks
import SafeFiles

struct InferenceSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "infer",
    abstract: "Microseconds from one picture's bytes to the ten activations, each time another picture.")

  @OptionGroup var network: NetworkOptions
  @OptionGroup var digits: DigitOptions

  @Option(help: "Runs of 10,000 pictures, at least 5; the figure is their median.")
  var runs = 7

  func validate() throws {
    guard 5...10_000 ~= runs else { throw ValidationError("--runs \(runs): choose 5 to 10000") }
  }

  func run() throws {
    let kernels = try KernelSet.chosen(environment: environment)
    let test = try digits.dataset.testDigits(environment: environment)
    let pictures = digits.inverted ? test.inverted : test
    let start = network.network()
    let predictor = Predictor(start, kernels: kernels)
    for index in 0..<min(pictures.count, 20) {
      let (found, expected) = (
        predictor.output(for: pictures.image(at: index).pixels), start.output(for: pictures[index].input)
      )
      guard found.count == expected.count,
        found.indices.allSatisfy({ (Double(found[$0]) - expected[$0]).magnitude <= 1e-4 })
      else {
        throw Failure(.wrongResult, at: kernels.name, "the kernels' output is not the reference's")
      }
    }
    let peak = PeakAround(threads: 1, kernels: kernels)
    let calls = 10_000
    var sum: Float = 0
    let times = seconds(runs: runs) {
      pictures.pixels.withUnsafeBufferPointer { pixels in
        for call in 0..<calls {
          let first = call % pictures.count * DigitImage.pixelCount
          let picture = UnsafeBufferPointer(rebasing: pixels[first..<first + DigitImage.pixelCount])
          sum += predictor.output(for: picture)[0]
        }
      }
    }
    guard sum.isFinite else { throw Failure(.wrongResult, at: kernels.name, "an activation is no number") }
    let time = times.median / Double(calls)
    let rate = 2 * Double(predictor.multiplyAddsPerExample) / time
    try report(
      SpeedFigure(
        name: "infer", work: network.name, threads: 1, kernel: kernels.name, runs: runs, spread: times.spread,
        batch: 1, samplesPerSecond: 1 / time, microseconds: 1e6 * time, gflops: rate / 1e9,
        shareOfPeak: rate / peak.rate))
  }
}
