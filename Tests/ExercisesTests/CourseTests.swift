import ExerciseKit
import Foundation
import NetworkFiles
import SafeFiles
import Testing

/// The course's commands, in a copy of the workbook.
@Suite(.serialized) struct CourseCommandTests {
  private func run(_ command: String, in folder: String) async throws -> Program.Result {
    try await Program.run(
      command.split(separator: " ").map(String.init), cache: sharedCache, in: folder)
  }

  @Test func aStubThatIsFilledInPassesAndAnEditBehindThatIsSeen() async throws {
    try await withWorkbookCopy { folder in
      let file = folder + "/Exercises/02_The_neuron/Relu.swift"
      let stub = try Files.read(file, limit: 10_000)
      var result = try await run("check relu", in: folder)
      #expect(result.exitCode == 1)
      #expect(result.outputLines.first == "· relu: not attempted yet")

      let text = String(decoding: stub, as: UTF8.self)
        .replacing(/todo\(.*\)/, with: "max(0, z)")
      try Files.write(Data(text.utf8), to: file)
      result = try await run("check relu", in: folder)
      #expect(result.exitCode == 0)
      #expect(result.output.hasPrefix("✓ relu: passed"))

      try Files.write(Data((text + "// later\n").utf8), to: file)
      result = try await run("list", in: folder)
      #expect(result.outputLines.contains { $0.hasPrefix("  ~") && $0.contains("relu ") })

      result = try await run("reset relu --yes", in: folder)
      #expect(result.exitCode == 0)
      let again = try Files.read(file, limit: 10_000)
      #expect(again == stub)
    }
  }

  /// Without optimisation, those that compute little.
  #if DEBUG
    private static let chaptersToLookAt = [1, 2, 6, 10]
  #else
    private static let chaptersToLookAt = Array(1...10)
  #endif

  @Test(arguments: chaptersToLookAt) func aChapterIsSeenInTheTerminalAndInFiles(chapter: Int) async throws {
    try await withWorkbookCopy { folder in
      let result = try await run("look \(chapter) --output pictures", in: folder)
      #expect(result.exitCode == 0, "\(result.errors)")
      #expect(result.outputLines.allSatisfy { $0.count <= 80 })
      let files = result.output.matches(of: #/As a picture: (.*)/#).map { String($0.output.1) }
      #expect(!files.isEmpty)
      for file in files {
        let start = try Files.read("\(folder)/\(file)", limit: 1 << 24).prefix(4)
        #expect([Data("<svg".utf8), Data([0x89, 0x50, 0x4E, 0x47])].contains(start), "\(file)")
      }
      #expect(try Files.names(in: folder + "/pictures").count == files.count)
      #expect(chapter == 8 || result.output.contains("Drawn with the published "))

      // Plain lines have numbers of every picture, and nothing that is drawn.
      let plain = try await run("look \(chapter) --output pictures --plain", in: folder)
      let pieces = plain.output.components(separatedBy: "As a picture: ").dropLast()
      #expect(pieces.count == files.count)
      for piece in pieces { #expect(piece.matches(of: /[0-9]+/).count > 5, "\(piece)") }
      #expect(
        plain.output.unicodeScalars.allSatisfy {
          !(0x2500...0x259F ~= $0.value || 0x2800...0x28FF ~= $0.value)
        })
    }
  }

  @Test func whatPassesIsDrawnAsTheStudents() async throws {
    try await withWorkbookCopy { folder in
      let file = folder + "/Exercises/01_Deep_learning/BagOfWords.swift"
      let solution = try Files.read(folder + "/Solutions/01_Deep_learning/BagOfWords.swift", limit: 10_000)
      try Files.write(solution, to: file)
      _ = try await run("check bagOfWords", in: folder)
      let result = try await run("look 1", in: folder)
      #expect(result.output.hasSuffix("\nDrawn with your bagOfWords.\n"))
      #expect(try Files.names(in: folder + "/.pictures") == ["chapter-1-1.svg"])
    }
  }

  @Test func hintsComeOneAtATimeAndTheSolutionAfterGivingUp() async throws {
    try await withWorkbookCopy { folder in
      var result = try await run("hint sigmoid", in: folder)
      #expect(result.output.contains("Hint 1 of") && !result.output.contains("Hint 2 of"))
      result = try await run("hint sigmoid", in: folder)
      #expect(result.output.contains("Hint 2 of") && !result.output.contains("Hint 3 of"))
      result = try await run("solution sigmoid", in: folder)
      #expect(result.exitCode == 1 && result.output.isEmpty)
      #expect(result.errors.hasPrefix("Error: sigmoid: is not passed yet;"))
      result = try await run("solution sigmoid --give-up", in: folder)
      #expect(result.output.contains("1 / (1 + exp(-z))"))
    }
  }

  @Test func aQuizIsAnsweredOnTheCommandLine() async throws {
    try await withWorkbookCopy { folder in
      for (command, code) in [
        ("quiz deep --answer a", 0), ("quiz deep --answer b", 1), ("quiz breakthrough --answer abc", 0),
        ("quiz parameters-of-lecture --answer 13002", 0), ("quiz parameters-of-lecture --answer many", 1),
      ] as [(String, Int32)] {
        let result = try await run(command, in: folder)
        #expect(result.exitCode == code, "\(command)")
      }
    }
  }

  @Test func whatIsRightStaysRightAndIsNotAskedAgain() async throws {
    try await withWorkbookCopy { folder in
      for answer in ["a", "b"] { _ = try await run("quiz deep --answer \(answer)", in: folder) }
      let again = try await run("quiz 1", in: folder)
      #expect(again.outputLines.first == "1 of 8 are right already.")
      #expect(again.output.contains("Question 2 of 8\n") && !again.output.contains("Question 1 of 8"))
      let list = try await run("list", in: folder)
      #expect(list.output.contains("quiz: 1 of 8 right"))
    }
  }

  @Test func whatIsNoAnswerIsToldWhatAnAnswerIs() async throws {
    try await withWorkbookCopy { folder in
      var result = try await run("quiz deep --answer 7", in: folder)
      #expect(result.errors.contains("'7' is no answer to this question; type one letter, a to b"))
      result = try await run("quiz sigmoid-slope --answer much", in: folder)
      #expect(result.errors.contains("type a number, such as 0.25, 1/4 or 96.5 %"))
      result = try await run("quiz sigmoid-slope --answer 0,25", in: folder)
      #expect(result.exitCode == 0)
      result = try await run("quiz deep --answer b", in: folder)
      #expect(result.output.contains("✗ b) (yours) "))
    }
  }

  @Test func theLastHintIsFollowedByWordThatThereAreNoMore() async throws {
    try await withWorkbookCopy { folder in
      for _ in 1...4 {
        let result = try await run("hint relu", in: folder)
        #expect(!result.output.contains("There are no more"))
      }
      let result = try await run("hint relu", in: folder)
      #expect(result.output.contains("There are no more"))
    }
  }

  @Test func whatWasGivenUpIsListed() async throws {
    try await withWorkbookCopy { folder in
      _ = try await run("solution relu --give-up", in: folder)
      let list = try await run("list", in: folder)
      #expect(list.output.contains("relu                ReLU  (gave up)"))
      let progress = try await run("progress", in: folder)
      #expect(progress.outputLines.last?.hasSuffix("first: relu") == true)
    }
  }

  @Test func aChaptersNumberIsNoExercises() async throws {
    try await withWorkbookCopy { folder in
      let result = try await run("read 11", in: folder)
      #expect(result.exitCode == 1 && result.errors.hasPrefix("Error: 11: there are 10 chapters, 1 to 10"))
    }
  }

  @Test func thePageOnSwiftIsShownOrMissed() async throws {
    try await withWorkbookCopy { folder in
      let page = folder + "/Exercises/SWIFT.md"
      try? FileManager.default.removeItem(atPath: page)
      var result = try await run("read swift", in: folder)
      #expect(result.errors.contains("the page on Swift is missing"))
      try Files.write(Data("# Swift\n".utf8), to: page)
      result = try await run("read Swift", in: folder)
      #expect(result.output.hasPrefix("# Swift\n"))
    }
  }

  @Test func thePictureIsLookedAtBeforeAnythingIsBuiltForIt() async throws {
    try await withWorkbookCopy { folder in
      let network = Network(layers: [
        Layer(weights: Matrix(rows: 10, columns: 784), biases: Vector(repeating: 0, count: 10))
      ])
      try SavedNetwork(network: network).write(to: folder + "/my-network.safetensors")
      var result = try await run("classify --mine --json none.png", in: folder)
      #expect(result.exitCode == 1 && result.errors.isEmpty)
      #expect(result.outputLines.count == 1 && result.output.hasPrefix(#"{"error":{"code":"not-found""#))
      let file = folder + "/Exercises/02_The_neuron/Relu.swift"
      try Files.write(Data(try filled(file, with: "max(0, z)").utf8), to: file)
      result = try await run("classify --mine --json Datasets/photo-shadow-3.png", in: folder)
      #expect(result.exitCode == 0)
      #expect(result.outputLines.count == 1 && result.output.hasPrefix(#"{"activations":["#))
      #expect(result.errors.contains("Your own: none yet"))
      #expect(result.errors.contains("1 of these you have filled in"))
    }
  }

  @Test func aNameThatIsNoneIsAnsweredWithTheNearestOne() async throws {
    try await withWorkbookCopy { folder in
      let result = try await run("check sigmiod", in: folder)
      #expect(result.exitCode == 1)
      #expect(result.errors.contains("did you mean sigmoid?"))
    }
  }

  @Test func aMissingFileAndARuinedProgressFileAreEachOneLine() async throws {
    try await withWorkbookCopy { folder in
      try FileManager.default.removeItem(atPath: folder + "/Exercises/02_The_neuron/Relu.swift")
      var result = try await run("check relu", in: folder)
      #expect(result.exitCode == 1)
      #expect(result.errors.contains("Relu.swift: the file of the exercise relu is missing"))
      try Files.write(Data("{".utf8), to: folder + "/.exercises-progress.json")
      result = try await run("list", in: folder)
      #expect(result.exitCode == 1)
      #expect(result.errors.split(separator: "\n").count == 1)
      #expect(result.errors.contains("is no record of progress any more"))
    }
  }

  @Test func theArchiveToHandInHoldsEveryFile() async throws {
    try await withWorkbookCopy { folder in
      let result = try await run("handin", in: folder)
      #expect(result.outputLines.first == "handin.zip: 40 exercises, progress and versions")
      let zip = try Files.read(folder + "/handin.zip", limit: 1 << 20)
      #expect(zip.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    }
  }

  @Test func outsideAWorkbookTheCommandsSayWhereToStart() async throws {
    try await withFolder { folder in
      let result = try await run("list", in: folder)
      #expect(result.exitCode == 1)
      #expect(result.errors.contains("start the program in the workbook's folder"))
    }
  }
}
