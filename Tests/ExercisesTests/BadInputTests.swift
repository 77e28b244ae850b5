import DigitImages
import ExerciseKit
import Foundation
import NetworkFiles
import SafeFiles
import Testing

@Suite struct BadInputTests {
  /// A network that answers something for every digit.
  private func writeNetwork(_ layerSizes: [Int], to path: String) throws {
    let layers = (1..<layerSizes.count).map { l in
      Layer(
        weights: Matrix(rows: layerSizes[l], columns: layerSizes[l - 1]),
        biases: Vector(repeating: 0.5, count: layerSizes[l]))
    }
    try SavedNetwork(network: Network(layers: layers)).write(to: path)
  }

  @Test func eachWrongFileGetsOneLineThatSaysWhatWhereAndWhatToDo() async throws {
    try await withFolder { folder in
      try writeNetwork([784, 10], to: folder + "/network")
      try writeNetwork([30, 20, 10], to: folder + "/other")
      try Files.write(Data("hello, world".utf8), to: folder + "/text")
      try Files.write(Data(), to: folder + "/empty.png")
      try Files.makeFolder(folder + "/nothing")
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      let network = ["--network", folder + "/network"]
      let cases: [([String], String)] = [
        (
          ["classify", folder + "/none.png"] + network,
          "none.png: there is no such file or folder; check the name"
        ),
        (["classify", folder + "/nothing"] + network, "nothing: is a folder; name a file"),
        (["classify", "a.png", "--network", folder + "/text"], "make one with: exercises train"),
        (
          ["classify", "a.png", "--network", folder + "/other"],
          "is a network of 30-20-10 neurons, where digits take 784 inputs and 10 outputs; name another network"
        ),
        (["evaluate", "--dataset", folder + "/nothing"] + network, "nothing: holds no digits"),
        (["dataset", "info", folder + "/text"], "text: is a file; name a folder"),
        (["features", folder + "/network", "--output", folder + "/no/f.png"], "make it first"),
        (["dataset", "generate", "--count", "10", "--output", ""], "'': is no name; name a file or folder"),
        (["features", folder + "/network", "--output", folder + "/pipe"], "is neither a file nor a folder"),
        (["train", "--output", folder + "/nothing"], "nothing: is a folder; name a file in it"),
        (
          ["train", "--output", folder + "/no/network"],
          "no/network: the folder for it is not there; make it first"
        ),
      ]
      for (arguments, expected) in cases {
        let result = try await Program.run(arguments, cache: folder)
        #expect(result.exitCode == 1, "\(arguments)")
        #expect(result.errors.hasPrefix("Error: "))
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.errors.contains(expected), "\(result.errors)")
      }
    }
  }

  @Test(arguments: [
    (["--layers", "16,0"], "write up to 20 numbers from 1 to 10000"),
    (["--layers", "10000,10000"], "choose fewer than 20 million"),
    (["--epochs", "0"], "choose 1 to 10000"),
    (["--batch", "0"], "choose 1 or more"),
    (["--learning-rate", "-1"], "--learning-rate"),
    (["--learning-rate", "nan"], "choose a number above 0"),
    (["--dataset", "generated:0"], "is not a number from 1 to 1000000"),
  ])
  func settingsThatMakeNoSenseAreWrongUsage(options: [String], expected: String) async throws {
    try await withFolder { folder in
      let result = try await Program.run(["train"] + options, cache: folder)
      #expect(result.exitCode == 64)
      #expect(result.errors.contains(expected), "\(result.errors)")
      #expect(try Files.names(in: folder).isEmpty)
    }
  }

  @Test func aLearningRateThatMakesTheCostNaNIsSaidAndNothingIsKept() async throws {
    try await withFolder { folder in
      try DigitFolder.write(
        HandwritingGenerator(seed: 1).dataset(0..<20), as: .sheets, part: .training, to: folder + "/digits")
      let result = try await Program.run(
        [
          "train", "--layers", "4", "--activation", "identity", "--learning-rate", "1e300", "--dataset",
          folder + "/digits", "--output", folder + "/network",
        ], cache: folder)
      #expect(result.exitCode == 1)
      #expect(
        result.errors
          == "Error: --learning-rate 1e+300: in epoch 1 the cost became no number: "
          + "the steps are too large; choose a smaller one\n")
      #expect(try Files.names(in: folder) == ["digits"])
    }
  }

  @Test func oneBadFileDoesNotKeepTheOthersFromBeingRead() async throws {
    try await withFolder { folder in
      try writeNetwork([784, 10], to: folder + "/network")
      let digit = HandwritingGenerator(seed: 1, style: .legible).digit(at: 3).image.image
      try PNG.write(digit, to: folder + "/a.png")
      try PNG.write(digit, to: folder + "/c.png")
      let result = try await Program.run(
        ["classify", "--network", folder + "/network", "a.png", "b\n.png", "c.png"], cache: folder, in: folder
      )
      #expect(result.exitCode == 1)
      #expect(result.outputLines.map { $0.prefix(6) } == ["a.png:", "c.png:"])
      #expect(result.errors == "Error: b\\n.png: there is no such file or folder; check the name\n")
    }
  }

  @Test func digitsThatAreThereAreNotWrittenOver() async throws {
    try await withFolder { folder in
      for format in ["sheets", "idx", "pngs"] {
        let arguments = [
          "dataset", "generate", "--count", "10", "--format", format, "--output", "\(folder)/\(format)",
        ]
        #expect(try await Program.run(arguments, cache: folder).exitCode == 0)
        let again = try await Program.run(arguments, cache: folder)
        #expect(again.exitCode == 1)
        #expect(
          again.errors
            == "Error: \(folder)/\(format): holds training digits as \(format) already; choose an empty folder\n"
        )
        let test = try await Program.run(arguments + ["--part", "test"], cache: folder)
        #expect(test.exitCode == 0)
      }
    }
  }

  @Test func anAnswerThatCantBeWrittenIsNoSuccess() async throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    try await withFolder { folder in
      let shell = "\"$0\" dataset info \"$1\" > /dev/full"
      let generated = try await Program.run(
        ["dataset", "generate", "--count", "10", "--output", folder + "/digits"], cache: folder)
      #expect(generated.exitCode == 0)
      let result = try await Program.run(
        ["-c", shell, Program.path, folder + "/digits"], cache: folder, program: "/bin/sh")
      #expect(result.exitCode == 1)
      #expect(result.errors.contains("not all of the answer could be written"))
    }
  }
}
