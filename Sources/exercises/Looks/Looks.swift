import AnswerChannel
import Course
import DigitImages
import Foundation
import Grading
import NeuralKernels
import NeuralNetworks
import SafeFiles

/// What a chapter has to look at, drawn with the student's own functions where they pass.
struct Looks {
  let desk: Desk
  let checker: Checker

  /// The charts of a chapter.
  /// - Throws: `Failure` where a chapter has none.
  func charts(of chapter: Chapter) async throws -> [Chart] {
    switch chapter.folder {
    case "02_The_neuron": try await activations()
    case "06_Gradient_descent": try await descent()
    case "08_Training": try training()
    default:
      throw Failure(
        .notFound, at: chapter.folder, "has no picture of curves",
        remedy: "exercises features and exercises classify --steps FOLDER draw networks and digits")
    }
  }

  /// Answers of a function, the student's if it passes as it stands, else the published one.
  private func answers(of name: String, to calls: [[Value]]) async throws -> [Value] {
    let exercise = try desk.exercise(named: name)
    let isOwn = desk.state(of: exercise, in: try desk.progressFile.load()) == .passed
    let path = isOwn ? desk.workbook.studentFile(exercise) : desk.workbook.solutionFile(exercise)
    return try await checker.answers(of: try Submission(exercise, path: path), to: calls)
  }

  private func activations() async throws -> [Chart] {
    let x = (-60...60).map { Double($0) / 10 }
    var series: [Chart.Series] = []
    for name in ["sigmoid", "sigmoidDerivative", "relu", "reluDerivative"] {
      let y = try await answers(of: name, to: x.map { [.number($0)] })
      let points = x.indices.map { (x: x[$0], y: min(Double(wire: y[$0]) ?? .nan, 2)) }
      series.append(Chart.Series(name: name, points: points))
    }
    return [
      Chart(
        title: "Activation functions, ReLU cut off at 2", xLabel: "weighted input z", yLabel: "activation a",
        series: series)
    ]
  }

  private func descent() async throws -> [Chart] {
    // The bowl x², whose derivative is 2x.
    let rates = [0.1, 0.4, 0.9, 1.05]
    let paths = try await answers(
      of: "descend", to: rates.map { [.numbers([0, 2, 0]), .number(1), .number($0), .integer(12)] })
    let way = Chart(
      title: "Down the bowl x², from 1", xLabel: "step", yLabel: "x",
      series: rates.indices.map { index in
        let path = Vector(wire: paths[index]) ?? []
        return Chart.Series(
          name: "learning rate \(rates[index])", points: path.indices.map { (x: Double($0), y: path[$0]) })
      })
    let h = (2...28).map { pow(10, -Double($0) / 2) }
    let (c, x) = ([0.5, 2, 0.7], 0.9)
    let found = try await answers(
      of: "centralDifference", to: h.map { [.numbers(c), .number(x), .number($0)] })
    let truth = c[1] + 3 * c[2] * x * x
    let errors = Chart(
      title: "Error of the central difference of a cubic curve", xLabel: "h", yLabel: "error",
      series: [
        Chart.Series(
          name: "centralDifference",
          points: h.indices.map { (x: h[$0], y: abs((Double(wire: found[$0]) ?? .nan) - truth)) })
      ], isLogarithmic: (true, true))
    return [way, errors]
  }

  private func training() throws -> [Chart] {
    let examples = PackedExamples(ShippedData.digits(.training))
    let test = PackedExamples(ShippedData.digits(.test))
    let kernels = try KernelSet.chosen(environment: environment)
    var (costs, accuracies) = ([Chart.Series](), [Chart.Series]())
    for size in [1, 10, 100, 1000, 10_000] {
      var generator = SeededGenerator(seed: 1)
      let trainer = KernelTrainer(
        network: Network(layerSizes: [784, 16, 16, 10], using: &generator), miniBatchSize: size,
        learningRate: LearningRate(1), epochs: 10, seed: 1, kernels: kernels)
      var (cost, accuracy) = ([(x: Double, y: Double)](), [(x: Double, y: Double)]())
      for epoch in 1...10 {
        cost.append((Double(epoch), trainer.trainEpoch(on: examples) { _ in }))
        accuracy.append((Double(epoch), 100 * trainer.evaluation(on: test).accuracy))
      }
      costs.append(Chart.Series(name: "mini-batches of \(size)", points: cost))
      accuracies.append(Chart.Series(name: "mini-batches of \(size)", points: accuracy))
    }
    return [
      Chart(title: "Cost by epoch, learning rate 1", xLabel: "epoch", yLabel: "cost", series: costs),
      Chart(
        title: "Accuracy on test digits by epoch", xLabel: "epoch", yLabel: "per cent right",
        series: accuracies),
    ]
  }
}
