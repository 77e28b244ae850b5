internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // T1
  static let meanGradientCheck = Check(
    "meanGradient(of:on:)",
    adapter: """
      serve { (network: Network, examples: [Example]) -> Gradient in
        meanGradient(of: network, on: examples)
      }
      """,
    mistakes: meanMistakes
  ) { generator in
    var cases: [Case] = []
    func add(_ network: Network, _ examples: [Example]) -> Bool {
      let made = GradientCases.make(
        call: "meanGradient(of: \(CallText.text(of: network.wire)), on: \(GradientCases.text(of: examples)))",
        arguments: [network.wire, examples.wire], network: network, examples: examples)
      if let made { cases.append(made) }
      return made != nil
    }
    let byHand = Network(layers: [Layer(weights: Matrix([[2]]), biases: [0], activation: .identity)])
    let pairs = [([1.0], [1.0]), ([2], [1])]
    precondition(
      add(byHand, pairs.map { Example(input: $0, target: $1) }), "a case that can't be judged")
    let shapes: [([Int], [Activation], examples: Int)] = [
      ([1, 1, 1], [.sigmoid, .sigmoid], 1), ([1, 1], [.sigmoid], 3), ([2, 2, 2], [.sigmoid, .sigmoid], 3),
      ([2, 3, 2], [.relu, .sigmoid], 5), ([3, 4, 4, 2], [.sigmoid, .relu, .sigmoid], 3),
      ([4, 2, 5], [.sigmoid, .identity], 4), ([3, 2, 3], [.sigmoid, .sigmoid], 1),
      ([2, 3, 2, 2, 2], [.sigmoid, .identity, .sigmoid, .sigmoid], 2),
    ]
    for (sizes, activations, count) in shapes {
      while true {
        let (network, examples) = generator.networkAndExamples(sizes, activations, examples: count)
        if add(network, examples) { break }
      }
    }
    while true {
      let (network, digits) = generator.networkAndDigits(1, examples: 2)
      if add(network, digits) { break }
    }
    // As many others for the same network, and one that it answers rightly already.
    let right = [([1.0], [3.0]), ([2], [4]), ([3], [1])].map { Example(input: $0.0, target: $0.1) }
    precondition(add(byHand, Array(right[1...])) && add(byHand, right), "unjudged")
    // One example twice, and more examples than a mini-batch usually has.
    precondition(add(byHand, [0, 1, 1].map { Example(input: pairs[$0].0, target: pairs[$0].1) }), "unjudged")
    while true {
      let (network, examples) = generator.networkAndExamples([1, 1], [.sigmoid], examples: 150)
      if add(network, examples) { break }
    }
    // Two parts, then both together, then all of them the other way round.
    while true {
      let (network, examples) = generator.networkAndExamples([2, 3, 2], [.sigmoid, .sigmoid], examples: 5)
      let start = cases.count
      let sets = [Array(examples[..<2]), Array(examples[2...]), examples, examples.reversed()]
      guard sets.allSatisfy({ add(network, $0) }) else { continue }
      cases[start + 2].relation = GradientRelations.mean(of: [(2, 2), (1, 3)])
      cases[start + 3].relation = GradientRelations.mean(of: [(1, 5)])
      break
    }
    return cases
  }

  private static var meanMistakes: [Mistake] {
    [
      meanMistake("This is the sum over the examples; divide it by their number m (T1).") { g, _ in sum(g) },
      meanMistake("The sum over the examples is divided by m twice; once is right (T1).") { g, _ in
        mean(g) / Double(g.count)
      },
      meanMistake("Every entry is half of what it should be: the mean is (1/m) Σ, not 1/(2m) (T1).") { g, _ in
        mean(g) / 2
      },
      meanMistake("Every entry is twice what it should be; the 2 is in each ∂Cᵢ/∂w already (T1).") { g, _ in
        2 * mean(g)
      },
      meanMistake("Every entry has the wrong sign; the minus belongs to the update step (T1).") { g, _ in
        -mean(g)
      },
      meanMistake("The sum is divided by the number of outputs; divide it by that of the examples (T1).") {
        g, place in sum(g) / Double(place.outputs)
      },
      meanMistake("The mean is divided by the number of outputs as well; divide by m alone (T1).") {
        g, place in
        mean(g) / Double(place.outputs)
      },
      meanMistake("The mean is divided by the number of layers as well; divide by m alone (T1).") {
        g, place in
        mean(g) / Double(place.layers)
      },
      meanMistake("Only the last example counts: add the gradients up with +=, not = (T1).") { g, _ in
        g[g.count - 1]
      },
      meanMistake("Only the last example counts, divided by m: add the gradients up with += (T1).") { g, _ in
        g[g.count - 1] / Double(g.count)
      },
      meanMistake("Only the first example counts; go through all of them (T1).") { g, _ in g[0] },
      meanMistake("Only the first example counts, divided by m: `return` stands behind the loop (T1).") {
        g, _ in
        g[0] / Double(g.count)
      },
      meanMistake("The last example is left out (T1).") { g, _ in sum(g.dropLast()) / Double(g.count) },
      meanMistake("The first example is left out (T1).") { g, _ in sum(g.dropFirst()) / Double(g.count) },
      meanMistake("The weights' derivatives are right, but the biases' are not divided by m (T1).") {
        g, place in
        place.isBias ? sum(g) : mean(g)
      },
      meanMistake("The biases' derivatives are right, but the weights' are not divided by m (T1).") {
        g, place in
        place.isBias ? mean(g) : sum(g)
      },
      meanMistake("The biases' derivatives are 0: average them as well as the weights' (T1).") { g, place in
        place.isBias ? 0 : mean(g)
      },
      meanMistake("The weights' derivatives are 0: average them as well as the biases' (T1).") { g, place in
        place.isBias ? mean(g) : 0
      },
      meanMistake("Only the last example's biases count, divided by m: add them up with += (T1).") {
        g, place in
        place.isBias ? g[g.count - 1] / Double(g.count) : mean(g)
      },
      meanMistake("Only the last example's weights count, divided by m: add them up with += (T1).") {
        g, place in
        place.isBias ? mean(g) : g[g.count - 1] / Double(g.count)
      },
      meanMistake("Only the last layer is averaged, the others are 0 (T1).") { g, place in
        place.layer == place.layers - 1 ? mean(g) : 0
      },
      meanMistake("Only the first layer is averaged, the others are 0 (T1).") { g, place in
        place.layer == 0 ? mean(g) : 0
      },
      meanMistake(
        "The biases are added once for each input: add them outside the loop over the columns (T1)."
      ) { g, place in
        place.isBias ? Double(place.columns) * mean(g) : mean(g)
      },
      meanMistake("The sum is divided by one less than the number of examples; divide it by m (T1).") {
        g, _ in
        sum(g) / Double(g.count - 1)
      }
      .or(meanMistake("") { g, _ in sum(g) / Double(max(g.count - 1, 1)) }),
      meanMistake("Everything is 0 here; add up what `backpropagate` gives for each example (T1).") { _, _ in
        0
      },
      meanMistake(
        "Everything is 0 where there are several examples: is 1 / m computed in whole numbers? (T1)"
      ) {
        g, _ in g.count == 1 ? g[0] : 0
      },
      meanMistake("All that was added up is divided by m after each example; divide once, in the end (T1).") {
        g, _ in g.reduce(0) { ($0 + $1) / Double(g.count) }
      },
      meanMistake("This is the mean of each gradient with all before it, so the last counts half (T1).") {
        g, _ in
        g.dropFirst().reduce(g[0]) { ($0 + $1) / 2 }
      },
      Mistake("This is the gradient for the mean input and the mean target; average the gradients (T1).") {
        (network: Network, examples: [Example]) in
        let input = examples[0].input.indices.map { k in mean(examples.map { $0.input[k] }) }
        let target = examples[0].target.indices.map { j in mean(examples.map { $0.target[j] }) }
        return network.backpropagate(Example(input: input, target: target))
      },
      Mistake(nearly: "the mean of `backpropagate`'s gradients is right to the last (T1)") {
        (h: Double, network: Network, examples: [Example]) in
        nearly(network, examples, step: h).wire
      },
    ]
  }

  private static func meanMistake(
    _ sentence: String, _ entry: @escaping @Sendable (_ derivatives: Vector, _ place: MeanPlace) -> Double
  ) -> Mistake {
    Mistake(sentence) { (network: Network, examples: [Example]) in
      MeanPlace.each(of: network, examples.map { network.backpropagate($0) }, entry)
    }
  }

  private static func sum(_ numbers: some Sequence<Double>) -> Double { numbers.reduce(0, +) }
  private static func mean(_ numbers: Vector) -> Double { sum(numbers) / Double(numbers.count) }
}

/// Where in a network a derivative stands.
private struct MeanPlace: Sendable {
  var layer: Int
  var isBias: Bool
  /// How many outputs and layers the network has.
  var outputs, layers: Int
  /// How many inputs the layer has.
  var columns: Int

  /// A gradient whose entries are made of the examples' derivatives, parameter by parameter.
  static func each(
    of network: Network, _ gradients: [Gradient], _ entry: (Vector, MeanPlace) -> Double
  ) -> Gradient {
    let layers = network.layers.count
    let outputs = network.layers[layers - 1].outputCount
    var result = Gradient(zerosLike: network)
    for l in 0..<layers {
      let ofWeights = MeanPlace(
        layer: l, isBias: false, outputs: outputs, layers: layers, columns: network.layers[l].inputCount)
      let parts = gradients.map(\.layers[l].weights.entries)
      result.layers[l].weights.withEntries { entries in
        for i in entries.indices { entries[i] = entry(parts.map { $0[i] }, ofWeights) }
      }
      var ofBiases = ofWeights
      ofBiases.isBias = true
      let biases = gradients.map(\.layers[l].biases)
      for j in result.layers[l].biases.indices {
        result.layers[l].biases[j] = entry(biases.map { $0[j] }, ofBiases)
      }
    }
    return result
  }
}
