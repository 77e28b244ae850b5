import Foundation
import SafeFiles
import Testing

@testable import Sandboxing

private let bubblewrapIsHere = FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap")

/// What a program in the sandbox can and can't do, tried with the shell's own tools.
@Suite(.enabled(if: bubblewrapIsHere, "bubblewrap is not installed"))
struct SandboxTests {
  private let limits = Sandbox.Limits(processorSeconds: 5, memory: 2 << 30, fileSize: 1 << 20)

  /// Runs a line of shell as a compiler would run, which sees the system's tools.
  private func run(
    _ line: String, visible: [String] = [], moved: [(path: String, inside: String)] = [],
    writable: String? = nil
  ) async throws -> ChildProcess.Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sandbox = try Sandbox(environment: ["PATH": "/usr/bin"], folder: folder, groups: nil)
    return try await sandbox.run(
      ["/bin/sh", "-c", line], as: .compiler, limits: limits, visible: visible, moved: moved,
      writable: writable, variables: ["PATH": "/usr/bin:/bin"], folder: folder, silence: .seconds(600))
  }

  private func text(_ result: ChildProcess.Result) -> String {
    String(decoding: result.output, as: UTF8.self)
  }

  /// Lets a body do with a file what may not change it.
  private func withFile(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Files.makeFolder(folder)
    try Files.write(Data("secret\n".utf8), to: folder + "/file")
    try await body(folder + "/file")
    #expect(try Files.read(folder + "/file", limit: 100) == Data("secret\n".utf8))
  }

  @Test func itRunsAProgramAndGivesItsOutput() async throws {
    let result = try await run("echo hello; exit 7")
    #expect(result.ending == .exited(7))
    #expect(text(result) == "hello\n", "\(result.errors)")
  }

  @Test func itSeesNoFilesButThoseOfTheSystem() async throws {
    let home = NSHomeDirectory()
    let result = try await run("ls \(home) /home /root /etc/passwd /tmp 2>/dev/null; ls /")
    let folders = Set(text(result).split(separator: "\n").map(String.init))
    #expect(!folders.isEmpty && !folders.contains("home") && !folders.contains("root"))
    #expect(!text(result).contains("passwd"))
  }

  @Test func itSeesNoProcessesAndNoVariablesButItsOwn() async throws {
    let result = try await run("ls /proc | grep -c '^[0-9]'; env | grep -vc '^PATH=\\|^PWD=\\|^_=\\|^SHLVL='")
    let counts = text(result).split(separator: "\n").compactMap { Int($0) }
    #expect(counts.count == 2 && counts[0] <= 6 && counts[1] == 0, "\(text(result))")
  }

  @Test func whatIsVisibleCanBeReadAndNotWritten() async throws {
    try await withFile { file in
      let result = try await run(
        "cat \(file); echo x >\(file) || echo refused; echo y >/usr/y || echo refused", visible: [file])
      #expect(text(result) == "secret\nrefused\nrefused\n")
    }
  }

  @Test func whatIsMovedLiesInItsNewPlaceAlone() async throws {
    try await withFile { file in
      let result = try await run(
        "cat /place/file; cat \(file) || ls /place; echo x >/place/file || echo refused",
        moved: [(file, "/place/file")])
      #expect(text(result) == "secret\nfile\nrefused\n")
    }
  }

  @Test func whatItWritesStaysSmall() async throws {
    let result = try await run(
      "i=0; while [ $i -lt 40 ]; do head -c 1000000 /dev/zero >/tmp/f$i || break; i=$((i+1)); done; echo $i")
    let count = text(result).split(separator: "\n").last.flatMap { Int($0) }
    #expect(try #require(count) < 20)
    let large = try await run("head -c 3000000 /dev/zero >/tmp/large; wc -c </tmp/large")
    #expect(try #require(text(large).split(separator: "\n").last.flatMap { Int($0) }) <= 1 << 20)
  }

  @Test func itHasNoNetworkAndMakesNoNamespaces() async throws {
    let result = try await run(
      "cat /proc/net/dev | grep -vc 'lo:\\|Inter\\|face'; unshare -U true && echo made")
    #expect(text(result).hasPrefix("0") && !text(result).contains("made"))
  }

  @Test func whatItLeavesBehindEndsWithIt() async throws {
    let mark = "\(UInt32.random(in: 100_000...999_999))"
    let result = try await run("(setsid sleep 3\(mark) &) ; (sleep 3\(mark) &); echo done")
    #expect(text(result) == "done\n")
    let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
    let left = processes.filter { id in
      let line = (try? String(contentsOfFile: "/proc/\(id)/cmdline", encoding: .utf8)) ?? ""
      return line.contains("3\(mark)") && line.contains("sleep\0")
    }
    #expect(left.isEmpty)
  }

  @Test func anEndlessLoopIsEndedByTheProcessorLimit() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sandbox = try Sandbox(environment: ["PATH": "/usr/bin"], folder: folder, groups: nil)
    let result = try await sandbox.run(
      ["/bin/sh", "-c", "while :; do :; done"], as: .compiler,
      limits: .init(processorSeconds: 1, memory: 1 << 30, fileSize: 1 << 20), visible: [], variables: [:],
      folder: folder, silence: .seconds(600))
    #expect([.signalled(24), .signalled(9)].contains(result.ending), "\(result)")
  }

  /// Runs a program that ends at once in a sandbox of a control group with room for some processes.
  private func runNothing(times: Int, threads: Int) async throws {
    guard let groups = ControlGroups(memory: 1 << 30, threads: threads) else { return }
    defer { groups.remove() }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sandbox = try Sandbox(environment: ["PATH": "/usr/bin"], folder: folder, groups: groups)
    for _ in 0..<times {
      let result = try await sandbox.run(
        ["/usr/bin/true"], as: .compiler, limits: limits, visible: [], variables: [:], folder: folder,
        silence: .seconds(600))
      #expect(result.ending == .exited(0) && result.errors.isEmpty, "\(result)")
    }
  }

  @Test func aSandboxThatDoesNotStartIsNotTakenForTheProgramsEnd() async throws {
    guard ControlGroups(memory: 1 << 30, threads: 1).map({ $0.remove() }) != nil else { return }
    let failure = await #expect(throws: Failure.self) { try await runNothing(times: 1, threads: 1) }
    #expect(failure?.description.contains("the sandbox does not start: bwrap: ") == true)
  }

  @Test func itsNotesAreTakenOutOfWhatTheProgramWrote() {
    var errors = "{ \"child-pid\": 12 }\nwords\n{ \"exit-code\": 3 }\nlast words\n"
    #expect(Sandbox.Notes(takenFrom: &errors).programHasRun)
    #expect(errors == "words\nlast words\n")
    var none = "{ \"child-pid\": 12 }\nbwrap: no\n"
    #expect(!Sandbox.Notes(takenFrom: &none).programHasRun)
    #expect(none == "bwrap: no\n")
  }

  /// What ends a line of shell that says nothing for six seconds and may use two of processor time.
  private func ending(of line: String) async throws -> ChildProcess.Ending {
    try await ChildProcess.run(
      "/bin/sh", ["-c", "ulimit -S -t 2; \(line)"], environment: ["PATH": "/usr/bin:/bin"], folder: "/tmp",
      input: [], silence: .seconds(6), deadline: .seconds(600)
    ).ending
  }

  @Test func whatIsAtWorkIsEndedByItsProcessorTimeHoweverBusyTheMachineIs() async throws {
    #expect([.signalled(24), .signalled(9)].contains(try await ending(of: "while :; do :; done")))
  }

  @Test func whatIgnoresTheLimitOfItsProcessorTimeIsEndedForItsSilence() async throws {
    #expect(try await ending(of: "trap '' XCPU; while :; do :; done") == .silent)
  }

  @Test func whatSleepsIsEndedForItsSilence() async throws {
    #expect(try await ending(of: "sleep 500") == .silent)
  }
}
