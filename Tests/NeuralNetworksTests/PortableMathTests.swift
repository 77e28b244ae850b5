import ExerciseKit
import Foundation
import Testing

@Suite struct PortableMathTests {
  @Test func sineAndCosineAgreeWithTheCLibrary() {
    for step in -20_000...20_000 {
      let x = Double(step) * 0.0499
      #expect(abs(PortableMath.sine(x) - sin(x)) <= 1e-12, "sine of \(x)")
      #expect(abs(PortableMath.cosine(x) - cos(x)) <= 1e-12, "cosine of \(x)")
    }
  }

  @Test func exponentialAgreesWithTheCLibrary() {
    for step in -7_000...7_000 {
      let x = Double(step) * 0.1
      let truth = Foundation.exp(x)
      #expect(abs(PortableMath.exponential(x) - truth) <= 1e-12 * truth, "exponential of \(x)")
    }
  }

  @Test func logarithmAgreesWithTheCLibrary() {
    for step in -7_000...7_000 {
      let x = Foundation.exp(Double(step) * 0.1)
      let truth = Foundation.log(x)
      #expect(abs(PortableMath.logarithm(x) - truth) <= 1e-12 * max(1, abs(truth)), "logarithm of \(x)")
    }
    #expect(PortableMath.logarithm(1) == 0)
  }

  @Test func normalDeviatesHaveTheMomentsOfTheNormalDistribution() {
    var generator = SeededGenerator(seed: 1)
    let count = 20_000
    let deviates = (0..<count).map { _ in generator.normal() }
    func moment(_ order: Int) -> Double {
      deviates.reduce(0) { sum, x in sum + (0..<order).reduce(1.0) { power, _ in power * x } } / Double(count)
    }
    #expect(abs(moment(1)) <= 0.03)
    #expect(abs(moment(2) - 1) <= 0.05)
    #expect(abs(moment(3)) <= 0.1)
    #expect(abs(moment(4) - 3) <= 0.3)
  }

  @Test func bitsArePinned() {
    // The same on every machine, or generated digits are not.
    #expect(PortableMath.sine(2.5).bitPattern == 4_603_565_777_395_632_816)
    #expect(PortableMath.exponential(2.5).bitPattern == 4_623_047_752_462_491_835)
    #expect(PortableMath.logarithm(2.5).bitPattern == 4_606_428_432_742_539_384)
  }
}
