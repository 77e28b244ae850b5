import ArgumentParser
import DigitImages
import Foundation
import NeuralNetworks
import SafeFiles

struct Classify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which handwritten digit a PNG file shows.",
    discussion: """
      The file may be a photo, a scan or a drawing of one digit, dark on light or light on dark. It is cut out, \
      scaled and centred as the network's training digits were, and in a terminal you see what the network \
      sees. Without a trained network one is trained first, on generated digits, and kept.

      A digit's certainty is its activation's share of all ten. With --json each file gives one line, \
      {"file":…,"digit":7,"certainty":0.98,"activations":[10 numbers]} or \
      {"file":…,"error":{"code":…,"reason":…}}. The exit code is 1 if any file failed.

      Examples:
        exercises classify my-7.png
        exercises classify --steps steps my-7.png
        exercises classify --json *.png
      """)

  @Argument(help: ArgumentHelp("PNG files, each with one digit.", valueName: "file"))
  var files: [String]

  @OptionGroup var choice: NetworkOption

  @Flag(help: "Read with your own functions and the network that `exercises train --mine` made.")
  var mine = false

  @Option(help: "A folder for pictures of each step from the file to the 28 × 28 pixels.")
  var steps: String?

  @Flag(help: "One JSON object a line for each file.")
  var json = false

  func validate() throws {
    guard !mine || choice.network == nil else { throw ValidationError("--mine: leave out --network") }
    guard steps != "" else { throw ValidationError("--steps: name a folder") }
    let names = files.map { Self.stepsName(of: $0) }
    if steps != nil, let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError(
        "--steps: the pictures of two files called \(twice) would overwrite each other; classify them in turn"
      )
    }
  }

  @OptionGroup var manner: Manner

  func run() async throws {
    let mine = mine ? try OwnReader(at: Desk()) : nil
    defer { mine?.remove() }
    // A network is loaded, or even trained, once there is a digit to read.
    var reader = try KeptNetwork.load(choice.network)
    var (isNamed, failed) = (false, false)
    for file in files {
      let reading: DigitReading
      do { reading = try DigitReading.read(file) } catch let failure as Failure {
        failed = true
        try report(failure, in: file)
        continue
      }
      // As the network: once there is a digit to read. Where it can't be built this is so for all files.
      try await mine?.build()
      do {
        if let mine {
          let (answer, digit) = try await mine.read(reading)
          if let steps { try write(reading.steps, answer, of: file, to: steps) }
          Terminal.say(json ? try JSON.line(Report(file, answer)) : text(of: answer, for: digit, in: file))
          continue
        }
        let network = try reader ?? KeptNetwork.trainReady()
        reader = network
        if !isNamed, !json, Terminal.showsOutput {
          Terminal.say("Network: \(network.path)\n")
          isNamed = true
        }
        let answer = Answer(of: network.network, for: reading.digit.intensities)
        if let steps { try write(reading.steps, answer, of: file, to: steps) }
        Terminal.say(
          json ? try JSON.line(Report(file, answer)) : text(of: answer, for: reading.digit, in: file))
      } catch let failure as Failure where failure.code != .interrupted {
        failed = true
        try report(failure, in: file)
      }
    }
    if failed { throw ExitCode.failure }
  }

  private func report(_ failure: Failure, in file: String) throws {
    if json {
      Terminal.say(try JSON.line(Report(file, failure)))
    } else {
      Terminal.complain("\(failure)")
    }
  }

  private func text(of answer: Answer, for digit: DigitImage, in file: String) -> String {
    let ranking = answer.ranking
    let others = ranking[1...2].map { "\($0): \(answer.certainty(of: $0).percent)" }
    let sentence =
      "\(file.onOneLine): \(Terminal.bold("\(answer.digit)")), "
      + "\(answer.certainty(of: answer.digit).percent) certain (\(others.joined(separator: ", ")))"
    guard Terminal.showsOutput else { return sentence }
    let picture = DigitPreview.lines(of: digit, colour: Terminal.takesColour)
    return ([sentence] + picture).joined(separator: "\n") + "\n"
  }

  private static func stepsName(of file: String) -> String {
    URL(filePath: file).deletingPathExtension().lastPathComponent
  }

  /// Writes `my-7-1-decoded.png` and so on, and all of them in one as `my-7-steps.png`.
  private func write(
    _ steps: [DigitReading.Step], _ answer: Answer, of file: String, to folder: String
  ) throws {
    try Files.makeFolder(folder)
    let name = Self.stepsName(of: file)
    for (number, step) in steps.enumerated() {
      try PNG.write(step.picture, to: "\(folder)/\(name)-\(number + 1)-\(step.name).png")
    }
    try PNG.write(StepsPicture.picture(of: steps, answer: answer), to: "\(folder)/\(name)-steps.png")
  }
}

/// One file's answer or failure as JSON.
private struct Report: Encodable {
  struct Problem: Encodable {
    var code: String
    var reason: String
  }

  var file: String
  var digit: Int?
  var certainty: Double?
  var activations: [Double]?
  var error: Problem?

  init(_ file: String, _ answer: Answer) {
    self.file = file
    digit = answer.digit
    certainty = answer.certainty(of: answer.digit)
    activations = answer.activations
  }

  init(_ file: String, _ failure: Failure) {
    self.file = file
    error = Problem(code: failure.code.rawValue, reason: failure.message)
  }
}
