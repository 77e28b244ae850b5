import AnswerChannel
import DigitImages
import NeuralNetworks
import Plots

/// Chapter 10: from a photo to an answer, and the answers that are wrong.
extension Looks {
  func ownDigit() async throws -> [Drawing] {
    let path = try photo ?? ShippedData.folder() + "/squared-paper-4.png"
    let reading = try DigitReading.read(path)
    // The first steps are the library's: decoded, ink, cropped. The box and the middle are exercises.
    var steps = Array(reading.steps.prefix { $0.name != "scaled" })
    guard let cut = steps.last?.picture else { return [] }
    let ink = Matrix(rows: cut.height, columns: cut.width, entries: cut.pixels.map { Double($0) / 255 })
    let box = try await answers(of: "scaledIntoBox", to: [[ink.wire]], as: Matrix.self)[0]
    let seen = try await answers(of: "centred", to: [[box.wire]], as: Matrix.self)[0]
    let digit = DigitImage(pixels: seen.entries.map(pixel))
    steps.append(
      .init(
        name: "scaled",
        picture: GrayImage(width: box.columns, height: box.rows, pixels: box.entries.map(pixel)))
    )
    steps.append(.init(name: "centred", picture: digit.image))
    let answer = Answer(of: trained, for: digit.intensities)
    let top = BarPlot(
      title: "The three likeliest digits", yLabel: "certainty in per cent",
      bars: answer.ranking.prefix(3).map { ("\($0)", 100 * answer.certainty(of: $0)) })

    let worst = Misreading.worst(of: trained, on: testDigits, count: 30)
    var drawings = [
      Drawing(
        StepsPicture.picture(of: steps, answer: answer),
        "The way from \(desk.shown(path)) to the network (SC1, CM1); the picture shows every step.",
        words: [DigitPreview.words(of: digit)]
      ) { DigitPreview.lines(of: digit, colour: $1) },
      Drawing(top, "The certainty is a digit's share of all ten outputs."),
    ]
    if !worst.isEmpty {
      let digits = testDigits
      let lines = worst.map { "\($0.shown) read as \($0.read), \($0.certainty.percent) certain" }
      drawings.append(
        Drawing(
          MisreadingSheet.picture(of: worst, from: digits),
          "What a trained network reads wrong with most certainty, of 2,000 test digits.",
          words: Array(lines.prefix(8))
        ) { rows, colour in
          let pair = worst.prefix(2).map {
            DigitPreview.lines(of: digits.image(at: $0.position), colour: colour)
          }
          let digits = pair[0].indices.map { row in pair.map { $0[row] }.joined(separator: "   ") }
          let names = lines.prefix(2).map { $0.column(colour ? 31 : 33) }.joined()
          return digits + [names] + lines.dropFirst(2).prefix(max(0, min(6, rows - digits.count - 1)))
        })
    }
    return drawings
  }

  private func pixel(_ share: Double) -> UInt8 {
    UInt8(min(max(255 * (share.isNaN ? 0 : share), 0), 255).rounded())
  }
}
