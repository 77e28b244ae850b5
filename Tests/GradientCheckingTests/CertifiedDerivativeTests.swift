import GradientChecking
import NeuralNetworks
import Testing

@Suite struct CertifiedDerivativeTests {
  /// A function of ordinary size, good to a few units in the last place.
  func exactly(_ f: @escaping (Double) -> Double) -> (Double) -> Certified? {
    { offset in
      let value = f(offset)
      return Certified(value: value, error: 4 * 0x1p-53 * (1 + abs(value)))
    }
  }

  @Test(arguments: [-2, -0.5, 0, 0.3, 1.7, 3])
  func theErrorCoversTheTruthAndIsSmall(x: Double) {
    let derivative = certifiedDerivative(scale: 1, of: exactly { exp(x + $0) })
    #expect(derivative.covers(exp(x)))
    #expect(derivative.error <= 1e-12 * (1 + exp(x)))
  }

  @Test func aPolynomialIsFoundToRounding() {
    let derivative = certifiedDerivative(scale: 1, of: exactly { h in (2 + h) * (2 + h) * (2 + h) })
    #expect(derivative.covers(12))
    #expect(derivative.error <= 1e-13)
  }

  @Test func aNoisyFunctionGetsAnErrorThatSaysSo() {
    var generator = SeededGenerator(seed: 1)
    let noise = (0..<200).map { _ in (2 * generator.uniform() - 1) * 1e-6 }
    var call = 0
    let derivative = certifiedDerivative(scale: 1) { h in
      call += 1
      return Certified(value: exp(h) + noise[call], error: 1e-6)
    }
    #expect(derivative.covers(1))
    #expect(1e-7...1e-4 ~= derivative.error)
  }

  @Test func beyondAKinkNothingIsAskedForTwice() {
    // |x| at 0.01: only steps below 0.01 stay on one side.
    let derivative = certifiedDerivative(scale: 1) { h in
      0.01 + h > 0 ? Certified(value: 3 * (0.01 + h), error: 1e-17) : nil
    }
    #expect(derivative.covers(3))
    #expect(derivative.error <= 1e-13)
  }

  @Test func atAKinkNothingIsKnown() {
    let derivative = certifiedDerivative(scale: 1) { h in h >= 0 ? Certified(value: h, error: 0) : nil }
    #expect(derivative.error == .infinity)
    #expect(!derivative.covers(0) && !derivative.covers(1) && !derivative.covers(.nan))
  }

  @Test func notANumberIsNeverCovered() {
    #expect(!Certified(value: 1, error: 1).covers(.nan))
    #expect(!Certified(value: .nan, error: 1).covers(1))
    #expect(!Certified(value: 1, error: .nan).covers(1))
    #expect(Certified(value: 1, error: 1).covers(2))
  }
}
