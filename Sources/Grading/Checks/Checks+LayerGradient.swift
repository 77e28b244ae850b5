internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // BP3, BP4
  static let layerGradientCheck = Check(
    "layerGradient(delta:inputs:)",
    adapter: """
      serve { (delta: Vector, inputs: Vector) -> LayerGradient in
        layerGradient(delta: delta, inputs: inputs)
      }
      """,
    reference: { (delta: Vector, inputs: Vector) in layerGradient(delta: delta, inputs: inputs) },
    mistakes: [
      layerMistake("Rows and columns are exchanged: entry [j, k] is δⱼ aₖ, a row for each δ (BP4).") { d, a in
        LayerGradient(
          weights: Matrix(rows: d.count, columns: a.count, entries: outerProduct(a, d).entries), biases: d)
      },
      layerMistake("The inputs are left out of the weights' derivatives: entry [j, k] is δⱼ aₖ (BP4).") {
        d, a in
        gradient(d, a, biases: d) { d, _ in d }
      },
      layerMistake("δ is left out of the weights' derivatives: entry [j, k] is δⱼ aₖ (BP4).") { d, a in
        gradient(d, a, biases: d) { _, a in a }
      },
      layerMistake("δ and a are added; multiply them (BP4).") { d, a in
        gradient(d, a, biases: d) { d, a in d + a }
      },
      layerMistake("δ is divided by a; multiply by it (BP4).") { d, a in
        gradient(d, a, biases: d) { d, a in d / a }
      },
      layerMistake(
        "The weights' derivatives have the wrong sign; the minus belongs to the update step (BP4)."
      ) {
        d, a in gradient(d, a, biases: d) { d, a in -d * a }
      },
      layerMistake("All derivatives have the wrong sign; the minus belongs to the update step (BP4).") {
        d, a in
        gradient(d, a, biases: d.map { -$0 }) { d, a in -d * a }
      },
      layerMistake("Every entry is twice what it should be: the 2 of the cost is in δ already (BP4).") {
        d, a in
        gradient(d, a, biases: d.map { 2 * $0 }) { d, a in 2 * d * a }
      },
      layerMistake("The weights' derivatives are divided by the number of inputs (BP4).") { d, a in
        gradient(d, a, biases: d) { $0 * $1 / Double(a.count) }
      },
      layerMistake("Every entry is divided by the number of the layer's neurons (BP4).") { d, a in
        let count = Double(d.count)
        return gradient(d, a, biases: d.map { $0 / count }) { $0 * $1 / count }
      },
      layerMistake("Each row is alike, δⱼ times the sum of the inputs; entry [j, k] has aₖ alone (BP4).") {
        d, a in
        let sum = a.reduce(0, +)
        return gradient(d, a, biases: d) { d, _ in d * sum }
      },
      layerMistake("Each column is alike, aₖ times the sum of δ; entry [j, k] has δⱼ alone (BP4).") { d, a in
        let sum = d.reduce(0, +)
        return gradient(d, a, biases: d) { _, a in sum * a }
      },
      layerMistake("Only entries [j, j] are filled; every pair of j and k has a weight between them (BP4).") {
        d, a in
        var result = gradient(d, a, biases: d) { _, _ in 0 }
        for j in 0..<min(d.count, a.count) { result.weights[j, j] = d[j] * a[j] }
        return result
      },
      layerMistake("Only the first row is filled; there is one for each δ (BP4).") { d, a in
        filled(d, a) { j, _ in j == 0 }
      },
      layerMistake("Only the first column is filled; there is one for each input (BP4).") { d, a in
        filled(d, a) { _, k in k == 0 }
      },
      layerMistake("The weights' derivatives are 0 here; entry [j, k] is δⱼ aₖ (BP4).") { d, a in
        gradient(d, a, biases: d) { _, _ in 0 }
      },
      layerMistake("The biases' derivatives are 0 here; they are δ itself (BP3).") { d, a in
        gradient(d, a, biases: d.map { _ in 0 }) { $0 * $1 }
      },
      layerMistake("The biases' derivatives are 1 here: that is ∂z/∂b; times δ it is δ (BP3).") { d, a in
        gradient(d, a, biases: d.map { _ in 1 }) { $0 * $1 }
      },
      layerMistake("The biases' derivatives are all the sum of δ; each neuron has its own δⱼ (BP3).") {
        d, a in
        let sum = d.reduce(0, +)
        return gradient(d, a, biases: d.map { _ in sum }) { $0 * $1 }
      },
      layerMistake("The biases' derivatives have the inputs in them, summed; they are δ itself (BP3).") {
        d, a in
        let sum = a.reduce(0, +)
        return gradient(d, a, biases: d.map { $0 * sum }) { $0 * $1 }
      },
      layerMistake("The biases' derivatives have the first input in them; they are δ itself (BP3).") { d, a in
        gradient(d, a, biases: d.map { $0 * a[0] }) { $0 * $1 }
      },
      layerMistake("The biases' derivatives have the wrong sign; they are δ itself (BP3).") { d, a in
        gradient(d, a, biases: d.map { -$0 }) { $0 * $1 }
      },
      layerMistake("The biases' derivatives are the inputs here; they are δ itself (BP3).") { d, a in
        guard a.count == d.count else { return nil }
        return gradient(d, a, biases: a) { $0 * $1 }
      },
    ],
    arguments: { generator in
      var cases: [(Vector, Vector)] = [
        ([2], [3]), ([1, -2], [3, 5]), ([1, 3], [0.5, 0]), ([1, -2], [3, 0, 5]), ([1, 0], [3, 5]),
        ([1, -2, 3], [0, 0]), ([2, 2, -1], [3, 0.5]), ([0, 2, 0, -1], [3, 0.5]), ([40, -6], [5, 0.25]),
        ([0.001, -0.02], [0.03, 0.5]),
      ]
      // Square ones first: exchanged rows and columns give wrong numbers there, elsewhere the program ends.
      for (outputs, inputs) in [(3, 3), (4, 4), (2, 3), (3, 2), (1, 4), (5, 1), (10, 6)] {
        let a = outputs == 4 ? generator.shortNormals(inputs) : generator.shares(inputs)
        cases.insert((generator.shortNormals(outputs), a), at: outputs == inputs ? 3 : cases.count)
      }
      return cases
    })

  private static func layerMistake(
    _ sentence: String, _ gradient: @escaping @Sendable (_ delta: Vector, _ inputs: Vector) -> LayerGradient?
  ) -> Mistake {
    Mistake(sentence) { (delta: Vector, inputs: Vector) in gradient(delta, inputs)?.wire ?? .stops }
  }

  private static func gradient(
    _ delta: Vector, _ inputs: Vector, biases: Vector, _ entry: (_ delta: Double, _ input: Double) -> Double
  ) -> LayerGradient {
    let entries = delta.flatMap { d in inputs.map { a in entry(d, a) } }
    return LayerGradient(
      weights: Matrix(rows: delta.count, columns: inputs.count, entries: entries), biases: biases)
  }

  private static func filled(
    _ delta: Vector, _ inputs: Vector, _ isFilled: (_ row: Int, _ column: Int) -> Bool
  ) -> LayerGradient {
    var result = gradient(delta, inputs, biases: delta) { $0 * $1 }
    for j in delta.indices {
      for k in inputs.indices where !isFilled(j, k) { result.weights[j, k] = 0 }
    }
    return result
  }
}
