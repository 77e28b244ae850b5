import ArgumentParser
import Foundation
import SafeFiles

struct SaveTime: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saves",
    abstract: "Seconds from the save of an exercise's file to its verdict on the screen.",
    discussion: """
      Runs `exercises watch`, as it was built beside this program, in a copy of the workbook, saves solutions of
      exercises in turn, each time with another comment, and waits for the line that says how they stand. An
      exercise's first save, which builds what comes before it, is not counted. Start it in the workbook's folder.
      """)

  @Option(help: "Saves that are counted, at least 30.")
  var count = 40

  func validate() throws {
    guard 30...10_000 ~= count else { throw ValidationError("--count \(count): choose 30 to 10000") }
  }

  func run() throws {
    try withFolder { try measure(in: $0) }
  }

  private func measure(in folder: String) throws {
    for part in ["Exercises", "Solutions", "Sources/ExerciseKit", "Sources/AnswerChannel", "Datasets"] {
      try Files.makeFolder(URL(filePath: "\(folder)/\(part)").deletingLastPathComponent().path)
      do {
        try FileManager.default.copyItem(atPath: part, toPath: "\(folder)/\(part)")
      } catch {
        throw Files.failure(error, path: part, doing: .reading)
      }
    }
    let watch = try Watching(folder: folder)
    defer { watch.end() }
    let exercises = [
      ("weightedSum", "02_The_neuron/WeightedSum"), ("forwardPass", "04_Forward_pass/ForwardPass"),
      ("backpropagate", "07_Backpropagation/Backpropagate"), ("train", "08_Training/Train"),
    ]
    var times: [Double] = []
    for number in 0..<exercises.count + count {
      let (name, path) = exercises[number % exercises.count]
      var text = String(
        decoding: try Files.read("\(folder)/Solutions/\(path).swift", limit: 1 << 20), as: UTF8.self)
      text += "// \(number)\n"
      let seconds = try time {
        try Files.write(Data(text.utf8), to: "\(folder)/Exercises/\(path).swift")
        try watch.wait(for: "✓ \(name):")
      }
      if number >= exercises.count { times.append(seconds) }
    }
    let sorted = times.sorted()
    try report(
      Figure(
        name: "saves", saves: times.count, median: times.median,
        percentile95: sorted[sorted.count * 95 / 100],
        slowest: sorted[sorted.count - 1], idleProcessorSeconds: try watch.processorSeconds(over: 5)))
  }

  private struct Figure: Encodable {
    var name: String
    var saves: Int
    var median: Double
    var percentile95: Double
    var slowest: Double
    /// Processor time that the watching program takes in 5 seconds in which nothing is saved.
    var idleProcessorSeconds: Double?
  }
}

/// The program `exercises watch` while it runs.
private final class Watching {
  private let process = Process()
  private let output = Pipe()
  private var text = ""

  init(folder: String) throws {
    let program = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
    process.executableURL = program.resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "exercises")
    process.arguments = ["watch"]
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardOutput = output
    try process.run()
    try wait(for: "not attempted yet")
  }

  func end() {
    process.terminate()
    process.waitUntilExit()
  }

  /// Waits until the program has printed something, and forgets all that came before.
  func wait(for words: String) throws {
    while true {
      if let range = text.firstRange(of: words) {
        text = String(text[range.upperBound...])
        return
      }
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else {
        throw Failure(.system, at: "exercises watch", "ended: \(text.suffix(200))", remedy: "try it by hand")
      }
      text += String(decoding: data, as: UTF8.self)
    }
  }

  /// What the program uses while nothing happens; nil where the system does not say.
  func processorSeconds(over seconds: UInt32) throws -> Double? {
    func ticks() -> Double? {
      guard let text = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
      else { return nil }
      let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
      guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
        return nil
      }
      return user + system
    }
    let before = ticks()
    sleep(seconds)
    guard let before, let after = ticks() else { return nil }
    return (after - before) / 100
  }
}
