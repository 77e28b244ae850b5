import AnswerChannel
import ExerciseKit
import Testing

@testable import Grading

/// The trials of checks see what is wrong with a check.
struct CheckTrialsTests {
  private func doubling(
    tolerance: Double = 1e-10, scale: Double = 0, cases: Vector = [1, -2, 3], mistakes: [Mistake] = []
  ) -> CheckTrials {
    CheckTrials(
      Check(
        "doubled(_:)", adapter: "", tolerance: tolerance, scale: scale, reference: { (x: Double) in 2 * x },
        mistakes: mistakes, arguments: { _ in cases }))
  }

  private let squared = Mistake("It is squared (D1).") { (x: Double) in x * x }

  @Test func aGoodCheckStandsThem() {
    doubling(mistakes: [squared, Mistake("The sign (D1).") { (x: Double) in -2 * x }]).run(seeds: 1...1)
  }

  @Test func aToleranceThatIsTooLargeIsSeen() {
    doubling(tolerance: 1e-5).expectComplaint("too large in place 0 passes")
    doubling(scale: 1e5).expectComplaint("too small in place 0 passes")
  }

  @Test func aConstantThatPassesIsSeen() {
    doubling(cases: [3, 3]).expectComplaint("passes as a constant")
  }

  @Test func aMistakeThatIsRightOnAllCasesIsSeen() {
    doubling(cases: [0, 2], mistakes: [squared]).expectComplaint("is called right or nothing")
  }

  @Test func aMistakeThatIsCalledByTheNameOfAnotherIsSeen() {
    let other = Mistake("Another (D1).") { (x: Double) in abs(x) * abs(x) }
    doubling(mistakes: [squared, other]).expectComplaint("is called “It is squared (D1).”")
  }

  @Test func aMistakeOfOtherParametersIsSeen() {
    doubling(mistakes: [Mistake("Whole (D1).") { (x: Int) in x }]).expectComplaint(
      "is called right or nothing")
  }

  @Test func aJudgeThatAlwaysSaysYesIsSeen() {
    let check = Check("doubled(_:)", adapter: "") { _ in
      [1.0, 2].map { x in
        Case(call: "doubled(\(x))", arguments: [x.wire], expected: (2 * x).wire) { _ in nil }
      }
    }
    CheckTrials(check).expectComplaint("zero everywhere passes")
  }

  @Test func aFunctionThatStopsIsNamedByItsAnswersBeforeThat() {
    let stops = Mistake("It stops below 0 (D1).") { (x: Double) -> Value in
      x < 0 ? .noAnswer : .number(x * x)
    }
    let trials = doubling(cases: [1, -2, 3], mistakes: [stops])
    trials.run(seeds: 1...1)
    let cases = trials.cases(seed: 1)
    #expect(trials.sentence(for: [.number(1), nil, nil], to: cases) == stops.sentence)
    #expect(trials.sentence(for: [.number(2), nil, nil], to: cases) == nil)
  }
}
