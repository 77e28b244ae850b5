import AnswerChannel
import Course
import DigitImages
import Foundation
import Grading
import NeuralKernels
import NeuralNetworks
import SafeFiles

/// What a chapter has to look at, drawn with the student's own functions where they pass.
final class Looks {
  let desk: Desk
  let checker: Checker
  /// A picture of a digit for the last chapter; nil for the workbook's own.
  let photo: String?
  /// The functions that were the student's own, in the order in which they were first used.
  private(set) var own: [String] = []
  /// Those for which the published ones stood in.
  private(set) var published: [String] = []
  private let progress: CourseProgress

  /// Looks drawn with what stands in a student's files now.
  init(desk: Desk, checker: Checker, photo: String? = nil) throws {
    self.desk = desk
    self.checker = checker
    self.photo = photo
    progress = try desk.progressFile.load()
  }

  /// The drawings of a chapter.
  func drawings(of chapter: Chapter) async throws -> [Drawing] {
    switch chapter.folder {
    case "01_Deep_learning": try await words()
    case "02_The_neuron": try await neurons()
    case "03_Layers_and_networks": try await detectors()
    case "04_Forward_pass": try await activations()
    case "05_Cost": try await costs()
    case "06_Gradient_descent": try await descents()
    case "07_Backpropagation": try await gradients()
    case "08_Training": try trainings()
    case "09_In_parallel": try await speedUps()
    case "10_Your_own_digit": try await ownDigit()
    default:
      throw Failure(.notFound, at: chapter.folder, "has nothing to look at", remedy: "choose 1 to 10")
    }
  }

  /// One line: whose functions did the work; nil if no exercise's function did.
  var whoseFunctions: String? {
    let parts = [
      own.isEmpty ? nil : "your \(own.joined(separator: ", "))",
      published.isEmpty ? nil : "the published \(published.joined(separator: ", ")) until yours pass",
    ].compactMap(\.self)
    return parts.isEmpty
      ? nil : "Drawn with \(parts.joined(separator: ", and ")).".wrapped(to: Terminal.textWidth)
  }

  /// Whether a function passes as it stands, noted for `whoseFunctions`.
  func isOwn(_ exercise: Exercise) -> Bool {
    let isOwn = desk.state(of: exercise, in: progress) == .passed
    if isOwn, !own.contains(exercise.name) { own.append(exercise.name) }
    if !isOwn, !published.contains(exercise.name) { published.append(exercise.name) }
    return isOwn
  }

  /// Answers of a function, the student's if it passes as it stands, else the published one.
  func answers(of name: String, to calls: [[Value]]) async throws -> [Value] {
    let exercise = try desk.exercise(named: name)
    let path = isOwn(exercise) ? desk.workbook.studentFile(exercise) : desk.workbook.solutionFile(exercise)
    return try await checker.answers(of: try Submission(exercise, path: path), to: calls)
  }

  /// Answers that are numbers or columns of them.
  func answers<Result: Wire>(of name: String, to calls: [[Value]], as type: Result.Type) async throws
    -> [Result]
  {
    let answers = try await answers(of: name, to: calls).compactMap(Result.init(wire:))
    guard answers.count == calls.count else {
      throw Failure(
        .corrupt, at: name, "gave an answer of another shape", remedy: "exercises check \(name)")
    }
    return answers
  }

  // What all chapters look at.

  /// The lecture's network, untrained.
  let untrained: Network = {
    var generator = SeededGenerator(seed: 1)
    return Network(layerSizes: [784, 16, 16, 10], using: &generator)
  }()

  /// It, trained on the shipped digits.
  private(set) lazy var trained: Network = {
    let trainer = try? trainer(miniBatchSize: 10)
    for _ in 0..<10 { _ = trainer?.trainEpoch(on: trainingDigits) { _ in } }
    return trainer?.network ?? untrained
  }()

  private(set) lazy var trainingDigits = PackedExamples(ShippedData.digits(.training))
  private(set) lazy var testDigits = ShippedData.digits(.test)

  /// A trainer that begins with the untrained network.
  func trainer(miniBatchSize: Int) throws -> KernelTrainer {
    KernelTrainer(
      network: untrained, miniBatchSize: miniBatchSize, learningRate: LearningRate(1), epochs: 10, seed: 1,
      kernels: try KernelSet.chosen(environment: environment))
  }
}
