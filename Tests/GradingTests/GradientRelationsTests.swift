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
    let relation = GradientRelations.permuted(case: 0, layer: 0, order: order)
    #expect(relation(second.wire, [first.wire]) == nil)
    #expect(relation(first.wire, [first.wire]) != nil)
    #expect(relation(Gradient(zerosLike: network).wire, [first.wire]) != nil)
    #expect(relation(second.wire, [nil]) == nil)
  }

  @Test(arguments: 1...20) func theGradientIsTheMeanOfItsParts(seed: UInt64) {
    let (network, examples) = draw(seed: seed)
    let parts = [
      network.meanGradient(of: Array(examples[..<2])), network.meanGradient(of: Array(examples[2...])),
    ]
    let whole = network.meanGradient(of: examples)
    let relation = GradientRelations.mean(of: [(0, 2), (1, 3)])
    #expect(relation(whole.wire, parts.map(\.wire)) == nil)
    #expect(relation(parts[0].wire, parts.map(\.wire)) != nil)
    let reversed = network.meanGradient(of: examples.reversed())
    #expect(GradientRelations.mean(of: [(0, 5)])(reversed.wire, [whole.wire]) == nil)
  }

  @Test func aBrokenRelationIsAWrongAnswer() {
    let aCase = { (x: Double) in Case(call: "f(\(x))", arguments: [], expected: nil) { _ in nil } }
    var cases = [aCase(1), aCase(2)]
    cases[1].relation = { answer, earlier in
      answer == earlier[0] ? nil : Mismatch(got: "another", expected: "the same")
    }
    let check = Check("f(_:)", adapter: "", mistakes: []) { [cases] _ in cases }
    let right = check.verdict(
      on: Examination(answers: [.number(1), .number(1)]), cases: cases, hash: "")
    let wrong = check.verdict(
      on: Examination(answers: [.number(1), .number(2)]), cases: cases, hash: "")
    #expect(right.isPassed && wrong.outcome.name == "wrong" && wrong.right == 1)
  }
}
