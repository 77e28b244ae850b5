internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // T2
  static let updatedCheck = Check(
    "updated(_:along:learningRate:)",
    adapter: """
      serve { (network: Network, gradient: Gradient, rate: Double) -> Network in
        updated(network, along: gradient, learningRate: rate)
      }
      """,
    mistakes: [
      updateMistake("This climbs: the step goes against the gradient, w − α ∂C/∂w (T2).") {
        $0.w + $0.rate * $0.g
      },
      updateMistake("The learning rate is left out: w − α ∂C/∂w (T2).") { $0.w - $0.g },
      updateMistake("The learning rate is left out, and the step climbs: w − α ∂C/∂w (T2).") { $0.w + $0.g },
      updateMistake("The network comes back as it was: change a copy, and return that (T2).") { $0.w },
      updateMistake("Only the weights move; the biases do, too (T2).") { $0.isBias ? $0.w : $0.right },
      updateMistake("Only the biases move; the weights do, too (T2).") { $0.isBias ? $0.right : $0.w },
      updateMistake("Only the last layer moves; all layers do (T2).") { $0.isInLast ? $0.right : $0.w },
      updateMistake("Only the first layer moves; all layers do: `return` stands behind the loop (T2).") {
        $0.isInFirst ? $0.right : $0.w
      },
      updateMistake("The last layer does not move; all layers do (T2).") { $0.isInLast ? $0.w : $0.right },
      updateMistake("The first layer does not move; all layers do (T2).") { $0.isInFirst ? $0.w : $0.right },
      updateMistake("These are the steps alone, −α ∂C/∂w; add them to the parameters (T2).") {
        -$0.rate * $0.g
      },
      updateMistake("These are the steps alone, and α ∂C/∂w at that; it is w − α ∂C/∂w (T2).") {
        $0.rate * $0.g
      },
      updateMistake("The gradient itself stands where the parameters should: w − α ∂C/∂w (T2).") { $0.g },
      updateMistake("The derivative is divided by the learning rate; multiply them (T2).") {
        $0.w - $0.g / $0.rate
      },
      updateMistake("The learning rate multiplies w as well; it belongs to the derivative alone (T2).") {
        $0.rate * ($0.w - $0.g)
      },
      updateMistake("The learning rate multiplies w; it belongs to the derivative (T2).") {
        $0.rate * $0.w - $0.g
      },
      updateMistake("w is in the step as a factor: it is w − α ∂C/∂w, not w − α w ∂C/∂w (T2).") {
        $0.w - $0.rate * $0.w * $0.g
      },
      updateMistake("Sign turned round: this is α ∂C/∂w − w (T2).") { $0.rate * $0.g - $0.w },
      updateMistake("The step is made twice (T2).") { $0.w - 2 * $0.rate * $0.g },
      updateMistake(
        "The weights are right, but the biases' step is made twice (T2)."
      ) {
        $0.isBias ? $0.w - 2 * $0.rate * $0.g : $0.right
      },
      updateMistake(
        "The biases make a step for each input: move them once, outside the loop over the columns (T2)."
      ) {
        $0.isBias ? $0.w - Double($0.columns) * $0.rate * $0.g : $0.right
      },
      updateMistake("The weights are right, but the biases climb (T2).") {
        $0.isBias ? $0.w + $0.rate * $0.g : $0.right
      },
      updateMistake("The biases are right, but the weights climb (T2).") {
        $0.isBias ? $0.right : $0.w + $0.rate * $0.g
      },
      updateMistake("The weights are right, but the biases' step lacks the learning rate (T2).") {
        $0.isBias ? $0.w - $0.g : $0.right
      },
      updateMistake("The biases are right, but the weights' step lacks the learning rate (T2).") {
        $0.isBias ? $0.right : $0.w - $0.g
      },
      updateMistake(
        "All steps are as long as the learning rate; each is as long as its derivative says (T2)."
      ) {
        $0.w - $0.rate * ($0.g > 0 ? 1 : $0.g < 0 ? -1 : 0)
      },
      updateMistake("The derivatives lose their signs: where one is negative, the parameter grows (T2).") {
        $0.w - $0.rate * abs($0.g)
      },
      updateMistake("Only the first neuron of each layer moves; all of them do (T2).") {
        $0.row == 0 ? $0.right : $0.w
      },
      updateMistake("Only the first weight of each neuron moves; all of them do (T2).") {
        $0.isBias || $0.column == 0 ? $0.right : $0.w
      },
      Mistake(
        "Rows and columns are exchanged in the weights' derivatives: w[j, k] goes with entry [j, k] (T2)."
      ) {
        (network: Network, gradient: Gradient, rate: Double) in
        var turned = gradient
        for l in gradient.layers.indices {
          let weights = gradient.layers[l].weights
          guard weights.rows == weights.columns else { return Value.stops }
          for j in 0..<weights.rows {
            for k in 0..<weights.columns { turned.layers[l].weights[j, k] = weights[k, j] }
          }
        }
        return network.moved(along: turned, rate).wire
      },
      Mistake(
        "The parameters are right, but all layers have become sigmoids; keep each one's activation (T2)."
      ) {
        (network: Network, gradient: Gradient, rate: Double) in
        var moved = network.moved(along: gradient, rate)
        for l in moved.layers.indices { moved.layers[l].activation = .sigmoid }
        return moved
      },
    ]
  ) { generator in
    func byHand(_ w: Vector, _ b: Double, _ slopes: Vector, _ slope: Double) -> Case {
      let layer = Layer(weights: Matrix([w]), biases: [b], activation: .sigmoid)
      let gradient = LayerGradient(weights: Matrix([slopes]), biases: [slope])
      return updateCase(Network(layers: [layer]), Gradient(layers: [gradient]), 0.25)
    }
    var cases = [byHand([1], 3, [4], 2)]
    // Square ones first: exchanged rows and columns give wrong numbers there, and end the program elsewhere.
    let shapes: [([Int], [Activation], rate: Double)] = [
      ([1, 1, 1], [.sigmoid, .sigmoid], 0.5), ([2, 2, 2], [.relu, .sigmoid], 2),
      ([3, 3, 3, 3], [.identity, .relu, .sigmoid], 0.1), ([2, 3, 2], [.sigmoid, .identity], 0.01),
      ([3, 4, 4, 2], [.relu, .relu, .sigmoid], 3), ([4, 2, 5], [.sigmoid, .sigmoid], 1),
    ]
    for (sizes, activations, rate) in shapes {
      let (network, examples) = generator.networkAndExamples(sizes, activations, examples: 3)
      cases.append(updateCase(network, network.meanGradient(of: examples), rate))
    }
    cases.insert(byHand([1, 2], 3, [4, -8], 2), at: 4)
    cases += [
      byHand([0, 2], 0, [40, -80], 20), byHand([1, 1], 1, [4, 8], -2), byHand([1, 2], 3, [0, 0], 8),
    ]
    let same = Layer(weights: Matrix([[1, 2], [1, 2]]), biases: [1, 1], activation: .sigmoid)
    let slopes = [1.0, 3].map { LayerGradient(weights: Matrix([[$0, 2], [4, 8]]), biases: [$0, -$0]) }
    cases.append(updateCase(Network(layers: [same, same]), Gradient(layers: slopes), 0.5))
    return cases
  }

  private static func updateCase(_ network: Network, _ gradient: Gradient, _ rate: Double) -> Case {
    let isShort = network.layerSizes.reduce(0, +) <= 5
    let slopes = isShort ? CallText.text(of: gradient.wire) : "its gradient"
    return .network(
      call: """
        updated(\(CallText.text(of: network.wire)), along: \(slopes), \
        learningRate: \(CallText.text(of: rate)))
        """,
      arguments: [network.wire, gradient.wire, rate.wire], expected: network.moved(along: gradient, rate)
    )
  }

  private static func updateMistake(
    _ sentence: String, _ parameter: @escaping @Sendable (UpdatePlace) -> Double
  ) -> Mistake {
    Mistake(sentence) { (network: Network, gradient: Gradient, rate: Double) in
      var moved = network
      for l in network.layers.indices {
        let slopes = gradient.layers[l]
        var place = UpdatePlace(w: 0, g: 0, rate: rate, isBias: true, layer: l, layers: network.layers.count)
        place.columns = slopes.weights.columns
        for j in slopes.biases.indices {
          (place.isBias, place.row, place.w, place.g) = (
            true, j, network.layers[l].biases[j], slopes.biases[j]
          )
          moved.layers[l].biases[j] = parameter(place)
          place.isBias = false
          for k in 0..<slopes.weights.columns {
            (place.column, place.w) = (k, network.layers[l].weights[j, k])
            place.g = slopes.weights[j, k]
            moved.layers[l].weights[j, k] = parameter(place)
          }
        }
      }
      return moved
    }
  }
}

/// A parameter that is to move.
private struct UpdatePlace: Sendable {
  /// The parameter, its derivative and the learning rate.
  var w, g, rate: Double
  var isBias: Bool
  var layer, layers: Int
  var row = 0
  var column = 0
  /// How many inputs the layer has.
  var columns = 0

  var isInFirst: Bool { layer == 0 }
  var isInLast: Bool { layer == layers - 1 }
  /// Where it should go.
  var right: Double { w - rate * g }
}
