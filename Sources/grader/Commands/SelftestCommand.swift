import ArgumentParser
import Course
import Foundation
import Grading
import SafeFiles
import Sandboxing

struct Selftest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try the grader on this machine: attacks, known mistakes and right answers in other styles.",
    discussion: """
      Each file of the catalogue is graded as a submission. An attack has to end as its first lines say, a \
      mistake has to be rejected and called by its name, a variant has to pass, on every seed. Afterwards no \
      process, mount or file may be left. The exit code is 1 unless all is as it has to be.

      Examples:
        grader selftest
        grader selftest --seeds 200 --only mistakes
        grader selftest --only backpropagate
      """)

  @Option(help: "How many seeds hidden cases are drawn from.")
  var seeds = 3

  @Option(help: "The first seed.")
  var seed: UInt64 = 2

  @Option(help: "mistakes, variants, attacks, or a part of files' names.")
  var only: String?

  @Option(help: "How many are tried at a time (default: one more than there are cores).")
  var jobs: Int?

  @OptionGroup var isolation: IsolationOption

  func validate() throws {
    guard 1...1_000_000 ~= seeds else { throw ValidationError("--seeds: choose 1 or more") }
  }

  func run() async throws {
    let workbook = try Workbook.find(from: FileManager.default.currentDirectoryPath)
    var entries = try CatalogueEntry.all(of: workbook)
    if let only {
      entries = entries.filter {
        $0.kind.rawValue.lowercased() == only.lowercased() || $0.path.lowercased().contains(only.lowercased())
      }
      guard !entries.isEmpty else {
        throw Failure(.badArgument, at: "--only \(only)", "there is no such file", remedy: "leave it out")
      }
    }
    let before = try Traces(of: workbook)
    let grader = try await isolation.grader(of: workbook, seed: seed)
    let start = ContinuousClock.now
    let tallies = Guarded([CatalogueEntry.Kind: Tally]())
    let progress = Progress("trying", of: entries.count)
    let range = seed...(seed + UInt64(seeds) - 1)
    try await Parallel.forEach(entries, jobs: jobs ?? Parallel.usual, grader: grader) { entry, grader in
      progress.begins(entry.path)
      // What an attack does is the same for every seed.
      let tried = entry.kind == .attacks ? seed...seed : range
      let verdicts = try await grader.verdicts(on: entry.text, of: entry.exercise, seeds: tried)
      let complaints = verdicts.compactMap(entry.complaint)
      tallies.change { tallies in
        tallies[entry.kind, default: Tally()].add(complaints.isEmpty, runs: verdicts.count)
      }
      progress.ended(entry.path)
      if let first = complaints.first {
        let share =
          complaints.count == verdicts.count ? "" : " (\(complaints.count) of \(verdicts.count) seeds)"
        progress.say("✗ \(entry.path): \(first)\(share)")
      }
    }
    progress.clear()
    grader.close()
    print("            files   as it has to be   runs")
    for kind in CatalogueEntry.Kind.allCases {
      guard let tally = tallies.change({ $0[kind] }) else { continue }
      print(
        kind.rawValue.lowercased().padding(toLength: 9, withPad: " ", startingAt: 0)
          + "\(tally.files)".aligned(to: 8) + "\(tally.right)".aligned(to: 18)
          + "\(tally.runs)".aligned(to: 7))
    }
    let left = try await before.left(by: workbook)
    print(
      left.isEmpty ? "nothing is left behind" : left.map { "✗ left behind: \($0)" }.joined(separator: "\n"))
    let (seconds, memory) = ((ContinuousClock.now - start).components.seconds, PeakMemory.own / 1_000_000)
    print("\(seconds) s, \(isolation.words(for: grader)); the grader's own memory was \(memory) MB at most")
    let isRight = tallies.change { $0.values.allSatisfy { $0.files == $0.right } }
    guard isRight, left.isEmpty else { throw ExitCode.failure }
  }

  private struct Tally {
    var files = 0
    var right = 0
    var runs = 0

    mutating func add(_ isRight: Bool, runs: Int) {
      files += 1
      right += isRight ? 1 : 0
      self.runs += runs
    }
  }
}

extension String {
  /// The text with spaces before it.
  func aligned(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
