import NeuralNetworks
import Testing

@Suite struct BackpropagationTests {
  @Test func theOutputDeltaIsTwiceTheDifferenceTimesTheSlope() {
    let delta = outputDelta(
      output: [0.5, 0.5], weightedInputs: [0, 0], target: [1, 0.25], activation: .sigmoid)
    #expect(delta == [-0.25, 0.125])
  }

  @Test func aHiddenDeltaComesBackThroughTheTransposedWeights() {
    let delta = hiddenDelta(
      nextDelta: [1, -1], nextWeights: Matrix([[1, 2, 3], [4, 5, 7]]), weightedInputs: [1, -1, 1],
      activation: .relu)
    #expect(delta == [-3, 0, -4])
  }

  @Test func aLayersGradientIsDeltaTimesItsInputs() {
    let gradient = layerGradient(delta: [2, -1], inputs: [1, 0, 3])
    #expect(gradient.weights == Matrix([[2, 0, 6], [-1, 0, -3]]))
    #expect(gradient.biases == [2, -1])
  }

  @Test func theMeanGradientDoesNotDependOnTheOrderOfTheExamples() {
    let network = randomNetwork([4, 3, 2], seed: 2)
    let examples = (1...6).map { randomExample(for: [4, 2], seed: $0) }
    let forwards = network.meanGradient(of: examples)
    let backwards = network.meanGradient(of: Array(examples.reversed()))
    for (a, b) in zip(forwards.layers, backwards.layers) {  // two layers each
      for (x, y) in zip(a.weights.entries, b.weights.entries) {
        #expect(abs(x - y) <= 1e-15)
      }
    }
    #expect(forwards.layers.count == 2 && backwards.layers.count == 2)
  }
}

@Suite struct NeuronChainTests {
  let chain = NeuronChain(weights: [0.7, -1.2, 0.9], biases: [0.1, 0.4, -0.3])

  @Test(arguments: 1...10)
  func theClosedFormsAreWhatBackpropagationGives(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (x, y) = (generator.uniform(), generator.uniform())
    let gradient = chain.network.backpropagate(Example(input: [x], target: [y]))
    let last = chain.lastDerivatives(input: x, target: y)
    let before = chain.secondToLastDerivatives(input: x, target: y)
    #expect(abs(last.weight - gradient.layers[2].weights[0, 0]) <= 1e-16)
    #expect(abs(last.bias - gradient.layers[2].biases[0]) <= 1e-16)
    #expect(abs(before.weight - gradient.layers[1].weights[0, 0]) <= 1e-16)
    #expect(abs(before.bias - gradient.layers[1].biases[0]) <= 1e-16)
  }

  @Test func theClosedFormsAreTheSlopesOfTheCost() {
    let numerical = numericalGradient(
      of: { p in
        NeuronChain(weights: [0.7, p[0], p[1]], biases: [0.1, p[2], p[3]]).cost(input: 0.6, target: 0.2)
      }, at: [-1.2, 0.9, 0.4, -0.3])
    let last = chain.lastDerivatives(input: 0.6, target: 0.2)
    let before = chain.secondToLastDerivatives(input: 0.6, target: 0.2)
    let expected = [before.weight, last.weight, before.bias, last.bias]
    #expect(numerical.count == expected.count)
    for (found, closed) in zip(numerical, expected) {  // equally many, as checked above
      #expect(abs(found - closed) <= 1e-9 && closed != 0)
    }
  }

  @Test func theChainRuleMultipliesTheSlopes() {
    // The derivative of e^(x²) is e^(x²) · 2x.
    let derivative = chainRule(outerDerivative: exp, inner: { $0 * $0 }, innerDerivative: { 2 * $0 })
    #expect(derivative(0.5) == exp(0.25))
  }
}
