import DigitImages
import Foundation
import NetworkFiles
import SafeFiles
import Testing

/// A folder with a small data set in it and a network that was trained on it.
private func withTrainedNetwork(_ body: (_ folder: String) async throws -> Void) async throws {
  try await withFolder { folder in
    let generator = HandwritingGenerator(seed: 1, style: .legible)
    try DigitFolder.write(
      generator.dataset(0..<300), as: .idx, part: .training, to: folder + "/digits")
    try DigitFolder.write(
      generator.dataset(300..<400), as: .idx, part: .test, to: folder + "/digits")
    let result = try await Program.run(
      [
        "train", "--layers", "none", "--dataset", folder + "/digits", "--epochs", "4", "--output",
        folder + "/network",
      ], cache: folder)
    #expect(result.exitCode == 0)
    try await body(folder)
  }
}

@Suite struct WorkflowTests {
  @Test func trainingPrintsAnEpochALineAndKeepsTheNetwork() async throws {
    try await withTrainedNetwork { folder in
      let result = try await Program.run(
        ["train", "--layers", "none", "--dataset", folder + "/digits", "--epochs", "2"], cache: folder)
      #expect(result.exitCode == 0)
      #expect(result.errors.isEmpty)
      let lines = result.outputLines
      #expect(lines.count == 6)
      #expect(lines[5] == "From now on `classify` reads with it; --network ready takes the ready one.")
      #expect(lines[0] == "784-10, sigmoid, 7850 parameters, on \(folder)/digits")
      #expect(lines[1] == "epoch     cost   accuracy on test digits")
      #expect(lines[2].contains(/^    1   0\.\d{4}     \d\d\.\d %$/))
      #expect(lines[3].contains(/^    2   0\.\d{4}     \d\d\.\d %$/))
      let kept = folder + "/neural-network-workbook/trained.safetensors"
      #expect(lines[4] == "Kept as \(kept)")
      let saved = try SavedNetwork(readingFrom: kept)
      #expect(saved.network.layerSizes == [784, 10])
      #expect(saved.facts["epochs"] == "2 of 2")
      #expect(saved.facts["dataset"] == folder + "/digits")
      #expect(saved.facts["learningRate"] == "0.5 falling")
    }
  }

  @Test func theSameSeedTrainsTheSameNetwork() async throws {
    try await withTrainedNetwork { folder in
      let again = try await Program.run(
        [
          "train", "--layers", "none", "--dataset", folder + "/digits", "--epochs", "4", "--output",
          folder + "/again", "--json",
        ], cache: folder)
      #expect(again.outputLines.count == 5)
      #expect(again.outputLines[0].hasPrefix(#"{"accuracy":0."#))
      #expect(again.outputLines[4] == #"{"network":"\#(folder)/again"}"#)
      #expect(
        try SavedNetwork(readingFrom: folder + "/again") == SavedNetwork(readingFrom: folder + "/network"))
    }
  }

  @Test func classifyingAnswersInJSON() async throws {
    struct Answer: Decodable {
      struct Problem: Decodable {
        var code: String
        var reason: String
      }
      var file: String
      var digit: Int?
      var certainty: Double?
      var activations: [Double]?
      var error: Problem?
    }
    try await withTrainedNetwork { folder in
      let digit = HandwritingGenerator(seed: 1, style: .legible).digit(at: 3)
      try PNG.write(digit.image.image, to: folder + "/digit.png")
      try Files.write(Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8)), to: folder + "/photo.png")
      let result = try await Program.run(
        [
          "classify", "--network", folder + "/network", "--json", folder + "/digit.png",
          folder + "/photo.png",
        ],
        cache: folder)
      #expect(result.exitCode == 1)
      #expect(result.errors.isEmpty)
      let answers = try result.outputLines.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
      #expect(answers.count == 2)
      #expect(answers[0].file == folder + "/digit.png")
      #expect(answers[0].digit == digit.label)
      #expect(answers[0].activations?.count == 10)
      #expect(answers[0].certainty.map { 0.1 < $0 && $0 <= 1 } == true)
      #expect(answers[0].error == nil)
      #expect(answers[1].file == folder + "/photo.png")
      #expect(answers[1].digit == nil)
      #expect(answers[1].error?.code == "not-a-png")
      #expect(answers[1].error?.reason.contains("JPEG") == true)
    }
  }

  @Test func classifyingWritesEachStepAsAPicture() async throws {
    try await withTrainedNetwork { folder in
      let digit = HandwritingGenerator(seed: 1, style: .legible).digit(at: 5)
      var page = PaperPhotograph(width: 300, height: 400, digitSize: 0.5)
      page.shadow = 0.7
      try PNG.write(page.picture(of: digit.image.image), to: folder + "/my-5.png")
      let result = try await Program.run(
        ["classify", "--network", folder + "/network", "--steps", folder + "/steps", folder + "/my-5.png"],
        cache: folder)
      #expect(result.exitCode == 0)
      let sentence = try #require(result.outputLines.first)
      #expect(
        sentence.contains(
          /my-5\.png: \d, \d+\.\d % certain \(\d: \d+\.\d %, \d: \d+\.\d %\)$/))
      #expect(!result.output.contains("\u{1B}"))
      let names = try Files.names(in: folder + "/steps")
      #expect(
        names == [
          "my-5-1-decoded.png", "my-5-2-ink.png", "my-5-3-cropped.png", "my-5-4-scaled.png",
          "my-5-5-centred.png", "my-5-steps.png",
        ])
      let centred = try PNG.read(folder + "/steps/my-5-5-centred.png")
      #expect(centred.width == 28 && centred.height == 28)
    }
  }

  @Test func evaluatingCountsEveryTestDigit() async throws {
    struct Figures: Decodable {
      var count: Int
      var correct: Int
      var accuracy: Double
      var confusion: [[Int]]
    }
    try await withTrainedNetwork { folder in
      let options = ["evaluate", "--network", folder + "/network", "--dataset", folder + "/digits"]
      let json = try await Program.run(options + ["--json", "--worst", folder + "/worst.png"], cache: folder)
      #expect(json.exitCode == 0)
      let figures = try JSONDecoder().decode(Figures.self, from: Data(json.output.utf8))
      #expect(figures.count == 100)
      #expect(figures.confusion.map { $0.reduce(0, +) } == Array(repeating: 10, count: 10))
      #expect(figures.correct == (0..<10).reduce(0) { $0 + figures.confusion[$1][$1] })
      #expect(figures.accuracy == Double(figures.correct) / 100)
      #expect(figures.accuracy > 0.5)
      #expect(try PNG.read(folder + "/worst.png").height >= 108)
      let text = try await Program.run(options, cache: folder)
      #expect(text.output.contains("reads \(figures.correct) of 100 test digits of \(folder)/digits"))
      #expect(text.outputLines.count == 12)
    }
  }

  @Test func featuresAreDrawnForEachNeuron() async throws {
    try await withTrainedNetwork { folder in
      let result = try await Program.run(
        ["features", folder + "/network", "--output", folder + "/features.png"], cache: folder)
      #expect(result.exitCode == 0)
      #expect(result.output == "10 neurons of \(folder)/network are drawn in \(folder)/features.png\n")
      let picture = try PNG.read(folder + "/features.png")
      #expect(picture.width == 4 * 228 + 4 && picture.height == 3 * 228 + 4)
    }
  }

  @Test func generatedDataIsTheSameForTheSameSeed() async throws {
    try await withFolder { folder in
      for name in ["a", "b"] {
        let result = try await Program.run(
          ["dataset", "generate", "--count", "30", "--seed", "5", "--output", "\(folder)/\(name)"],
          cache: folder)
        #expect(result.output == "30 training digits are in \(folder)/\(name)\n")
      }
      #expect(
        try DigitFolder(folder + "/a").load(.training) == DigitFolder(folder + "/b").load(.training))
      let info = try await Program.run(["dataset", "info", folder + "/a"], cache: folder)
      #expect(info.outputLines[2].hasPrefix("training     3     3     3"))
    }
  }

  @Test func controlCKeepsTheLastWholeEpoch() async throws {
    try await withTrainedNetwork { folder in
      let result = try await Program.runInterrupted(
        [
          "train", "--layers", "none", "--dataset", folder + "/digits", "--epochs", "10000", "--output",
          folder + "/stopped",
        ],
        cache: folder, afterLines: 5)
      #expect(result.exitCode == 130)
      #expect(result.outputLines.last == "Stopped; the last whole epoch is kept as \(folder)/stopped")
      let epochs = result.outputLines.count - 3
      #expect(epochs >= 2)
      #expect(try SavedNetwork(readingFrom: folder + "/stopped").facts["epochs"] == "\(epochs) of 10000")
    }
  }
}
