import Foundation
import SafeFiles
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The student's process and the program that runs it, when they have been written down.
private func processes(in file: String) -> (student: pid_t, program: pid_t)? {
  guard let data = try? Files.read(file, limit: 50) else { return nil }
  let ids = String(decoding: data, as: UTF8.self).split(separator: " ").compactMap { pid_t($0) }
  return ids.count == 2 && ids[1] > 1 ? (ids[0], ids[1]) : nil
}

/// Ctrl-C and other signals while a student's function runs that never returns.
@Suite(.serialized) struct SignalTests {
  /// A cache of their own, so that no other test's folders are in it.
  private static let cache = FileManager.default.temporaryDirectory.appending(path: "signal-tests-cache").path

  private func scratch(in cache: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: cache + "/neural-network-workbook/checks/scratch"))
      ?? []
  }

  /// Makes the first exercise one that writes its process down and never returns.
  private func makeEndless(in folder: String, _ tree: String = "Exercises") throws -> (
    pidFile: String, stub: String
  ) {
    let stub = folder + "/Exercises/01_Deep_learning/BagOfWords.swift"
    let file = "\(folder)/\(tree)/01_Deep_learning/BagOfWords.swift"
    let pidFile = folder + "/student"
    let body = """
      let file = fopen("\(pidFile).new", "w")!
      fputs("\\(getpid()) \\(getppid())", file)
      fclose(file)
      rename("\(pidFile).new", "\(pidFile)")
      while true {}
      """
    let text =
      "#if canImport(Darwin)\nimport Darwin\n#else\nimport Glibc\n#endif\n" + (try filled(stub, with: body))
    try Files.write(Data(text.utf8), to: file)
    return (pidFile, stub)
  }

  /// Sends a signal to the program that runs a student's function, as soon as that runs.
  ///
  /// From a thread of its own: while other tests keep all of Swift's threads busy, the check's 5 seconds pass.
  private func send(_ signal: Int32, whenThereIs pidFile: String) {
    Thread.detachNewThread {
      for _ in 0..<6000 {
        usleep(10_000)
        guard let ids = processes(in: pidFile) else { continue }
        kill(ids.program, signal)
        return
      }
    }
  }

  /// Whether the student's process, which was there, is no more.
  private func isGone(_ pidFile: String) throws -> Bool {
    let ids = try #require(processes(in: pidFile))
    return kill(ids.student, 0) == -1 && errno == ESRCH
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func aSessionEndsWithItsCheckAndLeavesTheTerminalAsItWas(signal: Int32) async throws {
    try await withWorkbookCopy { folder in
      let (pidFile, _) = try makeEndless(in: folder)
      let terminal = try PseudoTerminal()
      let before = terminal.settings
      send(signal, whenThereIs: pidFile)
      let (status, output) = try await Program.running(
        ["start"], cache: Self.cache, in: folder,
        input: FileDescriptor(rawValue: dup(terminal.program))
      ) { _ in }
      // To the session Ctrl-C is a key.
      #expect(status == (signal == SIGINT ? .exited(0) : .signaled(signal)), "\(output)")
      #expect(!output.contains("did not return"))
      #expect(terminal.settings == before)
      #expect(try isGone(pidFile))
      #expect(scratch(in: Self.cache).isEmpty)
    }
  }

  @Test(arguments: ["c", "d"]) func aKeysWorkEndsWithCtrlCToo(key: String) async throws {
    try await withWorkbookCopy { folder in
      let terminal = try PseudoTerminal()
      let (status, output) = try await Program.running(
        ["start"], cache: Self.cache, in: folder,
        input: FileDescriptor(rawValue: dup(terminal.program))
      ) { program in
        try await program.waits(forOutput: "not attempted yet")
        // The published function is drawn, as long as the student's does not pass.
        let tree = key == "c" ? "Exercises" : "Solutions"
        send(SIGINT, whenThereIs: try makeEndless(in: folder, tree).pidFile)
        terminal.type(key)
      }
      #expect(status == .exited(0), "\(output)")
      #expect(!output.contains("did not return"))
      #expect(output.contains("\nSee you. `exercises` goes on where you are.\n"))
      #expect(scratch(in: Self.cache).isEmpty)
    }
  }

  @Test(arguments: ["check", "watch", "doctor"])
  func aCommandEndsWithTheStudentsProcessAndLeavesNoFolder(command: String) async throws {
    try await withWorkbookCopy { folder in
      let (pidFile, _) = try makeEndless(in: folder, command == "doctor" ? "Solutions" : "Exercises")
      send(SIGINT, whenThereIs: pidFile)
      let (status, output) = try await Program.running(
        [command], cache: Self.cache, in: folder, input: try .open("/dev/null", .readOnly)
      ) { _ in }
      #expect(status == .signaled(SIGINT), "\(output)")
      #expect(!output.contains("did not return") && !output.contains("Error"))
      #expect(try isGone(pidFile))
      #expect(scratch(in: Self.cache).isEmpty)
    }
  }

  @Test func trainingWithOnesOwnFunctionsLeavesNoFolder() async throws {
    try await withWorkbookCopy { folder in
      let (status, output) = try await Program.running(
        ["train", "--mine"], cache: Self.cache, in: folder, input: try .open("/dev/null", .readOnly)
      ) { program in
        try await program.waits(for: "the folder of one's own functions") {
          scratch(in: Self.cache).contains { name in
            FileManager.default.fileExists(
              atPath: "\(Self.cache)/neural-network-workbook/checks/scratch/\(name)/Train.swift")
          }
        }
        program.send(SIGINT)
      }
      #expect(status == .signaled(SIGINT), "\(output)")
      #expect(output == "Building your functions …\n")
      #expect(scratch(in: Self.cache).isEmpty)
      #expect(!FileManager.default.fileExists(atPath: folder + "/my-network.safetensors"))
    }
  }

  @Test func whatAKilledCheckLeavesIsDeletedByTheNextOne() async throws {
    try await withWorkbookCopy { folder in
      let (pidFile, stub) = try makeEndless(in: folder)
      send(SIGKILL, whenThereIs: pidFile)
      _ = try await Program.running(
        ["check"], cache: Self.cache, in: folder, input: try .open("/dev/null", .readOnly)
      ) { _ in }
      // The student's process goes on until its processor time is used up.
      kill(try #require(processes(in: pidFile)).student, SIGKILL)
      #expect(scratch(in: Self.cache).count == 1)
      try Files.write(
        try Files.read(folder + "/Solutions/01_Deep_learning/BagOfWords.swift", limit: 100_000), to: stub)
      let result = try await Program.run(["check"], cache: Self.cache, in: folder)
      #expect(result.exitCode == 0)
      #expect(scratch(in: Self.cache).isEmpty)
    }
  }
}
