internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 5.
  static let cost: [Check] = [squaredErrorCheck, meanCostCheck]

  // C1
  private static let squaredErrorCheck = Check(
    "squaredError(output:target:)",
    adapter:
      "serve { (output: Vector, target: Vector) -> Double in squaredError(output: output, target: target) }",
    reference: { (output: Vector, target: Vector) in squaredError(output: output, target: target) },
    mistakes: [
      errorMistake("This is half of the cost: some books halve the sum, here it is Σⱼ (aⱼ − yⱼ)² (C1).") {
        a, y in squaredError(output: a, target: y) / 2
      },
      errorMistake("The sum is divided by the number of outputs; the cost is the sum itself (C1).") {
        a, y in squaredError(output: a, target: y) / Double(a.count)
      },
      errorMistake("The sum is divided by twice the number of outputs; the cost is the sum itself (C1).") {
        a, y in squaredError(output: a, target: y) / Double(2 * a.count)
      },
      errorMistake("This is the root of the sum, a distance; the cost is its square (C1).") {
        a, y in sqrt(squaredError(output: a, target: y))
      },
      errorMistake("The differences are added without being squared, so that they cancel out (C1).") {
        a, y in sum(a, y) { a, y in a - y }
      },
      errorMistake("The differences are added without being squared, target minus output (C1).") {
        a, y in sum(a, y) { a, y in y - a }
      },
      errorMistake("The differences lose their signs, but they are not squared (C1).") {
        a, y in sum(a, y) { a, y in abs(a - y) }
      },
      errorMistake("The sum is squared; square each difference first and add up then (C1).") {
        a, y in
        let sum = sum(a, y) { a, y in a - y }
        return sum * sum
      },
      errorMistake("Outputs and targets are squared each; it is the difference that is squared (C1).") {
        a, y in sum(a, y) { a, y in a * a - y * y }
      },
      errorMistake("The difference is multiplied by 2; to square it, multiply it by itself (C1).") {
        a, y in sum(a, y) { a, y in 2 * (a - y) }
      },
      errorMistake("Output and target are added; it is their difference that is squared (C1).") {
        a, y in sum(a, y) { a, y in (a + y) * (a + y) }
      },
      errorMistake("The targets are left out: only the outputs are squared (C1).") {
        a, _ in sum(a, a) { a, _ in a * a }
      },
      errorMistake("Only the first output counts here; all of them do: `return` stands behind the loop (C1).")
      {
        a, y in (a[0] - y[0]) * (a[0] - y[0])
      },
      errorMistake("Only the last output counts here: add each square to the sum with += (C1).") {
        a, y in (a[a.count - 1] - y[y.count - 1]) * (a[a.count - 1] - y[y.count - 1])
      },
      errorMistake("Only outputs whose target is not 0 count here; the others count as well (C1).") {
        a, y in sum(a, y) { a, y in y == 0 ? 0 : (a - y) * (a - y) }
      },
      errorMistake("This is the cross-entropy, another cost; here it is Σⱼ (aⱼ − yⱼ)² (C1).") {
        a, y in sum(a, y) { a, y in y == 0 ? 0 : -y * log(a) }
      }
      .or(errorMistake("") { a, y in -sum(a, y) { a, y in y * log(a) } }),
      errorMistake("This is the largest square; the cost is the sum of them all (C1).") {
        a, y in a.indices.map { (a[$0] - y[$0]) * (a[$0] - y[$0]) }.max() ?? 0
      },
    ],
    arguments: { generator in
      let drawn = [1, 2, 3, 5, 10, 150].map { count -> (Vector, Vector) in
        let output = generator.normals(count).map { sigmoid($0) }
        return (output, count == 1 ? [1] : oneHot(generator.uniform(below: count), count: count))
      }
      // What networks with the identity at the end answer, and targets that are no classes.
      let lines = [1, 2, 4].map { count in (generator.normals(count), generator.normals(count)) }
      return [
        ([2], [5]), ([0.75, 0.5, 0], [1, 0, 0]), ([1, 0], [1, 0]), ([0, 1], [1, 0]),
        ([-1, 3, 2], [2, 1, 2]), ([2, 3, 4], [2, 1, 4.5]), ([30, -20], [10, 5]),
      ] + drawn + lines
    })

  private static func errorMistake(
    _ sentence: String, _ cost: @escaping @Sendable (_ output: Vector, _ target: Vector) -> Double
  ) -> Mistake {
    Mistake(sentence) { (output: Vector, target: Vector) in cost(output, target) }
  }

  private static func sum(_ a: Vector, _ y: Vector, _ term: (Double, Double) -> Double) -> Double {
    a.indices.reduce(0) { $0 + term(a[$1], y[$1]) }
  }

  // C2
  private static let meanCostCheck = Check(
    "meanCost(of:on:)",
    adapter: """
      serve { (network: Network, examples: [Example]) -> Double in meanCost(of: network, on: examples) }
      """,
    reference: { (network: Network, examples: [Example]) in network.meanCost(of: examples) },
    mistakes: [
      meanMistake("The costs are added up but not divided by the number of examples (C2).") {
        costs, _ in costs.reduce(0, +)
      },
      meanMistake("This is half of the mean cost: it is (1/m) Σᵢ Cᵢ, not 1/(2m) (C2).") {
        costs, _ in mean(costs) / 2
      },
      meanMistake("The mean is divided by the number of outputs as well; C1 is a sum over them (C2).") {
        costs, outputs in mean(costs) / Double(outputs)
      },
      meanMistake("The sum is divided by the number of outputs, not of examples (C2).") {
        costs, outputs in costs.reduce(0, +) / Double(outputs)
      },
      meanMistake("The sum is divided by the number of examples twice; once is enough (C2).") {
        costs, _ in mean(costs) / Double(costs.count)
      },
      meanMistake("The sum is divided by one more than the number of examples (C2).") {
        costs, _ in costs.reduce(0, +) / Double(costs.count + 1)
      },
      meanMistake("The sum is divided by one less than the number of examples (C2).") {
        costs, _ in costs.reduce(0, +) / Double(costs.count - 1)
      },
      meanMistake("This is the cost of the first example alone; take the mean over all (C2).") {
        costs, _ in costs[0]
      },
      meanMistake("This is the first example's cost divided by m: `return` stands behind the loop (C2).") {
        costs, _ in costs[0] / Double(costs.count)
      },
      meanMistake("This is the cost of the last example alone: add each to the sum with += (C2).") {
        costs, _ in costs[costs.count - 1]
      },
      meanMistake("Only the last example's cost is divided: add each to the sum with += (C2).") {
        costs, _ in costs[costs.count - 1] / Double(costs.count)
      },
      meanMistake("The first example is left out of the sum: examples are counted from 0 (C2).") {
        costs, _ in costs.dropFirst().reduce(0, +) / Double(costs.count)
      },
      meanMistake("The last example is left out of the sum: the loop ends one too early (C2).") {
        costs, _ in costs.dropLast().reduce(0, +) / Double(costs.count)
      },
      meanMistake("This is the root of the mean cost; leave the root out (C2).") {
        costs, _ in sqrt(mean(costs))
      },
      meanMistake("This is the largest cost of an example; take the mean (C2).") {
        costs, _ in costs.max() ?? 0
      },
      Mistake("The mean output is compared with the mean target: take each example's cost first (C2).") {
        (network: Network, examples: [Example]) in
        squaredError(
          output: meanVector(examples.map { network.output(for: $0.input) }),
          target: meanVector(examples.map(\.target)))
      },
      meanMistake(
        "The answer is 0 where there are several examples, as with 1 / m in whole numbers: make m a Double (C2)."
      ) { costs, _ in costs.count == 1 ? costs[0] : 0 },
      meanMistake("All that was added up is divided by m after each example; divide once, in the end (C2).") {
        costs, _ in costs.reduce(0) { ($0 + $1) / Double(costs.count) }
      },
      Mistake("The network's input is taken for its output: `activations[0]` is the input (C2).") {
        (network: Network, examples: [Example]) -> Value in
        guard examples[0].input.count == examples[0].target.count else { return .noAnswer }
        return mean(examples.map { squaredError(output: $0.input, target: $0.target) }).wire
      },
      Mistake("The last layer's z is taken for the output; the output is its a (C2).") {
        (network: Network, examples: [Example]) in
        mean(
          examples.map { example in
            let pass = network.forwardPass(example.input)
            return squaredError(
              output: pass.weightedInputs[network.layers.count - 1], target: example.target)
          })
      },
    ],
    arguments: { generator in
      let small = Network(layers: [Layer(weights: Matrix([[2]]), biases: [0], activation: .identity)])
      let steeper = Network(layers: [Layer(weights: Matrix([[3]]), biases: [1], activation: .identity)])
      let three = [
        Example(input: [1], target: [1]), Example(input: [2], target: [1]), Example(input: [3], target: [4]),
      ]
      let shapes: [([Int], [Activation], Int)] = [
        ([1, 1, 1], [.sigmoid, .sigmoid], 1), ([2, 3, 2], [.sigmoid, .sigmoid], 3),
        ([3, 3, 3], [.relu, .sigmoid], 5), ([2, 4, 1], [.sigmoid, .identity], 4),
        ([3, 4, 4, 2], [.relu, .identity, .sigmoid], 1), ([5, 2], [.sigmoid], 12),
      ]
      let drawn = shapes.map { sizes, activations, count in
        let network = generator.network(of: sizes, activations)
        return (network, generator.examples(count, for: network))
      }
      let reader = generator.network(of: [784, 3, 10], [.sigmoid, .sigmoid])
      let digits = (0..<3).map { _ in generator.digitExample() }
      let many = generator.network(of: [1, 1], [.sigmoid])
      return [
        (small, Array(three[..<2])), (small, [three[1]]), (small, three),
        (small, [three[0], three[1], three[1]]),
        // Large errors, an answer that is right, one input with two targets; another network for the same inputs.
        (small, [Example(input: [5], target: [-3]), Example(input: [1], target: [2])]),
        (small, [Example(input: [2], target: [1]), Example(input: [2], target: [5])]), (steeper, three),
      ]
        + drawn + [(reader, digits), (many, generator.examples(150, for: many))]
    })

  private static func meanMistake(
    _ sentence: String, _ cost: @escaping @Sendable (_ costs: [Double], _ outputs: Int) -> Double
  ) -> Mistake {
    Mistake(sentence) { (network: Network, examples: [Example]) in
      let costs = examples.map { squaredError(output: network.output(for: $0.input), target: $0.target) }
      return cost(costs, network.layers[network.layers.count - 1].outputCount)
    }
  }

  private static func mean(_ costs: [Double]) -> Double { costs.reduce(0, +) / Double(costs.count) }

  private static func meanVector(_ vectors: [Vector]) -> Vector {
    vectors[0].indices.map { j in mean(vectors.map { $0[j] }) }
  }
}
