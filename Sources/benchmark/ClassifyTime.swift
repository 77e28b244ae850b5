import ArgumentParser
import DigitImages
import Foundation
import SafeFiles

struct ClassifyTime: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Seconds that the whole program takes to read one PNG file with a kept network.",
    discussion: """
      Starts the `exercises` program that was built beside this one, on a picture of 28 × 28 pixels and on a
      photograph of 12 megapixels with noise. A network has to be kept: let `exercises classify` make one first.
      """)

  @Option(help: "Runs for each picture.")
  var runs = 15

  func validate() throws { try requireCount(runs, "--runs") }

  func run() throws {
    try withFolder { try measure(in: $0) }
  }

  private func measure(in folder: String) throws {
    let digit = HandwritingGenerator(seed: 3, style: .legible).digit(at: 7).image.image
    var page = PaperPhotograph(width: 4000, height: 3000, digitSize: 0.4)
    (page.shadow, page.noise) = (0.6, 0.03)
    let grey = page.picture(of: digit)
    let photo = ColourImage(
      width: grey.width, height: grey.height, samples: grey.pixels.flatMap { [$0, $0, $0 / 8 * 7] })
    try PNG.write(digit, to: folder + "/small.png")
    try PNG.write(photo, to: folder + "/photo.png")
    for (name, pixels) in [("small", 784), ("photo", 12_000_000)] {
      let times = try seconds(runs: runs) { try ExercisesProgram.classify("\(folder)/\(name).png") }
      try report(
        Figure(
          name: "classify", pixels: pixels, median: times.median, fastest: times.min() ?? .nan,
          slowest: times.max() ?? .nan))
    }
  }

  private struct Figure: Encodable {
    var name: String
    var pixels: Int
    var median: Double
    var fastest: Double
    var slowest: Double
  }
}
