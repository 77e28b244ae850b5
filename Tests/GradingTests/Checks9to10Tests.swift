import AnswerChannel
import DigitImages
import ExerciseKit
import NeuralNetworks
import Testing

@testable import Grading

/// The checks of chapters 9 and 10.
struct Checks9to10Tests {
  @Test(arguments: [("parallelGradient", "PG1"), ("centred", "CM1"), ("scaledIntoBox", "SC1")])
  func everyMistakesSentenceEndsWithItsTag(name: String, tag: String) throws {
    let sentences = try CheckTrials(of: name).check.mistakes.map(\.sentence)
    #expect(Set(sentences).count >= 10)
    #expect(sentences.allSatisfy { $0.hasSuffix(" (\(tag)).") })
  }

  @Test(arguments: (Checks.inParallel + Checks.ownDigit).map(\.name))
  func tellsRightFromWrongAndNamesMistakes(name: String) throws {
    try CheckTrials(of: name).run()
  }

  private var parallelCases: [Case] { get throws { try CheckTrials(of: "parallelGradient").cases(seed: 1) } }

  /// Whether a case of `parallelGradient` asks for no gradient but whether anything is shared out.
  private func asksForSharing(_ aCase: Case) -> Bool { aCase.arguments.last == 0.wire }

  @Test func examplesMayBeSummedInAnyOrderAndParts() throws {
    for aCase in try parallelCases.filter({ !asksForSharing($0) }) {
      let network = try #require(Network(wire: aCase.arguments[0]))
      let examples = try #require([Example](wire: aCase.arguments[1]))
      let runs = try #require(Int(wire: aCase.arguments[2]))
      var sum = Gradient(zerosLike: network)
      for example in examples.reversed() {
        sum.add(network.backpropagate(example), times: 1 / Double(examples.count))
      }
      for gradient in [sum, network.meanGradientOnAllCores(of: examples)] {
        #expect(aCase.judge(Array(repeating: gradient, count: runs).wire) == nil)
      }
    }
  }

  @Test func aGradientThatDiffersInItsLastBitFromRunToRunIsRejected() throws {
    for aCase in try parallelCases.filter({ !asksForSharing($0) }) {
      var gradients = try #require(aCase.expected.flatMap([Gradient].init(wire:)))
      let last = gradients.count - 1
      gradients[last].layers[0].biases[0] = gradients[last].layers[0].biases[0].nextUp
      let mismatch = try #require(aCase.judge(gradients.wire))
      #expect(mismatch.place == "∂C/∂b of layer 2 [0]")
      #expect(mismatch.expected == "the same to the last bit every time")
    }
  }

  @Test func whetherAnythingIsSharedOutIsAskedOfManyExamples() throws {
    let aCase = try #require(parallelCases.first(where: asksForSharing))
    #expect([Example](wire: aCase.arguments[1])?.count == 600)
    #expect(aCase.judge(1.wire) == nil)
    #expect(aCase.judge(0.wire)?.got == "a gradient, but nothing was shared out")
    @Sendable func sum(_ count: Int) -> Double { (0..<count).reduce(0) { $0 + sigmoid(Double($1)) } }
    #expect(partsSharedOut { _ = parallelMap(3) { sum(1000 + $0) } + parallelMap(2) { sum($0) } } == 3)
    // What is shared out has to be the work.
    #expect(partsSharedOut { _ = parallelMap(3) { $0 }.map { sum(20_000 + $0) } } == 1)
    #expect(partsSharedOut {} == 0)
  }

  @Test func aGradientOfAnotherShapeIsToldByItsShape() throws {
    let aCase = try CheckTrials(of: "parallelGradient").cases(seed: 1)[2]
    let runs = try #require(aCase.expected.flatMap([Gradient].init(wire:))).count
    let turned = Gradient(layers: [
      LayerGradient(weights: Matrix(rows: 2, columns: 3), biases: [0, 0]),
      LayerGradient(weights: Matrix(rows: 3, columns: 2), biases: [0, 0, 0]),
    ])
    let mismatch = try #require(aCase.judge(Array(repeating: turned, count: runs).wire))
    #expect(mismatch.got == "weights of 2 × 3, then 3 × 2")
    #expect(mismatch.expected == "weights of 3 × 2, then 2 × 3")
    #expect(aCase.judge(Array(repeating: Gradient(layers: []), count: runs).wire)?.got == "no layers")
  }

  @Test func squashingBothSidesIsSaidHoweverPixelsAreTaken() throws {
    let aCase = try CheckTrials(of: "scaledIntoBox").cases(seed: 1)[0]
    let words = "only the longer side becomes 20, the other keeps its proportion"
    #expect(aCase.judge(Matrix(rows: 20, columns: 20).wire)?.expected == "10 × 20: \(words)")
    #expect(aCase.judge(Matrix(rows: 10, columns: 20).wire)?.expected.contains(words) == false)
  }

  @Test func centringIsTheProgramsOwn() throws {
    var compared = 0
    for seed in CheckTrials.seeds {
      for aCase in try CheckTrials(of: "centred").cases(seed: seed) {
        // The program's own centring takes bytes, so it can only be asked about pictures that are made of them.
        let ink = try #require(Matrix(wire: aCase.arguments[0]))
        let bytes = ink.entries.map { UInt8(($0 * 255).rounded()) }
        guard ink.entries.indices.allSatisfy({ abs(ink.entries[$0] * 255 - Double(bytes[$0])) < 1e-9 })
        else { continue }
        let box = GrayImage(width: ink.columns, height: ink.rows, pixels: bytes)
        let own = Matrix(rows: 28, columns: 28, entries: DigitImage(centredByMass: box).intensities)
        #expect(aCase.judge(own.wire) == nil, "\(aCase.call), seed \(seed)")
        compared += 1
      }
    }
    #expect(compared >= 40)
  }

  @Test func scalingIsTheProgramsOwn() throws {
    for seed in CheckTrials.seeds {
      for aCase in try CheckTrials(of: "scaledIntoBox").cases(seed: seed) {
        let ink = try #require(Matrix(wire: aCase.arguments[0]))
        let expected = try #require(aCase.expected.flatMap(Matrix.init(wire:)))
        #expect(max(expected.rows, expected.columns) == 20)
        let bytes = ink.entries.map { UInt8(($0 * 255).rounded()) }
        let own = GrayImage(width: ink.columns, height: ink.rows, pixels: bytes)
          .resized(width: expected.columns, height: expected.rows)
        // Half a level is lost where the picture becomes bytes, and half where the means do.
        #expect(
          own.pixels.indices.allSatisfy { abs(Double(own.pixels[$0]) - 255 * expected.entries[$0]) < 1.01 })
      }
    }
  }
}
