import NeuralNetworks
import Testing

@Suite struct NeuronTests {
  @Test func aWeightedSumAddsEachInputTimesItsWeight() {
    #expect(weightedSum(weights: [1, -2, 0.5], inputs: [3, 1, 4]) == 3)
    #expect(weightedSum(weights: [], inputs: []) == 0)
  }

  @Test func aNeuronSquashesTheSumWithItsBias() {
    let a = neuron(weights: [1, 2], bias: -3, activation: .sigmoid, inputs: [1, 1])
    #expect(a == 0.5)
    #expect(neuron(weights: [1, 2], bias: -4, activation: .relu, inputs: [1, 1]) == 0)
    #expect(neuron(weights: [1, 2], bias: -4, activation: .identity, inputs: [1, 1]) == -1)
  }

  @Test func theSigmoidIsRightFarOut() {
    #expect(sigmoid(0) == 0.5)
    #expect(sigmoid(1000) == 1)
    #expect(sigmoid(-1000) == 0)
    #expect(sigmoid(-.infinity) == 0 && sigmoid(.infinity) == 1)
    #expect(sigmoid(.nan).isNaN)
    #expect(sigmoidDerivative(0) == 0.25)
    #expect(sigmoidDerivative(1000) == 0 && sigmoidDerivative(-1000) == 0)
  }

  @Test(arguments: [0.1, 1, 3, 17.5])
  func theSigmoidIsSymmetricAboutAHalf(z: Double) {
    #expect(abs(sigmoid(z) + sigmoid(-z) - 1) <= 1e-15)
    #expect(abs(sigmoidDerivative(z) - sigmoidDerivative(-z)) <= 1e-15)
  }

  @Test func reluPassesWhatIsAboveZero() {
    #expect(relu(2) == 2 && relu(-2) == 0 && relu(0) == 0)
    #expect(relu(.nan).isNaN)
    #expect(reluDerivative(2) == 1 && reluDerivative(-2) == 0 && reluDerivative(0) == 0)
  }

  @Test(arguments: Activation.allCases, [-4, -1.3, -0.2, 0.4, 1, 2.7])
  func derivativesAreTheSlopesOfTheirFunctions(activation: Activation, z: Double) {
    let slope = centralDifference(of: { activation($0) }, at: z)
    #expect(abs(activation.derivative(at: z) - slope) <= 1e-9)
  }
}
