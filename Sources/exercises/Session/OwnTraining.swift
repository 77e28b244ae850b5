import Course
import DigitImages
import Foundation
import Grading
import NetworkFiles
import NeuralNetworks
import Plots
import SafeFiles

/// Training and reading with the student's own functions.
enum OwnTraining {
  /// The student's own functions, built, with a word on whose they are.
  static func build(_ desk: Desk) async throws -> OwnNetwork {
    let progress = try desk.progressFile.load()
    Terminal.writeToErrors("Building your functions …\n")
    Ending.cancelsWork()
    let own: OwnNetwork
    do {
      own = try await WaitingNotice.during("up to half a minute the first time …") {
        try await OwnNetwork(of: desk.workbook, cache: Desk.cache, environment: environment) {
          desk.state(of: $0, in: progress) == .passed
        }
      }
    } catch let failure as Failure {
      throw Desk.saying(whatHelps: failure, in: Desk.cache)
    }
    Terminal.writeToErrors(words(on: own, desk) + "\n")
    return own
  }

  /// Whose functions they are.
  private static func words(on own: OwnNetwork, _ desk: Desk) -> String {
    if own.published.isEmpty { return "All \(own.own.count) functions are your own." }
    let names = own.own.map(\.name).joined(separator: ", ")
    let others = own.published.map(\.name).joined(separator: ", ")
    var lines = [
      "Your own: \(names.isEmpty ? "none yet" : names)", "As published, until yours pass: \(others)",
    ]
    let filledIn = own.published.count { exercise in
      let text = try? Submission(exercise, path: desk.workbook.studentFile(exercise)).text
      return text != nil && text != (try? desk.workbook.stub(of: exercise))
    }
    if filledIn > 0 {
      lines.append("\(filledIn) of these you have filled in: exercises check --all takes those that pass.")
    }
    return lines.map { $0.wrapped(to: Terminal.textWidth) }.joined(separator: "\n")
  }

  /// Where the student's network is kept.
  static func networkFile(_ desk: Desk) -> String { desk.workbook.root + "/my-network.safetensors" }

  /// Trains on the shipped digits, with the bar, and keeps the network.
  static func train(_ desk: Desk, hiddenLayers: [Int], epochs: Int, miniBatchSize: Int, learningRate: Double)
    async throws
  {
    let file = networkFile(desk)
    try Files.requireWritable(file)
    let own = try await build(desk)
    defer { own.remove() }
    let plan = OwnNetwork.Plan(
      layerSizes: [784] + hiddenLayers + [10], epochs: epochs, miniBatchSize: miniBatchSize,
      learningRate: learningRate, seed: 1)
    let digits = try TrainingDigits(.shipped, seed: 1, environment: environment).digits(ofEpoch: 0)
    let test = try DatasetSource.shipped.testDigits(environment: environment)
    let perExample = try await own.secondsPerExample(
      plan, pixels: digits.pixels, labels: digits.labels)
    let seconds = perExample * Double(digits.count * epochs) * 1.05
    Terminal.say(
      "\(digits.count.grouped) digits, \(epochs) \(epochs == 1 ? "epoch" : "epochs"): this will take "
        + "\(ProgressBar.timeLeft(.seconds(seconds))); Ctrl-C stops it."
    )
    Terminal.say(Terminal.bold("\nepoch   accuracy on test digits"))
    let bar = SharedProgressBar("training")
    defer { bar.clear() }
    let network: Network
    do {
      network = try await own.train(
        plan, pixels: digits.pixels, labels: digits.labels, testPixels: test.pixels, testLabels: test.labels,
        patience: .seconds(60 + 200 * perExample * Double(max(100, miniBatchSize)))
      ) { report in
        switch report {
        case .examples(let done, let epoch):
          let share = (Double(epoch - 1) + Double(done) / Double(digits.count)) / Double(epochs)
          bar.update(share, note: "epoch \(epoch) of \(epochs)")
        case .epoch(let epoch, let accuracy):
          bar.clear()
          Terminal.say("\(epoch)".padded(to: 5) + accuracy.percent.padded(to: 11))
        }
      }
    } catch let stopped as CancellationError {
      bar.clear()
      Terminal.remark("Stopped before the last epoch's end: nothing is kept of it.")
      throw stopped
    }
    bar.clear()
    guard network.isFinite else {
      throw Failure(
        .costIsNoNumber, at: "--learning-rate \(learningRate)", "the weights became no numbers",
        remedy: "choose a smaller one")
    }
    let names = own.own.map(\.name).joined(separator: " ")
    let copy = try keepLongerTrained(file, than: epochs)
    try SavedNetwork(network: network, facts: ["own": names, "epochs": "\(epochs)"]).write(to: file)
    Terminal.say("\nYour network is kept in \(desk.shown(file))")
    if let copy { Terminal.say("The one before had more epochs; it is now \(desk.shown(copy))") }
    Terminal.say("Now let it read your handwriting: exercises classify my-7.png --mine")
  }

  /// Copies a network that was trained by more epochs than the one that takes its place.
  /// - Returns: where the copy is; nil where there was none to make.
  private static func keepLongerTrained(_ file: String, than epochs: Int) throws -> String? {
    guard let before = try? SavedNetwork(readingFrom: file),
      let count = before.facts["epochs"].flatMap({ Int($0) }), count > epochs
    else { return nil }
    let stem = "\(file.dropLast(".safetensors".count))-\(count)-epochs"
    let names = (1...).lazy.map { "\(stem)\($0 == 1 ? "" : "-\($0)").safetensors" }
    // One that is the same is kept already.
    let copy = names.first { name in
      !FileManager.default.fileExists(atPath: name)
        || FileManager.default.contentsEqual(atPath: name, andPath: file)
    }!
    try before.write(to: copy)
    return copy
  }
}
