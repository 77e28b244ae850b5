import DigitImages
import Testing

@testable import exercises

@Suite struct TerminalTests {
  @Test func aBarShowsTheShareTheTimeLeftAndTheNote() {
    let line = ProgressBar.line(
      title: "training", note: "epoch 2 of 4", share: 0.5, elapsed: .seconds(10), columns: 80)
    #expect(
      line == "training  " + String(repeating: "█", count: 15) + String(repeating: "░", count: 15)
        + "   50 %  11 s left  epoch 2 of 4")
  }

  @Test(arguments: [1, 10, 20, 40, 79, 80, 200])
  func aBarNeverFillsTheTerminalsLastColumn(columns: Int) {
    for share in [-1, 0, 0.3, 1, 7] {
      let line = ProgressBar.line(
        title: "training", note: "epoch 2 of 4", share: share, elapsed: .seconds(3), columns: columns)
      #expect(line.count < columns)
    }
  }

  @Test func timesAreSaidInWordsThatFit() {
    #expect(ProgressBar.timeLeft(.milliseconds(200)) == "1 s")
    #expect(ProgressBar.timeLeft(.seconds(99)) == "100 s")
    #expect(ProgressBar.timeLeft(.seconds(100)) == "2 min")
    #expect(ProgressBar.timeLeft(.seconds(7200)) == "2 h")
  }

  @Test func aDigitIsShownInFourteenLinesOf28Characters() {
    var digit = DigitImage(pixels: Array(repeating: 0, count: 784))
    digit.pixels[0] = 255
    digit.pixels[28] = 255
    digit.pixels[2] = 128
    let plain = DigitPreview.lines(of: digit, colour: false)
    #expect(plain.count == 16)
    #expect(plain[0] == "+" + String(repeating: "-", count: 28) + "+")
    #expect(plain[1] == "|█ ░" + String(repeating: " ", count: 25) + "|")
    let coloured = DigitPreview.lines(of: digit, colour: true)
    #expect(coloured.count == 14)
    #expect(coloured[0].hasPrefix("\u{1B}[38;5;231;48;5;231m▀\u{1B}[38;5;16;48;5;16m▀"))
    #expect(coloured[0].hasSuffix("\u{1B}[0m"))
  }

  @Test func theDigitsAreRankedByTheirActivations() {
    let answer = Answer(activations: [0, 0.1, 0.5, 0.1, 0, 0, 0.3, 0, 0, 0])
    #expect(answer.digit == 2)
    #expect(answer.ranking.prefix(4) == [2, 6, 1, 3])
    #expect(answer.certainty(of: 2) == 0.5)
    #expect(Answer(activations: Array(repeating: 0, count: 10)).certainty(of: 3) == 0.1)
  }

  @Test func theStepsPictureHasAPanelForEachStepAndTheBars() {
    let steps = [DigitReading.Step(name: "a", picture: GrayImage(width: 900, height: 30, filledWith: 200))]
    var activations = [Double](repeating: 0, count: 10)
    activations[4] = 1
    let picture = StepsPicture.picture(of: steps, answer: Answer(activations: activations))
    #expect(picture.width == 2 * (280 + 28) + 28 && picture.height == 280 + 56)
    let middle = picture[28, 28 + 140]
    #expect(middle == 200)
    #expect(picture.pixels.count { $0 == 255 } > 256 * 20)
    let more = StepsPicture.picture(
      of: Array(repeating: steps[0], count: 3), answer: Answer(activations: activations))
    #expect(more.width == 3 * (280 + 28) + 28 && more.height == 2 * (280 + 28) + 28)
  }
}
