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
    func chain(_ layers: (weight: Double, bias: Double, Activation)...) -> Network {
      Network(
        layers: layers.map { Layer(weights: Matrix([[$0.weight]]), biases: [$0.bias], activation: $0.2) })
    }
    // Small enough to be followed by hand: all z are 0, or there is no sigmoid at all.
    let byHand: [(input: Double, target: Double, Network)] = [
      (0.5, 1, chain((2, -1, .sigmoid))), (3, 2, chain((2, 1, .relu), (0.5, -1, .identity))),
      (0.5, 1, chain((2, -1, .sigmoid), (8, -4, .sigmoid))),
    ]
    for (input, target, network) in byHand {
      precondition(add(network, Example(input: [input], target: [target])), "a case that can't be judged")
    }
    // Square ones first: exchanged rows and columns give wrong numbers there, and end the program elsewhere.
    let shapes: [([Int], [Activation])] = [
      ([2, 2, 2], [.sigmoid, .sigmoid]), ([2, 2, 2], [.relu, .sigmoid]),
      ([3, 3, 3, 3], [.sigmoid, .relu, .identity]), ([2, 2, 2, 2], [.sigmoid, .sigmoid, .sigmoid]),
      ([2, 3, 2], [.sigmoid, .sigmoid]),
      ([3, 4, 4, 2], [.relu, .sigmoid, .sigmoid]), ([4, 2, 5], [.identity, .sigmoid]),
      ([5, 3, 1], [.sigmoid, .identity]), ([3, 5, 4, 3, 2], [.sigmoid, .sigmoid, .relu, .sigmoid]),
      ([2, 2, 1, 2, 1, 2, 1], [.identity, .sigmoid, .identity, .relu, .identity, .sigmoid]),
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
    // Inputs and targets of either sign, inputs of 0, another example for the network before, and biases of 0 as
    // an untrained network has them; sigmoids that are far from 0.
    while true {
      let number = cases.count
      var network = generator.shortNetwork([3, 7, 2], [.sigmoid, .identity])
      let inputs = [generator.shortNormals(3, 2), [0, 0, 0]]
      let target = generator.shortNormals(2)
      var isMade = true
      for input in inputs { isMade = isMade && add(network, Example(input: input, target: target)) }
      network.layers[0].biases = [0, 0, 0, 4, 0, -4, 6]
      isMade = isMade && add(network, Example(input: inputs[0], target: target.map { -abs($0) }))
      if isMade { break }
      cases.removeSubrange(number...)
    }
    // Answers that are perfect already, or nearly; a hidden neuron whose activation is 0.
    let exact: [(input: Double, target: Double, Network)] = [
      (0.5, 1, chain((2, 0, .identity))), (0.5, 1.0625, chain((2, 0, .identity))),
      (0.5, 0, chain((2, -1, .identity), (3, 1, .identity))),
    ]
    for (input, target, network) in exact {
      let example = Example(input: [input], target: [target])
      cases.append(
        Case(
          call:
            "backpropagate(\(CallText.text(of: example.wire)), through: \(CallText.text(of: network.wire)))",
          arguments: [example.wire, network.wire], expected: network.meanGradient(of: [example]).wire))
    }
    // The same network with its hidden neurons the other way round.
    while true {
      let (network, examples) = generator.networkAndExamples(
        [3, 4, 2], [.sigmoid, .sigmoid], examples: 1)
      guard add(network, examples[0]) else { continue }
      let (number, order) = (cases.count - 1, [3, 0, 2, 1])
      guard add(network.reordered(layer: 0, order), examples[0]) else { continue }
      cases[number + 1].relation = GradientRelations.permuted(1, layer: 0, order: order)
      break
    }
    return cases
  }

  typealias Situation = BackwardPass.Situation

  static func eachOutput(
    _ situation: Situation, _ delta: (_ error: Double, _ z: Double, _ activation: Activation) -> Double
  ) -> Vector {
    let activation = situation.activation(situation.last)
    let z = situation.pass.weightedInputs[situation.last]
    return z.indices.map { delta(situation.errors[$0], z[$0], activation) }
  }

  // The wrong δ at the output.
  static var backpropagationOutputMistakes: [Mistake] {
    [
      Mistake(backward: "Every entry is exactly half of what it should be: ∂C/∂a = 2(a − y) (BP1).") {
        $0.outputDelta = { eachOutput($0) { error, z, f in error * f.derivative(at: z) } }
      },
      Mistake(
        backward:
          "Every entry has the wrong sign: it is a − y, not y − a, and BP3 and BP4 have no minus (BP1, BP3, BP4)."
      ) {
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
      Mistake(
        backward: "Half as large, and with the wrong sign: ∂C/∂a is 2(a − y), and this has y − a (BP1)."
      ) {
        $0.outputDelta = { eachOutput($0) { error, z, f in -error * f.derivative(at: z) } }
      },
      Mistake(backward: "2a − y stands where 2(a − y) should: mind the parentheses (BP1).") {
        $0.outputDelta = { eachOutput($0) { error, z, f in (error + f(z)) * f.derivative(at: z) } }
      }
      .or(
        Mistake(backward: "") {
          $0.outputDelta = {
            eachOutput($0) { error, z, f in 2 * f(z) - (f(z) - error) * f.derivative(at: z) }
          }
        }),
      Mistake(
        backward:
          "At the output the 2 is missing, and the hidden layers have one each; it belongs there (BP1)."
      ) {
        $0.outputDelta = { eachOutput($0) { error, z, f in error * f.derivative(at: z) } }
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, f in 2 * sum * f.derivative(at: z) } }
      },
      Mistake(backward: "σ′(z) is there twice at the output; once is right (BP1).") {
        $0.outputDelta = {
          eachOutput($0) { error, z, f in 2 * error * f.derivative(at: z) * f.derivative(at: z) }
        }
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
}
