import ArgumentParser
import Foundation
import SafeFiles
import Sandboxing

struct GradingSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grading",
    abstract: "Submissions of all exercises that grader grades in a minute, and the processor time of one.",
    discussion: """
      Runs `grader class`, as it was built beside this program, in a sandbox, on copies of the solutions, each \
      with comments of its own; then on copies with three files that do not compile. Processor time is that of \
      all that runs in the sandbox too, as this user's control group counts it, and is left out where none can \
      be made. Start it in the workbook's folder.
      """)

  @Option(help: "Submissions of each kind.")
  var count = 500

  func validate() throws {
    guard 1...100_000 ~= count else { throw ValidationError("--count \(count): choose 1 to 100000") }
  }

  func run() throws {
    try withFolder { folder in
      try Self.grade(1, broken: 0, in: folder, name: "first")  // builds what is built once
      for broken in [0, 3] {
        let name = broken == 0 ? "all-compile" : "three-do-not-compile"
        let (seconds, processor, memory) = try Self.grade(count, broken: broken, in: folder, name: name)
        try report(
          Figure(
            name: "grading", submissions: name, count: count, perMinute: 60 * Double(count) / seconds,
            processorSecondsEach: processor.map { $0 / Double(count) }, graderMemoryMB: memory))
      }
    }
  }

  private struct Figure: Encodable {
    var name: String
    var submissions: String
    var count: Int
    var perMinute: Double
    var processorSecondsEach: Double?
    var graderMemoryMB: Double?
  }

  @discardableResult
  private static func grade(
    _ count: Int, broken: Int, in folder: String, name: String
  ) throws -> (seconds: Double, processor: Double?, memory: Double?) {
    let submissions = "\(folder)/\(name)"
    let files =
      FileManager.default.enumerator(atPath: "Solutions")?.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") }.sorted() ?? []
    guard !files.isEmpty else {
      throw Failure(.notFound, at: "Solutions", "is not here", remedy: "start it in the workbook's folder")
    }
    for number in 0..<count {
      for (place, file) in files.enumerated() {
        let path = "\(submissions)/student-\(number)/\(file)"
        try Files.makeFolder(URL(filePath: path).deletingLastPathComponent().path)
        var text = String(decoding: try Files.read("Solutions/\(file)", limit: 1 << 20), as: UTF8.self)
        text += "// \(number)\n"
        if [5, 17, 29].prefix(broken).contains(place) { text += "let broken: Int = \"\(number)\"\n" }
        try Files.write(Data(text.utf8), to: path)
      }
    }
    let group = "/sys/fs/cgroup/cpuacct/benchmark-\(UUID().uuidString)"
    let isCounted = mkdir(group, 0o755) == 0
    defer { rmdir(group) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let program = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
    let grader = program.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "grader").path
    let enter = isCounted ? "echo $$ >\(group)/cgroup.procs; " : ""
    process.arguments = [
      "-c", enter + "exec \"$@\"", "sh", grader, "class", submissions, "--output", submissions + "-out",
      "--seed", "7",
    ]
    process.standardOutput = FileHandle.nullDevice
    var memory: Int?
    let seconds = try time {
      try process.run()
      // What all have used that were waited for would count the compiler, too.
      while process.isRunning {
        memory = PeakMemory.of(process: process.processIdentifier) ?? memory
        usleep(20_000)
      }
    }
    guard process.terminationStatus == 0 else {
      throw Failure(.system, at: "grader class", "failed", remedy: "try it by hand")
    }
    let usage = try? String(contentsOfFile: group + "/cpuacct.usage", encoding: .utf8)
    let processor = usage.flatMap { Double($0.trimmingCharacters(in: .whitespacesAndNewlines)) }.map {
      $0 / 1e9
    }
    return (seconds, processor, memory.map { Double($0) / 1e6 })
  }
}
