internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 5.
  static let cost: [Check] = [
    // C1
    Check(
      "squaredError(output:target:)",
      adapter: "serve { (a: Vector, y: Vector) -> Double in squaredError(output: a, target: y) }",
      reference: { (a: Vector, y: Vector) in squaredError(output: a, target: y) },
      mistakes: [
        Mistake("This is half of the cost: here it is not halved (C1).") { (a: Vector, y: Vector) in
          squaredError(output: a, target: y) / 2
        },
        Mistake("The sum is divided by the number of outputs; here it is a sum (C1).") {
          (a: Vector, y: Vector) in squaredError(output: a, target: y) / Double(a.count)
        },
        Mistake("The differences are not squared (C1).") { (a: Vector, y: Vector) in
          a.indices.reduce(0.0) { $0 + (a[$1] - y[$1]) }
        },
        Mistake("This is the root of the cost (C1).") { (a: Vector, y: Vector) in
          sqrt(squaredError(output: a, target: y))
        },
      ],
      arguments: { generator in
        [([1, 0.5, 0], [1, 0, 0]), ([0.2], [1]), ([3, 1], [1, 4])]
          + [2, 3, 10].map { (generator.normals($0), generator.normals($0)) }
      }),
    // C2
    Check(
      "meanCost(of:on:)",
      adapter: "serve { (n: Network, e: [Example]) -> Double in meanCost(of: n, on: e) }",
      reference: { (network: Network, examples: [Example]) in network.meanCost(of: examples) },
      mistakes: [
        Mistake("This is the sum over the examples; divide it by their number (C2).") {
          (network: Network, examples: [Example]) in
          network.meanCost(of: examples) * Double(examples.count)
        },
        Mistake("Only the last example counts here (C2).") {
          (network: Network, examples: [Example]) in network.meanCost(of: examples.suffix(1))
        },
      ],
      arguments: { $0.networksAndExamples() }),
  ]
}
