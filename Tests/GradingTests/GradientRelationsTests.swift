import AnswerChannel
import ExerciseKit
import NeuralNetworks
import Testing

@testable import Grading

/// What gradients have to do with each other.
struct GradientRelationsTests {
  private func draw(seed: UInt64) -> (Network, [Example]) {
    var generator = SeededGenerator(seed: seed)
    return generator.networkAndExamples([3, 4, 2], [.sigmoid, .sigmoid], examples: 5)
  }

  @Test(arguments: 1...20) func permutedNeuronsHavePermutedDerivatives(seed: UInt64) {
    let (network, examples) = draw(seed: seed)
    let order = [2, 0, 3, 1]
    let first = network.backpropagate(examples[0])
    let second = network.reordered(layer: 0, order).backpropagate(examples[0])
    let relation = GradientRelations.permuted(1, layer: 0, order: order)
    #expect(relation(second.wire) { _ in first.wire } == nil)
    #expect(relation(first.wire) { _ in first.wire } != nil)
    #expect(relation(Gradient(zerosLike: network).wire) { _ in first.wire } != nil)
    #expect(relation(second.wire) { _ in nil } == nil)
  }

  @Test(arguments: 1...20) func theGradientIsTheMeanOfItsParts(seed: UInt64) {
    let (network, examples) = draw(seed: seed)
    let parts = [
      network.meanGradient(of: Array(examples[..<2])), network.meanGradient(of: Array(examples[2...])),
    ]
    let whole = network.meanGradient(of: examples)
    let relation = GradientRelations.mean(of: [(2, 2), (1, 3)])
    #expect(relation(whole.wire) { parts[2 - $0].wire } == nil)
    #expect(relation(parts[0].wire) { parts[2 - $0].wire } != nil)
    let reversed = network.meanGradient(of: examples.reversed())
    #expect(GradientRelations.mean(of: [(1, 5)])(reversed.wire) { _ in whole.wire } == nil)
  }

  @Test func aBrokenRelationIsAWrongAnswer() {
    let aCase = { (x: Double) in Case(call: "f(\(x))", arguments: [], expected: nil) { _ in nil } }
    var cases = [aCase(1), aCase(2)]
    cases[1].relation = { answer, before in
      answer == before(1) ? nil : Mismatch(got: "another", expected: "the same")
    }
    let check = Check("f(_:)", adapter: "", mistakes: []) { [cases] _ in cases }
    let right = check.verdict(
      on: Examination(answers: [.number(1), .number(1)]), cases: cases, hash: "")
    let wrong = check.verdict(
      on: Examination(answers: [.number(1), .number(2)]), cases: cases, hash: "")
    // Cases of another seed before them change nothing.
    let twice = cases + cases
    let four = Examination(answers: [1, 1, 2, 2].map { .number($0) })
    #expect(check.verdict(on: four, cases: twice, hash: "").isPassed)
    #expect(right.isPassed && wrong.outcome.name == "wrong" && wrong.right == 1)
  }
}
