internal import Course
internal import DigitImages
private import Foundation
internal import NeuralNetworks
internal import SafeFiles
internal import Sandboxing

/// What came of training with a submission's own functions, all of them together.
public struct FinaleReport: Codable, Hashable, Sendable {
  /// Whether the network reads about as well as one trained by the published functions.
  public var isReached: Bool
  /// The functions that were the submission's own.
  public var own: [String]
  /// The share of test digits that the network reads; missing where there is no network.
  public var accuracy: Double?
  /// The same with the published functions.
  public var published: Double
  /// Whose fault it is if it is not reached, in a sentence.
  public var fault: String?
}

extension Grader {
  /// Trains a network with all of a submission's functions that can be built, and says whose fault it is if it
  /// does not read.
  ///
  /// A function is at fault if the network does not read with it among published ones. Those that failed their
  /// checks are tried.
  /// - Throws: `Failure` where nothing can be built or run, whatever the submission; `CancellationError`.
  public func finale(of intake: Intake, _ report: SubmissionReport) async throws -> FinaleReport {
    let verdicts = Dictionary(uniqueKeysWithValues: report.exercises.map { ($0.exercise, $0.verdict) })
    let built = intake.submissions.filter {
      ["passed", "wrong", "stopped"].contains(verdicts[$0.exercise.name] ?? "")
    }
    let suspects = built.filter { verdicts[$0.exercise.name] != "passed" }
    let expected = try await outcome(of: []).accuracy ?? 0
    func isReached(_ outcome: Outcome) -> Bool { outcome.accuracy.map { $0 >= expected - 0.1 } ?? false }
    let all = try await outcome(of: built)
    var finale = FinaleReport(
      isReached: isReached(all), own: built.map(\.exercise.name), accuracy: all.accuracy, published: expected)
    guard !finale.isReached else { return finale }

    let good = built.filter { verdicts[$0.exercise.name] == "passed" }
    let withoutSuspects = suspects.isEmpty ? all : try await outcome(of: good)
    guard !suspects.isEmpty, isReached(withoutSuspects) else {
      finale.fault =
        "every function in it passes its check, but together they do not train: \(withoutSuspects.words)"
      return finale
    }
    var faulty: [String] = []
    for suspect in suspects {
      let alone = try await outcome(of: good + [suspect])
      if !isReached(alone) { faulty.append("\(suspect.exercise.name) (\(alone.words))") }
    }
    let share = withoutSuspects.words
    finale.fault =
      faulty.isEmpty
      ? "none of \(suspects.map(\.exercise.name).joined(separator: ", ")) is at fault alone, together they are; "
        + "with the published ones in their place \(share)"
      : "the fault lies with \(faulty.joined(separator: " and with ")); with the published ones in their place \(share)"
    return finale
  }

  /// What came of one training.
  private struct Outcome {
    var accuracy: Double?
    var words: String
  }

  private func outcome(of own: [Submission]) async throws -> Outcome {
    let network: OwnNetwork
    do {
      network = try await OwnNetwork(
        own.map { ($0.exercise, Data($0.text.utf8)) }, of: workbook, with: builder.kit,
        sandbox: builder.sandbox)
    } catch let failure as Failure {
      return Outcome(words: failure.message)
    }
    defer { network.remove() }
    let training = ShippedData.digits(.training, count: 1000)
    let test = ShippedData.digits(.test, count: 300)
    let reached = Guarded(0.0)
    do {
      _ = try await network.train(
        .init(layerSizes: [784, 16, 16, 10], epochs: 3, miniBatchSize: 10, learningRate: 1, seed: 1),
        pixels: training.pixels, labels: training.labels, testPixels: test.pixels, testLabels: test.labels,
        patience: .seconds(20)
      ) { report in
        if case .epoch(_, let accuracy) = report { reached.change { $0 = accuracy } }
      }
    } catch let failure as Failure {
      return Outcome(words: failure.reason)
    }
    let accuracy = reached.change { $0 }
    return Outcome(
      accuracy: accuracy, words: "it reads \(Int((100 * accuracy).rounded())) % of the test digits")
  }
}
