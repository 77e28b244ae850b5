@testable import NeuralKernels
import NeuralNetworks
import Testing

@Suite struct GradientTests {
  @Test(arguments: RandomCase.some + RandomCase.wide + RandomCase.inky)
  func everyDerivativeIsWithinWhatFloatsCanBeOff(theCase: RandomCase) throws {
    try expectDerivatives(of: theCase)
  }

  @Test(arguments: [1 << 16, 1 << 16 + 1])
  func inputsMayBeMoreThanSixteenBitsCount(inputs: Int) throws {
    try expectDerivatives(of: RandomCase(layerSizes: [inputs, 2], count: 2, kind: .sparseBytes))
  }

  private func expectDerivatives(of theCase: RandomCase) throws {
    let draw = try theCase.draw()
    for kernels in KernelSet.supported {
      let engine = KernelNetwork(draw.network, threads: 2, kernels: kernels)
      let (gradient, cost) = engine.meanGradient(of: draw.examples.packed)
      let found = parameters(of: gradient)
      try #require(found.map(\.count) == draw.expected.parameters.map(\.values.count))
      for (place, values) in found.enumerated() {
        #expect(draw.expected.parameters[place].misses(values) == [], "\(kernels), parameters \(place)")
      }
      let (expected, bound) = draw.expected.meanCost(of: theCase.count)
      #expect(abs(cost - expected) <= bound && bound < 0.05 * expected)
      #expect(engine.network == draw.network)
    }
  }

  @Test func theCasesMeetEveryKindOfTeamwork() {
    func cases(_ teamwork: Teamwork) -> Int {
      (RandomCase.some + RandomCase.wide).count { $0.teamwork == teamwork }
    }
    #expect(cases(.alone) > 0 && cases(.apart) > 0)
    #expect(cases(.together) > 0 && cases(.inTurn) > 0)
  }
}

extension RandomCase {
  /// How threads would compute the gradient.
  var teamwork: Teamwork {
    let network = randomNetwork(layerSizes, seed: 1)
    let examples = RandomExamples(kind, count: count, for: network, seed: 1)
    return Teamwork(shape: NetworkShape(of: network), store: examples.packed.store, batch: count)
  }
}
