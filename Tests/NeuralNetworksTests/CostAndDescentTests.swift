import NeuralNetworks
import Testing

@Suite struct CostTests {
  @Test func theCostIsTheSumOfSquaresNeitherHalvedNorAveraged() {
    #expect(squaredError(output: [1, 0.5, 0], target: [0, 0.5, 2]) == 5)
  }

  @Test func theCostOfManyIsTheirMean() {
    let network = randomNetwork([3, 2], seed: 1)
    let examples = (1...4).map { randomExample(for: [3, 2], seed: $0) }
    let costs = examples.map { squaredError(output: network.output(for: $0.input), target: $0.target) }
    #expect(abs(network.meanCost(of: examples) - costs.reduce(0, +) / 4) <= 1e-15)
  }
}

@Suite struct GradientDescentTests {
  @Test func aStepGoesAgainstTheDerivative() {
    #expect(descentStep(from: 3, derivative: 4, learningRate: 0.5) == 1)
  }

  @Test(arguments: [0.1, 0.5, 0.9, 1.1])
  func onAParabolaEveryStepMultipliesTheDistanceByTheSameFactor(learningRate: Double) {
    let path = descend(derivative: { 2 * $0 }, from: 1, learningRate: learningRate, steps: 30)
    #expect(path.count == 31)
    var expected = 1.0
    for x in path {
      #expect(abs(x - expected) <= 1e-12 * abs(expected))
      expected *= 1 - 2 * learningRate
    }
    #expect((abs(path[30]) < 1) == (learningRate < 1))
  }

  @Test func noStepsStayAtTheStart() {
    #expect(descend(derivative: { $0 }, from: 2, learningRate: 0.1, steps: 0) == [2])
  }

  @Test func theErrorOfACentralDifferenceFallsWithTheSquareOfH() {
    let coarse = abs(centralDifference(of: exp, at: 1, h: 1e-2) - exp(1))
    let fine = abs(centralDifference(of: exp, at: 1, h: 1e-3) - exp(1))
    #expect(99...101 ~= coarse / fine)
  }

  @Test func aNumericalGradientHoldsTheOtherVariables() {
    let gradient = numericalGradient(of: { $0[0] * $0[0] * $0[1] }, at: [3, 5])
    #expect(abs(gradient[0] - 30) <= 1e-8 && abs(gradient[1] - 9) <= 1e-8)
    #expect(gradient.count == 2)
  }

  @Test func aNetworkMovesEveryParameterAgainstItsDerivative() {
    var network = randomNetwork([2, 2], seed: 1)
    let before = network
    let gradient = Gradient(layers: [LayerGradient(weights: Matrix([[1, 2], [3, 4]]), biases: [5, 6])])
    network.descend(along: gradient, learningRate: 0.5)
    #expect(network.layers[0].weights[1, 0] == before.layers[0].weights[1, 0] - 1.5)
    #expect(network.layers[0].biases == [before.layers[0].biases[0] - 2.5, before.layers[0].biases[1] - 3])
  }
}
