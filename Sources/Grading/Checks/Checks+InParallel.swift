internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 9.
  static let inParallel: [Check] = [
    // PG1
    Check(
      "parallelGradient(of:on:)",
      adapter: "serve { (n: Network, e: [Example]) -> Gradient in parallelGradient(of: n, on: e) }",
      mistakes: gradientMistakes(tag: "PG1")
    ) { generator in
      certifiedCases("parallelGradient", generator.networksAndExamples())
    }
  ]
}
