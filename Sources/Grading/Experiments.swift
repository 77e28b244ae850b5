public import Course
internal import DigitImages
internal import NeuralNetworks
internal import SafeFiles

/// Numbers that a quiz asks to predict, computed when the prediction is made.
public enum Experiments {
  /// Computes one number; it is given the folder of the shipped data.
  typealias Experiment = @Sendable (_ datasets: String) throws -> Double

  /// The number that an experiment gives.
  /// - Throws: `Failure` where there is no such experiment or its data can't be read.
  public static func value(of name: String, workbook: Workbook) throws -> Double {
    guard let experiment = all[name] else {
      throw Failure(
        .notFound, at: name, "there is no experiment of that name", remedy: "see Experiments.swift")
    }
    return try experiment(workbook.root + "/Datasets")
  }

  /// What has to be said of a number besides the number; nil for most.
  public static func remark(on value: Double, of name: String) -> String? {
    guard name == "speed-up-here", value < 1.1 else { return nil }
    return "Here all cores together were no faster than one: there is only one, or others use them. That is "
      + "the best of seven runs."
  }

  /// All experiments by name.
  static let all = [basics, networks, descent, backpropagation, training, ownDigit]
    .reduce(into: [String: Experiment]()) { $0.merge($1) { first, _ in first } }

  /// The lecture's network, untrained.
  static var untrained: Network {
    var generator = SeededGenerator(seed: 1)
    return Network(layerSizes: [784, 16, 16, 10], using: &generator)
  }

  /// The shipped test digits.
  static var testDigits: [Example] { Array(ShippedData.digits(.test)) }
  /// The shipped training digits.
  static var trainingDigits: [Example] { Array(ShippedData.digits(.training)) }

  /// The lecture's network trained on the shipped digits, in mini-batches of 10.
  static func trained(epochs: Int, learningRate: Double) -> Network {
    var trainer = Trainer(
      network: untrained, miniBatchSize: 10, learningRate: LearningRate(learningRate), epochs: epochs, seed: 1
    )
    let digits = trainingDigits
    for _ in 0..<epochs { _ = trainer.trainEpoch(on: digits) { _ in } }
    return trainer.network
  }

  /// The per cent of examples that a network reads right.
  static func accuracy(of network: Network, on examples: [Example]) -> Double {
    100 * Evaluation(of: network, on: examples).accuracy
  }

  /// Chapters 1 to 3.
  private static let basics: [String: Experiment] = [
    "bag-length": { _ in
      Double(bagOfWords(of: "I see a star", vocabulary: (0..<5000).map { "word\($0)" }).count)
    },
    "sigmoid-at-zero": { _ in sigmoid(0) },
    "sigmoid-slope": { _ in (-500...500).map { sigmoidDerivative(Double($0) / 100) }.max() ?? .nan },
    "relu-of-negative": { _ in neuron(weights: [2, -1], bias: 1, activation: .relu, inputs: [1, 5]) },
    "parameters-of-lecture": { _ in Double(parameterCount(layerSizes: [784, 16, 16, 10])) },
    "weights-of-first-layer": { _ in
      100 * Double(parameterCount(layerSizes: [784, 16]))
        / Double(parameterCount(layerSizes: [784, 16, 16, 10]))
    },
  ]

  /// Chapters 4 and 5.
  private static let networks: [String: Experiment] = [
    "zero-network-output": { _ in zeroNetwork.output(for: testDigits[0].input)[0] },
    "forward-pass-numbers": { _ in
      let pass = untrained.forwardPass(testDigits[0].input)
      return Double((pass.weightedInputs + pass.activations).map(\.count).reduce(0, +))
    },
    "untrained-accuracy": { _ in accuracy(of: untrained, on: testDigits) },
    "undivided-weights": { _ in
      var network = untrained
      network.layers[0].weights.withEntries { $0 = $0.map { 28 * $0 } }
      let a = testDigits.prefix(500).flatMap { network.layers[0].activations(from: $0.input) }
      return 100 * Double(a.count { $0 < 0.01 || $0 > 0.99 }) / Double(a.count)
    },
    "zero-network-cost": { _ in zeroNetwork.meanCost(of: testDigits) },
    "tenths-cost": { _ in squaredError(output: Vector(repeating: 0.1, count: 10), target: oneHot(3)) },
    "untrained-cost": { _ in untrained.meanCost(of: testDigits) },
  ]

  /// The lecture's network with all weights and biases 0.
  private static var zeroNetwork: Network {
    Network(
      layers: [(784, 16), (16, 16), (16, 10)].map { inputs, outputs in
        Layer(
          weights: Matrix(rows: outputs, columns: inputs), biases: Vector(repeating: 0, count: outputs))
      })
  }
}
