import AnswerChannel
import ExerciseKit
import Testing

@testable import Grading

/// What is said of wrong answers.
struct MistakeTests {
  private func check(_ mistakes: [Mistake] = [], scale: Double = 0, _ numbers: [Double]) -> CheckTrials {
    CheckTrials(
      Check(
        "doubled(_:)", adapter: "", scale: scale, reference: { (x: Double) in 2 * x }, mistakes: mistakes,
        arguments: { _ in numbers }))
  }

  private func sentence(_ trials: CheckTrials, _ answers: [Double]) -> String? {
    trials.sentence(for: answers.map(\.wire), to: trials.cases(seed: 1))
  }

  /// Any constant factor but 2, the same in all answers.
  private let factor = Mistake("Another factor (D1).") { (x: Double) in 3 * x }
    .or { (x: Double) in x / 2 }
    .known(byAll: { answers in
      let factors = answers.compactMap { answered in
        read(answered.arguments, as: Double.self).flatMap { x in
          Double(wire: answered.answer).map { $0 / x }
        }
      }
      return factors.allSatisfy { abs($0 - factors[0]) < 1e-9 }
    })

  @Test func aPropertyNamesWhatNoListHas() {
    let trials = check([factor], [1, 2, 3])
    trials.run(seeds: 1...1)
    #expect(sentence(trials, [7, 14, 21]) == factor.sentence)
    #expect(sentence(trials, [7, 14, 20]) == nil)
  }

  @Test func aPropertyOfRightAnswersIsNoMistake() {
    #expect(sentence(check([factor], [1, 2, 3]), [2, 4, 6]) == nil)
  }

  @Test func aMistakeMayBeMadeInSeveralWaysButInOneAtATime() {
    let either = Mistake("A sign (D1).") { (x: Double) in -2 * x }.or { (x: Double) in abs(2 * x) }
    let trials = check([either], [1, -2, 3])
    trials.run(seeds: 1...1)
    #expect(sentence(trials, [-2, 4, -6]) == either.sentence)
    #expect(sentence(trials, [2, 4, 6]) == either.sentence)
    #expect(sentence(trials, [-2, 4, 6]) == nil)
  }

  @Test func aWayThatIsRightIsSeen() {
    let wrong = Mistake("A sign (D1).") { (x: Double) in -2 * x }.or { (x: Double) in x + x }
    check([wrong], [1, -2, 3]).expectComplaint("made in way 1, is called right or nothing")
  }

  @Test func aMistakeWithoutAWayToTryItIsSeen() {
    let mistake = Mistake("Nothing (D1).", []) { _ in true }
    check([mistake], [1, 2]).expectComplaint("has no function to try it with")
  }

  @Test func mistakesAreComparedAtTheChecksOwnScale() {
    let mistake = Mistake("Half (D1).") { (x: Double) in x }
    #expect(sentence(check([mistake], [1, 1e-9]), [1, 1.0001e-9]) == nil)
    #expect(sentence(check([mistake], scale: 1e-3, [1, 1e-9]), [1, 1.0001e-9]) == mistake.sentence)
  }

  @Test func whatHoldsForEveryExerciseIsSaidLast() {
    let trials = check([], [1, 2, 3])
    #expect(sentence(trials, [0, 0, 0]) == "Every answer here is 0 in all its numbers, whatever goes in.")
    #expect(sentence(trials, [7, 7, 7]) == "Every call here gets the same answer, whatever goes in.")
    #expect(sentence(trials, [4, 4, 4])?.contains("the right one for one of them") == true)
    #expect(sentence(trials, [7, 7, 8]) == nil)
    #expect(sentence(trials, [0]) == nil)
    let own = Mistake("Nothing is added up (D1).") { (_: Double) in 0.0 }
    #expect(sentence(check([own], [1, 2]), [0, 0]) == own.sentence)
  }

  @Test func emptyAnswersAreSaidToBeEmpty() throws {
    let trials = try CheckTrials(of: "backpropagate")
    let cases = trials.cases(seed: 1)
    let empty = cases.map { _ in Gradient(layers: []).wire }
    #expect(trials.sentence(for: empty, to: cases) == "Every answer here is empty, whatever goes in.")
  }

  /// Each exercise whose answers hold numbers: all of them 0, or those of one call in every call.
  @Test(arguments: Checks.all.keys.sorted()) func constantsAreNamed(name: String) throws {
    let trials = try CheckTrials(of: name)
    let cases = trials.cases(seed: 1)
    guard let first = cases[0].expected else { return }
    let zeros = cases.map { aCase in
      aCase.expected?.replacingNumbers { _, _ in 0 }.replacingIntegers { _, _ in 0 }
    }
    #expect(trials.sentence(for: zeros, to: cases) != nil)
    #expect(trials.sentence(for: cases.map { _ in first }, to: cases) != nil)
  }

  @Test(arguments: ["train", "randomNetwork"]) func aGeneratorThatIsLeftAsItWasIsSeen(name: String) throws {
    let trials = try CheckTrials(of: name)
    let cases = trials.cases(seed: 1)
    let answers = try cases.map { aCase -> Value in
      let seed = try #require(aCase.arguments.last.flatMap(Int.init(wire:)))
      let right = try #require(aCase.expected?["result"])
      return .leaving(SeededGenerator(seed: UInt64(seed)), right)
    }
    #expect(cases.indices.contains { cases[$0].judge(answers[$0])?.place.contains("`generator`") == true })
    #expect(trials.sentence(for: answers, to: cases)?.contains("not from a copy") == true)
  }

  @Test func numbersThatDifferLateAreShownWithAllTheirDigits() {
    let mismatch = Mismatch(.number(-0.25), .number(-0.250000031))
    #expect(mismatch.got == "-0.25")
    #expect(mismatch.expected == "-0.25000003")
    let last = Mismatch(.numbers([1, 0.1]), .numbers([1, 0.1.nextUp]))
    #expect(last.got == "[1, 0.1]")
    #expect(last.expected == "[1, 0.10000000000000002]")
    let small = Mismatch(.number(1.23456e-7), .number(1.234561e-7))
    #expect(small.got == "1.23456e-7")
    #expect(small.expected == "1.234561e-7")
    #expect(Mismatch(.number(2), .number(3.25)).got == "2")
  }
}
