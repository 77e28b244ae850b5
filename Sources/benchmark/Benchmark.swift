import ArgumentParser
import Foundation
import SafeFiles

/// Measures what the project claims: each command prints its figures as JSON, one object a line.
@main
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure speeds and accuracies; one JSON object a line.",
    discussion: """
      Build with -c release: figures of a debug build say nothing. Times are medians of several runs.
      """,
    subcommands: [
      BenchmarkList.self, TrainingSpeed.self, GradientSpeed.self, InferenceSpeed.self,
      MatrixProductSpeed.self,
      PeakSpeed.self, Scaling.self, Accuracy.self, ClassifyTime.self, GeneratorSpeed.self, Certificates.self,
      Memory.self, Photographs.self, SaveTime.self, GradingSpeed.self, SandboxOverhead.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      try? FileHandle.standardError.write(contentsOf: Data("Error: \(failure)\n".utf8))
      exit(withError: ExitCode.failure)
    } catch {
      exit(withError: error)
    }
  }
}

/// Refuses a count that is not from 1 to a million.
func requireCount(_ count: Int, _ option: String) throws {
  guard 1...1_000_000 ~= count else { throw ValidationError("\(option) \(count): choose 1 to 1000000") }
}

/// Prints a value as one line of JSON.
func report(_ value: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  encoder.keyEncodingStrategy = .convertToSnakeCase
  print(String(decoding: try encoder.encode(value), as: UTF8.self))
}

extension [Double] {
  /// The middle one by size, or the mean of the middle two.
  /// - Precondition: There is at least one.
  var median: Double {
    let sorted = self.sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}

/// How long a piece of work takes, in seconds, in each of several runs after one that is not counted.
func seconds(runs: Int, _ work: () throws -> Void) rethrows -> [Double] {
  try work()
  return try (0..<runs).map { _ in try time(work) }
}

/// How long a piece of work takes, in seconds.
func time(_ work: () throws -> Void) rethrows -> Double {
  try ContinuousClock().measure(work) / .seconds(1)
}

/// The environment variables that commands hand on.
let environment = ProcessInfo.processInfo.environment
