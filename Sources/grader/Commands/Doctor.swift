import ArgumentParser
import Course
import Foundation
import Grading
import SafeFiles

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what this machine can hold strangers' code to, and prove it by trying.",
    discussion: "The exit code is 1 if anything is missing or a try does not end as it has to.")

  /// What is tried, in a few words, by files of the selftest.
  private static let tries = [
    ("WalksTheDisk", "sees no files but its own"), ("WalksProc", "sees no other processes"),
    ("ConnectsOnThisMachine", "has no network"), ("SpawnsAShell", "starts no programs"),
    ("LeavesADaemon", "leaves nothing behind"), ("LoopsForEver", "is ended when it loops"),
    ("SleepsForEver", "is ended when it sleeps"), ("AllocatesForEver", "is held to its memory"),
    ("FillsTheDisk", "is held to its disk"), ("PrintsTenGigabytes", "is held to its output"),
  ]

  func run() async throws {
    var isWell = true
    func report(_ name: String, _ finding: () async throws -> String) async {
      do {
        print("✓ \(name.padding(toLength: 12, withPad: " ", startingAt: 0)) \(try await finding())")
      } catch {
        isWell = false
        let words = (error as? Failure)?.description ?? "\(error)".onOneLine
        print("✗ \(name.padding(toLength: 12, withPad: " ", startingAt: 0)) \(words)")
      }
      fflush(nil)
    }
    let environment = ProcessInfo.processInfo.environment
    await report("workbook") { try Workbook.find(from: FileManager.default.currentDirectoryPath).root }
    await report("compiler") {
      let toolchain = try Toolchain(environment: environment)
      return "\(toolchain.compiler), \(try await toolchain.version())"
    }
    await report("sandbox") { try Grader.sandboxVersion(environment: environment) }
    guard isWell else { throw ExitCode.failure }
    let workbook = try Workbook.find(from: FileManager.default.currentDirectoryPath)
    let grader = try await IsolationOption.parse([]).grader(of: workbook, seed: 2)
    defer { grader.close() }
    print("✓ memory       held by \(grader.limits.memoryBy), \(grader.limits.memory >> 20) MB")
    let entries = try CatalogueEntry.all(of: workbook)
    for (name, words) in Self.tries {
      await report("a stranger") {
        guard let entry = entries.first(where: { $0.path == "Attacks/\(name).swift" }) else {
          throw Failure(.notFound, at: name, "is not in the selftest", remedy: "restore Sources")
        }
        for verdict in try await grader.verdicts(on: entry.text, of: entry.exercise, seeds: 2...2) {
          if let complaint = entry.complaint(about: verdict) {
            throw Failure(.system, at: words, "tried with \(name): \(complaint)", remedy: "grader selftest")
          }
        }
        return words
      }
    }
    guard isWell else { throw ExitCode.failure }
  }
}
