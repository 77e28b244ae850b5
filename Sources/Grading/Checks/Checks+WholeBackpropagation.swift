internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // BP5
  static let backpropagateCheck = Check(
    "backpropagate(_:through:)",
    adapter: """
      serve { (example: Example, network: Network) -> Gradient in backpropagate(example, through: network) }
      """,
    mistakes: backpropagationOutputMistakes + backpropagationHiddenMistakes + backpropagationOrderMistakes
      + backpropagationLayerMistakes + backpropagationForwardMistakes
  ) { generator in
    var cases: [Case] = []
    func add(_ network: Network, _ example: Example) -> Bool {
      let arguments = [example.wire, network.wire]
      let shown =
        example.input.count + example.target.count > 20 ? "a digit" : CallText.text(of: arguments[0])
      let made = GradientCases.make(
        call: "backpropagate(\(shown), through: \(CallText.text(of: arguments[1])))", arguments: arguments,
        network: network, examples: [example])
      if let made { cases.append(made) }
      return made != nil
    }
    // Small enough to be followed by hand: all z are 0, or there is no sigmoid at all.
    let byHand: [(layers: [(weight: Double, bias: Double, Activation)], input: Double, target: Double)] = [
      ([(2, -1, .sigmoid)], 0.5, 1), ([(2, 1, .relu), (0.5, -1, .identity)], 3, 2),
      ([(2, -1, .sigmoid), (8, -4, .sigmoid)], 0.5, 1),
    ]
    for (layers, input, target) in byHand {
      let network = Network(
        layers: layers.map { Layer(weights: Matrix([[$0.weight]]), biases: [$0.bias], activation: $0.2) })
      precondition(add(network, Example(input: [input], target: [target])), "a case that can't be judged")
    }
    // Square ones first: exchanged rows and columns give wrong numbers there, and end the program elsewhere.
    let shapes: [([Int], [Activation])] = [
      ([2, 2, 2], [.sigmoid, .sigmoid]), ([2, 2, 2], [.relu, .sigmoid]),
      ([3, 3, 3, 3], [.sigmoid, .relu, .identity]), ([2, 3, 2], [.sigmoid, .sigmoid]),
      ([3, 4, 4, 2], [.relu, .sigmoid, .sigmoid]), ([4, 2, 5], [.identity, .sigmoid]),
      ([5, 3, 1], [.sigmoid, .identity]), ([3, 5, 4, 3, 2], [.sigmoid, .sigmoid, .relu, .sigmoid]),
    ]
    for (sizes, activations) in shapes {
      while true {
        let (network, examples) = generator.networkAndExamples(sizes, activations, examples: 1)
        if add(network, examples[0]) { break }
      }
    }
    while true {
      let (network, examples) = generator.networkAndDigits(2, examples: 1)
      if add(network, examples[0]) { break }
    }
    return cases
  }

  private typealias Situation = BackwardPass.Situation

  private static func eachOutput(
    _ situation: Situation, _ delta: (_ error: Double, _ z: Double, _ activation: Activation) -> Double
  ) -> Vector {
    let activation = situation.activation(situation.last)
    let z = situation.pass.weightedInputs[situation.last]
    return z.indices.map { delta(situation.errors[$0], z[$0], activation) }
  }

  // The wrong δ at the output.
  private static var backpropagationOutputMistakes: [Mistake] {
    [
      Mistake(backward: "Every entry is exactly half of what it should be: ∂C/∂a = 2(a − y) (BP1).") {
        $0.outputDelta = { eachOutput($0) { error, z, f in error * f.derivative(at: z) } }
      },
      Mistake(backward: "Every entry has the wrong sign: it is a − y, output minus target (BP1).") {
        $0.outputDelta = { eachOutput($0) { error, z, f in -2 * error * f.derivative(at: z) } }
      },
      Mistake(backward: "σ′(z) is left out at the output; δ is ∂C/∂z, not ∂C/∂a (BP1).") {
        $0.outputDelta = { eachOutput($0) { error, _, _ in 2 * error } }
      },
      Mistake(
        backward:
          "δ of the output is a − y, that of another cost, the cross-entropy: it is 2(a − y) σ′(z) (BP1)."
      ) {
        $0.outputDelta = { eachOutput($0) { error, _, _ in error } }
      },
      Mistake(
        backward: "At the output σ′ is taken at the activation a; its place is the weighted input z (BP1)."
      ) {
        $0.outputDelta = { eachOutput($0) { error, z, f in 2 * error * f.derivative(at: f(z)) } }
      },
      Mistake(backward: "At the output σ stands where σ′ should (BP1).") {
        $0.outputDelta = { eachOutput($0) { error, z, f in 2 * error * f(z) } }
      },
      Mistake(backward: "The sigmoid's σ′ is used at the output whatever its activation function is (BP1).") {
        $0.outputDelta = { eachOutput($0) { error, z, _ in 2 * error * sigmoidDerivative(z) } }
      },
      Mistake(backward: "a − y is squared as in the cost itself; its derivative has 2(a − y) (BP1).") {
        $0.outputDelta = { eachOutput($0) { error, z, f in error * error * f.derivative(at: z) } }
      },
      Mistake(backward: "The target is left out: it is 2(a − y) (BP1).") {
        $0.outputDelta = { eachOutput($0) { _, z, f in 2 * f(z) * f.derivative(at: z) } }
      },
      Mistake(
        backward: "Every entry is divided by the number of outputs; the cost is a sum, not a mean (BP1)."
      ) {
        $0.outputDelta = { situation in
          let count = Double(situation.output.count)
          return eachOutput(situation) { error, z, f in 2 * error * f.derivative(at: z) / count }
        }
      },
    ]
  }

  private static func eachHidden(
    _ situation: Situation, _ l: Int, _ next: Vector,
    _ delta: (_ sum: Double, _ z: Double, _ activation: Activation) -> Double
  ) -> Vector? {
    guard let sums = situation.sums(l, next) else { return nil }
    let z = situation.pass.weightedInputs[l]
    return z.indices.map { delta(sums[$0], z[$0], situation.activation(l)) }
  }

  // The wrong δ in hidden layers.
  private static var backpropagationHiddenMistakes: [Mistake] {
    [
      Mistake(backward: "σ′(z) is left out in the hidden layers (BP2).") {
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, _, _ in sum } }
      },
      Mistake(backward: "σ′(z) is left out everywhere: δ is ∂C/∂z, not ∂C/∂a (BP1, BP2).") {
        $0.outputDelta = { eachOutput($0) { error, _, _ in 2 * error } }
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, _, _ in sum } }
      },
      Mistake(backward: "In the hidden layers σ′ is taken at the activation a; its place is z (BP2).") {
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, f in sum * f.derivative(at: f(z)) } }
      },
      Mistake(
        backward: "σ′ is taken at the activation a everywhere; its place is the weighted input z (BP1, BP2)."
      ) {
        $0.outputDelta = { eachOutput($0) { error, z, f in 2 * error * f.derivative(at: f(z)) } }
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, f in sum * f.derivative(at: f(z)) } }
      },
      Mistake(backward: "In the hidden layers σ stands where σ′ should (BP2).") {
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, f in sum * f(z) } }
      },
      Mistake(
        backward:
          "The hidden layers use the activation function of the layer behind them, not their own (BP2)."
      ) {
        $0.hiddenDelta = { situation, l, next in
          eachHidden(situation, l, next) { sum, z, _ in sum * situation.activation(l + 1).derivative(at: z) }
        }
      },
      Mistake(backward: "The hidden layers use the output layer's activation function, not their own (BP2).")
      {
        $0.hiddenDelta = { situation, l, next in
          let last = situation.activation(situation.last)
          return eachHidden(situation, l, next) { sum, z, _ in sum * last.derivative(at: z) }
        }
      },
      Mistake(
        backward: "The sigmoid's σ′ is used in every hidden layer whatever its activation function is (BP2)."
      ) {
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, _ in sum * sigmoidDerivative(z) } }
      },
      Mistake(
        backward: "The sigmoid's σ′ is used in every layer whatever its activation function is (BP1, BP2)."
      ) {
        $0.outputDelta = { eachOutput($0) { error, z, _ in 2 * error * sigmoidDerivative(z) } }
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, _ in sum * sigmoidDerivative(z) } }
      },
      Mistake(
        backward:
          "The hidden layers' σ′ is taken at z of the layer behind; it is z of the layer itself (BP2)."
      ) {
        $0.hiddenDelta = { situation, l, next in
          let z = situation.pass.weightedInputs[l + 1]
          let slopes = z.map { situation.activation(l).derivative(at: $0) }
          return BackwardPass.times(situation.sums(l, next), slopes)
        }
      },
      Mistake(
        backward:
          "δ goes back through the layer's own weights; it comes through w⁽ˡ⁺¹⁾ of the layer behind (BP2)."
      ) {
        $0.hiddenDelta = { situation, l, next in
          let weights = situation.network.layers[l].weights
          guard weights.rows == next.count else { return nil }
          return BackwardPass.times(transposedProduct(weights, next), situation.slopes(l))
        }
      },
      Mistake(
        backward:
          "The weights are not transposed on the way back: sum down the columns, over j of wⱼₖ δⱼ (BP2)."
      ) {
        $0.hiddenDelta = { situation, l, next in
          let weights = situation.network.layers[l + 1].weights
          guard weights.columns == next.count else { return nil }
          return BackwardPass.times(product(weights, next), situation.slopes(l))
        }
      },
      Mistake(backward: "The weights are left out on the way back: each δⱼ comes back through its wⱼₖ (BP2).")
      {
        $0.hiddenDelta = { situation, l, next in
          let sum = next.reduce(0, +)
          return situation.slopes(l).map { sum * $0 }
        }
      },
      Mistake(
        backward: "Only the last neuron of the layer behind sends its δ back; add up over all of them (BP2)."
      ) {
        $0.hiddenDelta = { situation, l, next in
          let row = Vector(situation.network.layers[l + 1].weights.row(next.count - 1))
          return BackwardPass.times(row.map { $0 * next[next.count - 1] }, situation.slopes(l))
        }
      },
      Mistake(
        backward:
          "The 2 of the cost comes in again in every hidden layer; it is in δ of the output already (BP2)."
      ) {
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, f in 2 * sum * f.derivative(at: z) } }
      },
    ]
  }
}
