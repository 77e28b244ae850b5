import ArgumentParser
import Foundation
import SafeFiles
import Sandboxing

struct SandboxOverhead: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Milliseconds that the sandbox adds to a run.",
    discussion: """
      Runs a program that does nothing, as the grader runs a student's, by turns in its sandbox and as it is; \
      and prints the median of each.
      """)

  @Option(help: "Runs of each kind.")
  var runs = 101

  func validate() throws { try requireCount(runs, "--runs") }

  func run() async throws {
    try await withFolder(measure)
  }

  private func measure(in folder: String) async throws {
    Orphans.adopt()
    let groups = ControlGroups(memory: 1 << 30, threads: 64)
    defer { groups?.remove() }
    let sandbox = try Sandbox(environment: environment, folder: folder, groups: groups)
    let limits = Sandbox.Limits(processorSeconds: 5, memory: 1 << 30, fileSize: 1 << 20)
    var (bare, sandboxed) = ([Double](), [Double]())
    for _ in 0...runs {
      bare.append(
        try await milliseconds {
          try await ChildProcess.run(
            nothing, [], environment: [:], folder: folder, input: [], silence: .seconds(60))
        })
      sandboxed.append(
        try await milliseconds {
          try await sandbox.run(
            [nothing], as: .program, limits: limits, visible: [nothing], variables: [:], folder: folder,
            silence: .seconds(60))
        })
    }
    // The first of each fills the caches.
    let (without, with) = (Array(bare.dropFirst()).median, Array(sandboxed.dropFirst()).median)
    try report(
      Figure(
        name: "sandbox", runs: runs, bareMs: without, sandboxedMs: with, addedMs: with - without,
        memoryBy: groups?.version ?? "process limits"))
  }

  private func milliseconds(_ run: () async throws -> ChildProcess.Result) async throws -> Double {
    let start = ContinuousClock.now
    let result = try await run()
    guard result.ending == .exited(0) else {
      throw Failure(
        .system, at: nothing, "ended with \(result.ending): \(result.errors)",
        remedy: "see what grader doctor says")
    }
    return (ContinuousClock.now - start) / .milliseconds(1)
  }

  private var nothing: String { "/usr/bin/true" }

  private struct Figure: Encodable {
    var name: String
    var runs: Int
    var bareMs: Double
    var sandboxedMs: Double
    var addedMs: Double
    var memoryBy: String
  }
}
