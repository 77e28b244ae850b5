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

  func run() throws {
    let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "classify-\(UUID().uuidString)")
      .path(percentEncoded: false)
    try Files.makeFolder(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let digit = HandwritingGenerator(seed: 3, style: .legible).digit(at: 7).image.image
    var page = PaperPhotograph(width: 4000, height: 3000, digitSize: 0.4)
    (page.shadow, page.noise) = (0.6, 0.03)
    let grey = page.picture(of: digit)
    let photo = ColourImage(
      width: grey.width, height: grey.height, samples: grey.pixels.flatMap { [$0, $0, $0 / 8 * 7] })
    try PNG.write(digit, to: folder + "/small.png")
    try PNG.write(photo, to: folder + "/photo.png")
    for (name, pixels) in [("small", 784), ("photo", 12_000_000)] {
      let times = try seconds(runs: runs) { try classify("\(folder)/\(name).png") }
      try report(
        Figure(
          name: "classify", pixels: pixels, median: times.median, fastest: times.min() ?? .nan,
          slowest: times.max() ?? .nan))
    }
  }

  private func classify(_ file: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "exercises")
    process.arguments = ["classify", "--json", file]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(.system, at: file, "exercises classify failed", remedy: "try it by hand")
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
