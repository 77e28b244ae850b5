internal import Foundation
internal import SafeFiles
private import Subprocess

#if canImport(System)
  private import System
#else
  private import SystemPackage
#endif

/// A program run apart, with what it writes and how it ends; never for longer or with more than it is given.
package enum ChildProcess {
  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    /// It wrote nothing for too long and was not at work, or took too long in all, and was ended.
    case silent
    /// It wrote too much, and was ended.
    case talkative
  }

  /// What came of it.
  package struct Result: Sendable {
    package var ending: Ending
    /// Standard output.
    package var output: [UInt8]
    /// Standard error: the first and last bytes where there was more.
    package var errors: String
  }

  private struct State {
    var output: [UInt8] = []
    var errors = HeadAndTail()
    var lastWord = ContinuousClock.now
    var ended: Ending?
  }

  /// Runs a program to its end. Where the task is cancelled, the program ends with all that it started.
  ///
  /// - Parameters:
  ///   - folder: where it runs; its input is put there as a file.
  ///   - silence: how long it may go without writing to its standard output, unless it has a deadline and uses
  ///     a twentieth of a processor meanwhile.
  ///   - deadline: how long it may take in all; nil for as long as it takes.
  ///   - outputLimit: the most bytes of standard output that are taken; a program that writes more is ended.
  ///   - errorLimit: the most bytes that it may write to standard error, of which only the ends are kept.
  ///   - onOutput: called with each piece of output as it comes.
  /// - Throws: `Failure` where it can't be started; `CancellationError`.
  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String], inherits: Bool = false,
    folder: String, input: [UInt8], silence: Duration, deadline: Duration? = nil,
    outputLimit: Int = 16 << 20, errorLimit: Int = 64 << 20,
    onOutput: (@Sendable (ArraySlice<UInt8>) -> Void)? = nil
  ) async throws -> Result {
    var options = PlatformOptions()
    options.createSession = true
    // What it started itself, such as the compiler's parts, ends with it.
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    // A file, not a pipe: a program that ends before it has read all of it breaks nothing here.
    let inputFile = input.isEmpty ? "/dev/null" : "\(folder)/input"
    if !input.isEmpty { try Files.writeScratch(Data(input), to: inputFile) }
    let variables = Dictionary(
      uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })
    let log = Guarded(State())
    let status: TerminationStatus
    try Task.checkCancellation()
    do {
      status = try await Subprocess.run(
        .path(FilePath(program)), arguments: Arguments(arguments),
        environment: inherits
          ? .inherit.updating(variables.mapValues(Optional.some)) : .custom(variables),
        workingDirectory: FilePath(folder), platformOptions: options,
        input: .fileDescriptor(try .open(FilePath(inputFile), .readOnly), closeAfterSpawningProcess: true),
        output: .sequence, error: .sequence
      ) { execution in
        let (standardOutput, standardError) = (execution.standardOutput, execution.standardError)
        let process = execution.processIdentifier.value
        let end: @Sendable (Ending) -> Void = { why in
          log.change { $0.ended = $0.ended ?? why }
          try? execution.send(signal: .kill, toProcessGroup: true)
        }
        try await withThrowingTaskGroup(of: Bool.self) { group in
          group.addTask {
            for try await buffer in standardOutput {
              let bytes = buffer.withUnsafeBytes { Array($0) }
              let total = log.change { state in
                state.output += bytes
                state.lastWord = .now
                return state.output.count
              }
              onOutput?(bytes[...])
              if total > outputLimit { end(.talkative) }
            }
            return true
          }
          group.addTask {
            for try await buffer in standardError {
              let bytes = buffer.withUnsafeBytes { Array($0) }
              let total = log.change { state in
                state.errors.append(bytes)
                return state.errors.total
              }
              if total > errorLimit { end(.talkative) }
            }
            return true
          }
          group.addTask {
            let start = ContinuousClock.now
            var starvation = Starvation(silence: silence / .seconds(1))
            while !Task.isCancelled {
              if let deadline, .now >= start + deadline {
                end(.silent)
                return false
              }
              let quiet = log.change { $0.lastWord } + silence
              let due = deadline.map { min(quiet, start + $0) } ?? quiet
              try? await Task.sleep(until: due, clock: .continuous)
              // Woken much too late, this program was held itself, by Ctrl-Z perhaps: then it has not listened.
              if .now - due > .seconds(1) {
                log.change { $0.lastWord = .now }
              } else if log.change({ $0.lastWord }) + silence <= .now {
                // Without a deadline it could go on like that for ever.
                guard deadline != nil, let used = ProcessTree.processorSeconds(of: process),
                  starvation.explainsSilence(
                    processorSeconds: used, bytes: log.change { $0.output.count })
                else {
                  end(.silent)
                  return false
                }
                log.change { $0.lastWord = .now }
              }
            }
            return false
          }
          var open = 2
          while open > 0, let isReader = try await group.next() { open -= isReader ? 1 : 0 }
          group.cancelAll()
        }
      }.terminationStatus
    } catch {
      try Task.checkCancellation()
      throw Failure(
        .system, at: program, "it can't be run: \("\(error)".trimmingCharacters(in: ["."]))",
        remedy: "change its permissions or install it again")
    }
    try Task.checkCancellation()
    let (output, errors, ended) = log.change { ($0.output, $0.errors.text, $0.ended) }
    let ending: Ending
    switch status {
    case .exited(let code): ending = ended ?? .exited(code)
    case .signaled(let signal): ending = ended ?? .signalled(signal)
    }
    return Result(ending: ending, output: output, errors: errors)
  }
}

/// The start and the end of what may be far too much.
struct HeadAndTail: Sendable {
  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var left = 0
  private let size = 4096
  /// How many bytes have come.
  private(set) var total = 0

  mutating func append(_ bytes: [UInt8]) {
    total += bytes.count
    let free = size - head.count
    head += bytes.prefix(free)
    tail += bytes.dropFirst(free)
    if tail.count > 2 * size {
      left += tail.count - size
      tail.removeFirst(tail.count - size)
    }
  }

  var text: String {
    let middle = left > 0 ? "\n… \(left) bytes left out …\n" : ""
    return String(decoding: head, as: UTF8.self) + middle + String(decoding: tail, as: UTF8.self)
  }
}
