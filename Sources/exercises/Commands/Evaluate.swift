import ArgumentParser
import DigitImages
import Foundation
import NeuralNetworks
import SafeFiles

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how well a network reads a data set's test digits.",
    discussion: """
      Prints the accuracy and the confusion table: a row for each digit as it is, a column for each as it was \
      read. With --worst the digits misread with most certainty are drawn side by side.

      Examples:
        exercises evaluate
        exercises evaluate --dataset mnist --worst worst.png
      """)

  @OptionGroup var choice: NetworkOption

  @OptionGroup var source: DatasetOption

  @Option(help: "A PNG file for the digits misread with most certainty.")
  var worst: String?

  @Flag(help: "One JSON object: count, correct, accuracy, confusion.")
  var json = false

  func run() throws {
    if let worst { try Files.requireWritable(worst) }
    let kept = try KeptNetwork.load(choice.network)
    var bar = ProgressBar("generating digits")
    let digits = try source.dataset.testDigits(environment: environment) { bar.update($0) }
    bar.clear()
    let (network, path) = try kept ?? KeptNetwork.trainReady()
    let reading = SharedProgressBar("reading")
    let evaluation = Evaluation(of: network, on: digits) { reading.update($0) }
    reading.clear()
    if json {
      print(try JSON.line(Report(evaluation)))
    } else {
      print(Self.text(of: evaluation, network: path, dataset: source.dataset))
    }
    if let worst {
      let misread = Misreading.worst(of: network, on: digits, count: MisreadingSheet.capacity)
      guard !misread.isEmpty else {
        throw Failure(.nothingMisread, at: worst, "no digit was misread, so there is nothing to draw")
      }
      try PNG.write(MisreadingSheet.picture(of: misread, from: digits), to: worst)
      if !json { print("\nThe \(misread.count) misread with most certainty are in \(worst): shown → read.") }
    }
  }

  private static func text(of evaluation: Evaluation, network: String, dataset: DatasetSource) -> String {
    let header = "read as " + (0..<10).map { "\($0)".padded(to: 6) }.joined()
    let rows = evaluation.confusion.enumerated().map { digit, row in
      "\(digit)".padded(to: 7) + " "
        + row.enumerated().map { column, count in
          let cell = (count == 0 ? "·" : "\(count)").padded(to: 6)
          return column == digit ? Terminal.bold(cell) : cell
        }.joined()
    }
    return """
      \(network) reads \(evaluation.correct) of \(evaluation.count) test digits of \(dataset): \
      \(Terminal.bold((100 * evaluation.accuracy).rounded(to: 2) + " %"))

      \(([header] + rows).joined(separator: "\n"))
      """
  }
}

/// An evaluation as JSON.
private struct Report: Encodable {
  var count: Int
  var correct: Int
  var accuracy: Double
  var confusion: [[Int]]

  init(_ evaluation: Evaluation) {
    count = evaluation.count
    correct = evaluation.correct
    accuracy = evaluation.accuracy
    confusion = evaluation.confusion
  }
}

extension Failure.Code {
  /// There are no mistakes to show.
  static let nothingMisread = Self(rawValue: "nothing-misread")
}
