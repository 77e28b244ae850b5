import Foundation
import Subprocess
import Synchronization
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

@testable import exercises

/// Commands whose output is a terminal of 80 × 24 with somebody at its keys.
@Suite(.serialized) struct PagingTests {
  private func run(
    _ arguments: [String], in folder: String, at terminal: PseudoTerminal,
    _ body: (PseudoTerminal) async throws -> Void
  ) async throws -> TerminationStatus {
    func end() -> FileDescriptor { FileDescriptor(rawValue: dup(terminal.program)) }
    let result = try await Subprocess.run(
      .path(FilePath(Program.path)), arguments: Arguments(arguments),
      environment: .inherit.updating(["XDG_CACHE_HOME": sharedCache, "TERM": "xterm", "NO_COLOR": "1"]),
      workingDirectory: FilePath(folder), input: .fileDescriptor(end(), closeAfterSpawningProcess: true),
      output: .fileDescriptor(end(), closeAfterSpawningProcess: true),
      error: .fileDescriptor(end(), closeAfterSpawningProcess: true)
    ) { _ in try await body(terminal) }
    return result.terminationStatus
  }

  private static let question = "Return goes on, q ends "

  @Test func aChaptersTextIsReadAScreenAtATime() async throws {
    try await withWorkbookCopy { folder in
      let terminal = try PseudoTerminal()
      let status = try await run(["read", "1"], in: folder, at: terminal) { terminal in
        try await terminal.waits(for: Self.question)
        #expect(terminal.output.split(separator: "\n", omittingEmptySubsequences: false).count == 24)
        terminal.type("\r")
        try await terminal.waits(for: Self.question, count: 2)
        terminal.type("q")
      }
      #expect(status == .exited(0))
      #expect(!terminal.output.contains("elementsofai"))
    }
  }

  @Test func picturesComeOneByOneAndEachFitsTheScreen() async throws {
    try await withWorkbookCopy { folder in
      let terminal = try PseudoTerminal()
      let question = "Return shows the next picture, q ends "
      let status = try await run(["look", "2"], in: folder, at: terminal) { terminal in
        try await terminal.waits(for: question)
        // What the first second may bring is no picture.
        let first = terminal.output.components(separatedBy: "2 The neuron:").last ?? ""
        #expect(first.split(separator: "\n", omittingEmptySubsequences: false).count <= 24)
        terminal.type("\r")
        try await terminal.waits(for: question, count: 2)
        terminal.type("\r")
      }
      #expect(status == .exited(0))
      #expect(terminal.output.contains("chapter-2-3.svg"))
      let last = terminal.output.components(separatedBy: question).last ?? ""
      #expect(last.split(separator: "\n", omittingEmptySubsequences: false).count <= 25)
    }
  }

  @Test func plainLinesAreNotPaged() async throws {
    try await withWorkbookCopy { folder in
      let terminal = try PseudoTerminal()
      let status = try await run(["read", "1", "--plain"], in: folder, at: terminal) { terminal in
        try await terminal.waits(for: "elementsofai")
      }
      #expect(status == .exited(0))
      #expect(!terminal.output.contains(Self.question))
    }
  }
}
