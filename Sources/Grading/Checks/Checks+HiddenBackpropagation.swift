internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  static func eachHidden(
    _ situation: Situation, _ l: Int, _ next: Vector,
    _ delta: (_ sum: Double, _ z: Double, _ activation: Activation) -> Double
  ) -> Vector? {
    guard let sums = situation.sums(l, next) else { return nil }
    let z = situation.pass.weightedInputs[l]
    return z.indices.map { delta(sums[$0], z[$0], situation.activation(l)) }
  }

  // The wrong δ in hidden layers.
  static var backpropagationHiddenMistakes: [Mistake] {
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
        backward: "a(1 − a) stands for σ′ in the hidden layers; it is that of the sigmoid alone (BP2)."
      ) {
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, f in sum * f(z) * (1 - f(z)) } }
      },
      Mistake(backward: "a(1 − a) stands for σ′ everywhere; it is that of the sigmoid alone (BP1, BP2).") {
        $0.outputDelta = { eachOutput($0) { error, z, f in 2 * error * f(z) * (1 - f(z)) } }
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, f in sum * f(z) * (1 - f(z)) } }
      },
      Mistake(
        backward: "ReLU's σ′ is used in every hidden layer whatever its activation function is (BP2)."
      ) {
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, _ in z > 0 ? sum : 0 } }
      },
      Mistake(
        backward: "ReLU's σ′ is used in every layer whatever its activation function is (BP1, BP2)."
      ) {
        $0.outputDelta = { eachOutput($0) { error, z, _ in z > 0 ? 2 * error : 0 } }
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, _ in z > 0 ? sum : 0 } }
      },
      Mistake(backward: "σ′(z) is there twice in the hidden layers; once is right (BP2).") {
        $0.hiddenDelta = {
          eachHidden($0, $1, $2) { sum, z, f in sum * f.derivative(at: z) * f.derivative(at: z) }
        }
      },
      Mistake(backward: "σ′(z) is there twice in every layer; once is right (BP1, BP2).") {
        $0.outputDelta = {
          eachOutput($0) { error, z, f in 2 * error * f.derivative(at: z) * f.derivative(at: z) }
        }
        $0.hiddenDelta = {
          eachHidden($0, $1, $2) { sum, z, f in sum * f.derivative(at: z) * f.derivative(at: z) }
        }
      },
      Mistake(
        backward: "δ of the hidden layers has a in it as well as σ′(z); activations come in with BP4 (BP2)."
      ) {
        $0.hiddenDelta = { eachHidden($0, $1, $2) { sum, z, f in sum * f.derivative(at: z) * f(z) } }
      },
      Mistake(
        backward:
          "The hidden layers' σ′ is that of the layer behind, its z as well as its activation function (BP2)."
      ) {
        $0.hiddenDelta = { BackwardPass.times($0.sums($1, $2), $0.slopes($1 + 1)) }
      },
      Mistake(
        backward: "The hidden layers' σ′ is taken at the last layer's z; it is z of the layer itself (BP2)."
      ) {
        $0.hiddenDelta = { situation, l, next in
          let z = situation.pass.weightedInputs[situation.last]
          let slopes = z.map { situation.activation(l).derivative(at: $0) }
          return BackwardPass.times(situation.sums(l, next), slopes)
        }
      },
      Mistake(
        backward:
          "δ goes back through the last layer's weights everywhere; it comes through w⁽ˡ⁺¹⁾ of the layer behind (BP2)."
      ) {
        $0.hiddenDelta = { situation, l, next in
          let weights = situation.network.layers[situation.last].weights
          guard weights.rows == next.count else { return nil }
          return BackwardPass.times(transposedProduct(weights, next), situation.slopes(l))
        }
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
