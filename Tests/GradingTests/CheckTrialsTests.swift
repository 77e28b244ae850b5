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
    withKnownIssue { doubling(tolerance: 1e-5).run(seeds: 1...1) }
    withKnownIssue { doubling(scale: 1e5).run(seeds: 1...1) }
  }

  @Test func aConstantThatPassesIsSeen() {
    withKnownIssue { doubling(cases: [3, 3]).run(seeds: 1...1) }
  }

  @Test func aMistakeThatIsRightOnAllCasesIsSeen() {
    withKnownIssue { doubling(cases: [0, 2], mistakes: [squared]).run(seeds: 1...1) }
  }

  @Test func aMistakeThatIsCalledByTheNameOfAnotherIsSeen() {
    withKnownIssue {
      doubling(mistakes: [squared, Mistake("Another (D1).") { (x: Double) in abs(x) * abs(x) }]).run(
        seeds: 1...1)
    }
  }

  @Test func aMistakeOfOtherParametersIsSeen() {
    withKnownIssue { doubling(mistakes: [Mistake("Whole (D1).") { (x: Int) in x }]).run(seeds: 1...1) }
  }

  @Test func aJudgeThatAlwaysSaysYesIsSeen() {
    let check = Check("doubled(_:)", adapter: "") { _ in
      [1.0, 2].map { x in
        Case(call: "doubled(\(x))", arguments: [x.wire], expected: (2 * x).wire) { _ in nil }
      }
    }
    withKnownIssue { CheckTrials(check).run(seeds: 1...1) }
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
