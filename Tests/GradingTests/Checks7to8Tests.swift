import AnswerChannel
import ExerciseKit
import GradientChecking
import NeuralNetworks
import Testing

@testable import Grading

/// The checks of backpropagation and of training.
@Suite struct Checks7to8Tests {
  static let names = (Checks.backpropagation + Checks.training).map(\.name)

  @Test(arguments: names) func tellsRightFromWrongAndNamesMistakes(_ name: String) throws {
    try CheckTrials(of: name).run()
  }

  @Test(arguments: names) func everyMistakesSentenceIsItsOwnAndHasATag(_ name: String) throws {
    let sentences = try CheckTrials(of: name).check.mistakes.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(try /.+ \([A-Z]+[0-9](, [A-Z]+[0-9])*\)\.?/.wholeMatch(in: sentence) != nil, "\(sentence)")
    }
  }

  @Test func backpropagationHasACatalogueOfAtLeastFourteen() throws {
    #expect(try CheckTrials(of: "backpropagate").check.mistakes.count >= 14)
  }

  @Test func batchesThatAreNotTheRightOnesFail() throws {
    for trial in try CheckTrials(of: "miniBatches").cases(seed: 1) {
      guard let batches = trial.expected.flatMap([[Int]].init(wire:)) else { continue }
      #expect(trial.judge(batches.wire) == nil)
      #expect(trial.judge((batches + [[0]]).wire) != nil)
      #expect(trial.judge([batches.flatMap { $0 } + [0]].wire) != nil)
      guard batches.contains(where: { !$0.isEmpty }) else { continue }
      #expect(trial.judge(Array(batches.dropLast()).wire) != nil)
      #expect(trial.judge(batches.map { $0.map { $0 + 1 } }.wire) != nil)
    }
  }

  @Test func anotherShuffleIsToldFromOtherMistakes() throws {
    let trial = try #require(try CheckTrials(of: "miniBatches").cases(seed: 1).first)
    #expect(trial.judge([[4, 3], [2, 1], [0]].wire)?.expected.contains("draws from `generator`") == true)
    #expect(trial.judge([[4, 3], [2], [1, 0]].wire)?.expected.contains("generator") == false)
    #expect(trial.judge([[4, 3], [2, 2], [0]].wire)?.expected.contains("generator") == false)
  }

  @Test func aGradientIsSaidToBeWrongWhereTheErrorBegins() throws {
    // Layers 2 and 3 are wrong: layer 3 comes first on the way back, and its δ before its weights.
    let trial = try #require(
      try CheckTrials(of: "backpropagate").cases(seed: 1).first { trial in
        trial.expected.flatMap(Gradient.init(wire:))?.layers.count == 3
      })
    var gradient = try #require(trial.expected.flatMap(Gradient.init(wire:)))
    gradient.layers[0].weights[0, 0] += 1
    #expect(trial.judge(gradient.wire)?.place == "layer 2, weights [0, 0]")
    gradient.layers[1].weights[0, 2] += 1
    #expect(trial.judge(gradient.wire)?.place == "layer 3, weights [0, 2]")
    gradient.layers[1].biases[1] += 1
    #expect(trial.judge(gradient.wire)?.place == "layer 3, biases [1]")
    gradient.layers[2].weights = Matrix(rows: 3, columns: 4)
    #expect(trial.judge(gradient.wire)?.place == "layer 4, weights")
    gradient.layers.removeLast()
    #expect(trial.judge(gradient.wire)?.got == "a gradient of 2 layers")
    gradient.layers[0].biases.append(0)
    #expect(trial.judge(gradient.wire)?.got.contains("more or fewer biases") == true)
  }

  @Test func aNetworkIsSaidToBeWrongByLayer() throws {
    let trial = try #require(
      try CheckTrials(of: "updated").cases(seed: 1).first { trial in
        trial.expected.flatMap(Network.init(wire:))?.layerSizes == [2, 3, 2]
      })
    var network = try #require(trial.expected.flatMap(Network.init(wire:)))
    network.layers[1].biases[1] += 1
    #expect(trial.judge(network.wire)?.place == "layer 3, biases [1]")
    network.layers[1].weights[0, 2] = .nan
    #expect(trial.judge(network.wire)?.place == "layer 3, weights [0, 2]")
    network.layers[0].activation = .sigmoid
    #expect(trial.judge(network.wire)?.place == "layer 3, weights [0, 2]")
    network.layers[0].activation = .relu
    #expect(trial.judge(network.wire)?.place == "layer 2, activation")
    network.layers.removeLast()
    #expect(trial.judge(network.wire)?.got == "a network 2-3")
    #expect(trial.judge(.list([])) != nil)
  }

  @Test func otherRightWaysToBackpropagatePass() throws {
    // a(1 − a) for σ′, a sigmoid by tanh, and sums from the last term to the first.
    func gradient(_ example: Example, _ network: Network) -> Gradient {
      var activations = [example.input]
      for layer in network.layers {
        let a = activations[activations.count - 1]
        activations.append(
          (0..<layer.outputCount).map { j in
            var z = layer.biases[j]
            for k in a.indices.reversed() { z += layer.weights[j, k] * a[k] }
            switch layer.activation {
            case .sigmoid: return 0.5 + 0.5 * tanh(0.5 * z)
            case .relu: return max(0, z)
            case .identity: return z
            }
          })
      }
      var result = Gradient(zerosLike: network)
      let output = activations[activations.count - 1]
      var byActivation = output.indices.map { 2 * output[$0] - 2 * example.target[$0] }
      for l in network.layers.indices.reversed() {
        let (layer, a) = (network.layers[l], activations[l + 1])
        let delta = a.indices.map { j in
          switch layer.activation {
          case .sigmoid: byActivation[j] * a[j] * (1 - a[j])
          case .relu: a[j] > 0 ? byActivation[j] : 0
          case .identity: byActivation[j]
          }
        }
        result.layers[l].biases = delta
        for j in delta.indices {
          for k in activations[l].indices { result.layers[l].weights[j, k] = activations[l][k] * delta[j] }
        }
        byActivation = activations[l].indices.map { k in
          delta.indices.reversed().reduce(0) { $0 + delta[$1] * layer.weights[$1, k] }
        }
      }
      return result
    }
    for seed in CheckTrials.seeds {
      for trial in try CheckTrials(of: "backpropagate").cases(seed: seed) {
        let example = try #require(Example(wire: trial.arguments[0]))
        let network = try #require(Network(wire: trial.arguments[1]))
        #expect(trial.judge(gradient(example, network).wire) == nil, "\(trial.call), seed \(seed)")
      }
      for trial in try CheckTrials(of: "meanGradient").cases(seed: seed) {
        let network = try #require(Network(wire: trial.arguments[0]))
        let examples = try #require([Example](wire: trial.arguments[1]))
        var sum = Gradient(zerosLike: network)
        for example in examples.reversed() { sum.add(gradient(example, network), times: 1) }
        var mean = Gradient(zerosLike: network)
        mean.add(sum, times: 1 / Double(examples.count))
        #expect(trial.judge(mean.wire) == nil, "\(trial.call), seed \(seed)")
      }
    }
  }

  @Test func otherRightWaysDownTheChainPass() throws {
    @Sendable func squashed(_ z: Double) -> Double { 0.5 + 0.5 * tanh(0.5 * z) }
    try CheckTrials(of: "lastDerivatives").expectPasses { (a: Double, w: Double, b: Double, y: Double) in
      let output = squashed(b + a * w)
      let byZ = -2 * (y - output) * (output - output * output)
      return Value.slopes(a * byZ, byZ)
    }
    try CheckTrials(of: "earlierDerivatives").expectPasses {
      (a: Double, w: [Double], b: [Double], y: Double) in
      let middle = squashed(b[0] + a * w[0])
      let output = squashed(b[1] + middle * w[1])
      let byMiddle = w[1] * (2 * output - 2 * y) * output * (1 - output)
      let byZ = (middle - middle * middle) * byMiddle
      return Value.slopes(byZ * a, byZ)
    }
  }

  @Test func otherRightWaysToTrainPass() throws {
    for seed in CheckTrials.seeds {
      for trial in try CheckTrials(of: "train").cases(seed: seed) {
        let (network, examples) = (
          try #require(Network(wire: trial.arguments[0])), try #require([Example](wire: trial.arguments[1]))
        )
        let plan = try trial.arguments[2...].map {
          try #require(Double(wire: $0) ?? Int(wire: $0).map(Double.init))
        }
        // The library's trainer, which knows nothing of this check.
        var trainer = Trainer(
          network: network, miniBatchSize: Int(plan[1]), learningRate: LearningRate(plan[2]),
          epochs: max(1, Int(plan[0])), seed: UInt64(plan[3]))
        for _ in 0..<Int(plan[0]) { _ = trainer.trainEpoch(on: examples) { _ in } }
        #expect(trial.judge(trial.answer(with: trainer.network.wire)) == nil, "\(trial.call), seed \(seed)")
      }
    }
  }
}
