internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Mistake {
  /// Backpropagation with a part exchanged for a wrong one.
  init(backward sentence: String, _ change: (inout BackwardPass) -> Void) {
    var backward = BackwardPass()
    change(&backward)
    self.init(sentence) { [backward] (example: Example, network: Network) in
      backward(example, network)?.wire ?? .stops
    }
  }
}

extension Checks {
  // The layers in a wrong order, or not all of them.
  static var backpropagationOrderMistakes: [Mistake] {
    [
      Mistake(backward: "Only the last layer's derivatives are there; go back through all the others (BP5).")
      {
        $0.keeps = { l, last in l == last }
      },
      Mistake(backward: "Only the last layer is in the gradient; it needs one entry for each layer (BP5).") {
        $0.finish = { _, gradient in gradient.layers.removeFirst(gradient.layers.count - 1) }
      },
      Mistake(backward: "The first layer is in the gradient with zeros; the way back ends only there (BP5).")
      {
        $0.keeps = { l, last in l > 0 || last == 0 }
      },
      Mistake(backward: "The first layer is missing; the way back ends only there (BP5).") {
        $0.finish = { situation, gradient in if situation.last > 0 { gradient.layers.removeFirst() } }
      },
      Mistake(backward: "The last layer's derivatives are 0; BP3 and BP4 hold for it as well (BP5).") {
        $0.keeps = { l, last in l < last }
      },
      Mistake(backward: "The last layer is missing; BP3 and BP4 hold for it as well (BP5).") {
        $0.finish = { _, gradient in gradient.layers.removeLast() }
      },
      Mistake(backward: "The layers stand in the order of the way back; the first layer comes first (BP5).") {
        $0.finish = { _, gradient in gradient.layers.reverse() }
      },
      Mistake(
        backward:
          "The loop over the hidden layers runs forwards; it goes from the last of them to the first (BP5)."
      ) {
        $0.hiddenLayers = { Array(0..<$0) }
      }
      .or(
        Mistake(backward: "") {
          $0.hiddenLayers = { Array(0..<$0) }
          $0.finish = { situation, gradient in
            gradient.layers = gradient.layers[..<situation.last].reversed() + gradient.layers.suffix(1)
          }
        }
      )
      .or(
        Mistake(backward: "") {
          $0.hiddenLayers = { Array(0..<$0) }
          $0.finish = { _, gradient in
            gradient.layers = gradient.layers.suffix(1) + gradient.layers.dropLast()
          }
        }),
      Mistake(
        backward: "Every hidden layer starts from δ of the output; it needs δ of the layer behind it (BP5)."
      ) {
        $0.hiddenDelta = { situation, l, _ in
          let right = BackwardPass()
          return right.hiddenDelta(situation, l, right.outputDelta(situation))
        }
      },
      Mistake(
        backward: "Every layer's derivatives are made of δ of the output; BP2 gives each its own (BP5)."
      ) {
        $0.used = { _, _, output in output }
      },
      Mistake(
        backward: "A layer's derivatives are made of δ of the layer behind it; take BP2's new one (BP5)."
      ) {
        $0.used = { _, behind, _ in behind }
      },
    ]
  }

  // Derivatives of a layer made wrongly of its δ.
  static var backpropagationLayerMistakes: [Mistake] {
    [
      Mistake(backward: "The biases' derivatives are 0; they are δ (BP3).") {
        $0.finish = { _, gradient in
          change(&gradient) { _, layer in layer.biases = layer.biases.map { _ in 0 } }
        }
      },
      Mistake(backward: "The biases' derivatives are 1, as ∂z/∂b is; times δ it is δ (BP3).") {
        $0.finish = { _, gradient in
          change(&gradient) { _, layer in layer.biases = layer.biases.map { _ in 1 } }
        }
      },
      Mistake(backward: "The biases' derivatives have the wrong sign; they are δ itself (BP3).") {
        $0.finish = { _, gradient in
          change(&gradient) { _, layer in layer.biases = layer.biases.map { -$0 } }
        }
      },
      Mistake(
        backward: "The biases' derivatives are δ once for each input; add δ outside the loop over k (BP3)."
      ) {
        $0.finish = { _, gradient in
          change(&gradient) { _, layer in
            let count = Double(layer.weights.columns)
            layer.biases = layer.biases.map { count * $0 }
          }
        }
      },
      Mistake(backward: "The biases' derivatives have the inputs in them, summed; they are δ itself (BP3).") {
        $0.finish = { situation, gradient in
          change(&gradient) { l, layer in
            let sum = situation.pass.activations[l].reduce(0, +)
            layer.biases = layer.biases.map { sum * $0 }
          }
        }
      },
      Mistake(backward: "The weights' derivatives are 0; entry [j, k] is δⱼ aₖ (BP4).") {
        $0.finish = { _, gradient in
          change(&gradient) { _, layer in layer.weights.withEntries { $0 = $0.map { _ in 0 } } }
        }
      },
      Mistake(
        backward: "δ is multiplied by the layer's own activations; a comes from the layer before (BP4)."
      ) {
        $0.inputs = { $0.pass.activations[$1 + 1] }
      },
      Mistake(
        backward:
          "In the hidden layers δ is multiplied by their own activations; a is from the layer before (BP4)."
      ) {
        $0.inputs = { $0.pass.activations[$1 < $0.last ? $1 + 1 : $1] }
      },
      Mistake(
        backward: "In the last layer δ is multiplied by the output; a comes from the layer before (BP4)."
      ) {
        $0.inputs = { $0.pass.activations[$1 == $0.last ? $1 + 1 : $1] }
      },
      Mistake(
        backward: "δ is multiplied by the layer's own z; it is the activation of the layer before (BP4)."
      ) {
        $0.inputs = { $0.pass.weightedInputs[$1] }
      },
      Mistake(backward: "δ is multiplied by z of the layer before; it is its activation a (BP4).") {
        $0.inputs = { situation, l in l == 0 ? situation.example.input : situation.pass.weightedInputs[l - 1]
        }
      },
      Mistake(
        backward: "δ is multiplied by the network's input in every layer; it is a of the layer before (BP4)."
      ) {
        $0.inputs = { situation, _ in situation.example.input }
      },
      Mistake(backward: "The activations are left out of the weights' derivatives: they are δⱼ aₖ (BP4).") {
        $0.inputs = { situation, l in situation.pass.activations[l].map { _ in 1 } }
      },
      Mistake(backward: "Rows and columns of the weights' derivatives are exchanged: [j, k] is δⱼ aₖ (BP4).")
      {
        $0.finish = { _, gradient in
          change(&gradient) { _, layer in
            let (w, rows) = (layer.weights, layer.weights.rows)
            layer.weights.withEntries { entries in
              for i in entries.indices { entries[i] = w[i % rows, i / rows] }
            }
          }
        }
      },
    ]
  }

  // The pass forward made wrongly, or no backpropagation at all.
  static var backpropagationForwardMistakes: [Mistake] {
    [
      Mistake(backward: "The biases are left out of the pass forward: z = w a + b (FP0).") {
        $0.forward = { network, input in
          var network = network
          for l in network.layers.indices {
            network.layers[l].biases = network.layers[l].biases.map { _ in 0 }
          }
          return network.forwardPass(input)
        }
      },
      Mistake(backward: "z is passed on in place of a: no layer applies its activation function (FP1).") {
        $0.forward = { network, input in
          var network = network
          for l in network.layers.indices { network.layers[l].activation = .identity }
          return network.forwardPass(input)
        }
      },
      Mistake(backward: "The biases are added twice in the pass forward: z = w a + b (FP0).") {
        $0.forward = { network, input in
          var network = network
          for l in network.layers.indices {
            network.layers[l].biases = network.layers[l].biases.map { 2 * $0 }
          }
          return network.forwardPass(input)
        }
      },
      Mistake(backward: "The pass forward has the sigmoid in every layer; each has its own function (FP1).") {
        $0.forward = { network, input in
          var network = network
          for l in network.layers.indices { network.layers[l].activation = .sigmoid }
          return network.forwardPass(input)
        }
      },
      // Not one of wrong numbers: they agree to some digits.
      Mistake(nearly: "backpropagation gives them to the last digits, in one pass back (BP5)") {
        (h: Double, example: Example, network: Network) in
        nearly(network, [example], step: h).wire
      },
    ]
  }

  /// A gradient by differences, for an example of such answers: the right one where it would take long.
  static func nearly(_ network: Network, _ examples: [Example], step: Double) -> Gradient {
    network.layerSizes[0] > 100 || examples.count > 100
      ? network.meanGradient(of: examples) : MeasuredGradient.of(network, on: examples, step: step)
  }

  private static func change(_ gradient: inout Gradient, _ change: (Int, inout LayerGradient) -> Void) {
    for l in gradient.layers.indices { change(l, &gradient.layers[l]) }
  }
}
