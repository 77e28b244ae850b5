import Foundation
import SafeFiles
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The course's commands where something around them is missing, closed, full or spoiled.
@Suite(.serialized) struct BadSurroundingsTests {
  private func run(_ command: String, in folder: String, searchPath: String? = nil) async throws
    -> Program.Result
  {
    try await Program.run(
      command.split(separator: " ").map(String.init), cache: sharedCache, in: folder, searchPath: searchPath)
  }

  /// Runs a command by way of a shell's line, in which `$0` is the program and `$@` its arguments.
  private func run(_ command: String, in folder: String, cache: String = sharedCache, by line: String)
    async throws -> Program.Result
  {
    try await Program.run(
      ["-c", line, Program.path] + command.split(separator: " ").map(String.init), cache: cache, in: folder,
      program: "/bin/sh")
  }

  private func expectOneLine(_ result: Program.Result, _ words: String, _ code: Int32 = 1) {
    #expect(result.exitCode == code)
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    #expect(result.errors.hasPrefix("Error: ") && result.errors.contains(words), "\(result.errors)")
  }

  private func everything(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }

  // MARK: No compiler

  @Test func withoutACompilerOneLineSaysWhatToDo() async throws {
    try await withWorkbookCopy { folder in
      try Files.makeFolder(folder + "/bin/swiftc")
      for command in ["check", "start", "train --mine", "look 2"] {
        let result = try await run(command, in: folder, searchPath: folder + "/bin")
        #expect(result.exitCode == 1)
        let line = try #require(result.errors.split(separator: "\n").last)
        #expect(
          line.hasPrefix("Error: swiftc: the Swift compiler is not on the PATH; add its folder: export PATH=")
        )
      }
      let doctor = try await run("doctor", in: folder, searchPath: folder + "/bin")
      #expect(doctor.exitCode == 1)
      #expect(doctor.output.components(separatedBy: "not on the PATH").count == 2, "it is said once")
    }
  }

  @Test(arguments: [
    ("#!/nonexistent\n", "swiftc: it can't be run: "),
    (
      "#!/bin/sh\necho no toolchain is installed >&2; exit 1\n",
      "swiftc: the compiler does not work: no toolchain is installed; see what swiftc --version says"
    ),
  ])
  func aCompilerThatDoesNotWorkIsNotBlamedOnTheWorkbook(script: String, words: String) async throws {
    try await withWorkbookCopy { folder in
      try Files.makeFolder(folder + "/bin")
      let compiler = folder + "/bin/swiftc"
      try Files.write(Data(script.utf8), to: compiler)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: compiler)
      expectOneLine(try await run("check", in: folder, searchPath: folder + "/bin:/usr/bin:/bin"), words)
    }
  }

  // MARK: Closed folders

  /// A shell's line that runs the program as somebody who may not write everywhere; nil where there is no way.
  private func ordinaryUser() async throws -> String? {
    guard geteuid() == 0 else { return "\"$0\" \"$@\"" }
    let line = "setpriv --reuid=65534 --regid=65534 --clear-groups \"$0\" \"$@\""
    let version = try await run("--version", in: "/", by: line)
    return version.exitCode == 0 ? line : nil
  }

  private func setPermissions(_ permissions: Int, below folder: String) throws {
    for path in [""] + (try everything(in: folder)) {
      try FileManager.default.setAttributes(
        [.posixPermissions: permissions], ofItemAtPath: "\(folder)/\(path)")
    }
  }

  @Test func inAReadOnlyWorkbookVerdictsAreShownAndNothingIsChanged() async throws {
    guard let user = try await ordinaryUser() else { return }
    try await withWorkbookCopy { folder in
      try await withFolder { cache in
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: cache)
        let neuron = "/02_The_neuron/Sigmoid.swift"
        try Files.write(
          try Files.read(folder + "/Solutions" + neuron, limit: 100_000), to: folder + "/Exercises" + neuron)
        try setPermissions(0o555, below: folder)
        defer { try? setPermissions(0o755, below: folder) }
        let before = try everything(in: folder)

        let check = try await run("check sigmoid", in: folder, cache: cache, by: user)
        #expect(check.exitCode == 0)
        #expect(check.output.hasPrefix("✓ sigmoid: passed"))
        #expect(
          check.errors.hasSuffix(
            "Not noted that sigmoid passed: \(folder)/.exercises-progress.json: you may not write it; "
              + "change its permissions or choose another place\n"))
        let quiz = try await run("quiz deep --answer a", in: folder, cache: cache, by: user)
        #expect(quiz.output.hasPrefix("✓ Right."))
        expectOneLine(quiz, ".exercises-progress.json: you may not write it")
        for (command, words) in [
          ("start", "\(folder): your progress can't be kept in this folder: you may not write it"),
          ("hint sigmoid", ".exercises-progress.json: you may not write it"),
          ("reset sigmoid --yes", ".exercises-progress-copies: you may not make it"),
          ("handin", "handin.zip: you may not write it; name another place with --output"),
        ] {
          expectOneLine(try await run(command, in: folder, cache: cache, by: user), words)
        }
        #expect(try everything(in: folder) == before)
      }
    }
  }

  @Test func aCacheThatCantBeWrittenIsSaidOnceAndWithWhatHelps() async throws {
    guard let user = try await ordinaryUser() else { return }
    try await withWorkbookCopy { folder in
      try await withFolder { cache in
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: cache)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder)
        for command in ["check --all", "start", "train --mine", "look 2"] {
          let result = try await run(command, in: folder, cache: cache, by: user)
          #expect(result.exitCode == 1)
          let errors = result.errors.split(separator: "\n").filter { $0.hasPrefix("Error: ") }
          #expect(
            errors == [
              "Error: \(cache)/neural-network-workbook/checks: checks are built there: you may not make it; "
                + "mend that, or name another place: export XDG_CACHE_HOME=/path/to/folder"
            ])
        }
      }
    }
  }

  @Test func aFileInTheCachesPlaceIsSaid() async throws {
    try await withWorkbookCopy { folder in
      try Files.write(Data(), to: folder + "/file")
      let result = try await Program.run(["check", "--all"], cache: folder + "/file", in: folder)
      #expect(result.errors.contains("a file stands where a folder is wanted"))
      #expect(result.errors.contains("export XDG_CACHE_HOME="))
      #expect(result.errors.components(separatedBy: "Error: ").count == 2)
    }
  }

  // MARK: A full disk

  /// Files that may not become larger than nothing are refused at the same place as on a full disk.
  private let full = "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\""

  @Test func onAFullDiskOneLineSaysSoAndAllStaysAsItWas() async throws {
    try await withWorkbookCopy { folder in
      var result = try await run("hint sigmoid", in: folder)
      #expect(result.exitCode == 0)
      let file = folder + "/Exercises/02_The_neuron/Sigmoid.swift"
      try Files.write(Data("mine".utf8), to: file)
      let progress = try Files.read(folder + "/.exercises-progress.json", limit: 10_000)
      for (command, words) in [
        ("hint sigmoid", ".exercises-progress.json: it may not become so large"),
        ("reset sigmoid --yes", ".swift: it may not become so large"),
        ("handin", "handin.zip: it may not become so large; name another place with --output"),
      ] {
        expectOneLine(try await run(command, in: folder, by: full), words)
      }
      let kept = try Files.read(folder + "/.exercises-progress.json", limit: 10_000)
      #expect(kept == progress)
      let text = try Files.read(file, limit: 100)
      #expect(text == Data("mine".utf8))
      #expect(!FileManager.default.fileExists(atPath: folder + "/handin.zip"))
      #expect(try everything(in: folder).filter { $0.contains(".dat.nosync") } == [])
      result = try await run("reset sigmoid --yes", in: folder)
      #expect(result.exitCode == 0)
    }
  }

  // MARK: Files in a stub's place

  private static let spoiled:
    [(name: String, spoil: @Sendable (String) throws -> Void, words: String, code: String)] = [
      ("nothing", { _ in }, "the file of the exercise relu is missing; exercises reset relu", "not-found"),
      (
        "a folder", { try Files.makeFolder($0 + "/mine") }, "is a folder; exercises reset relu puts it aside",
        "wrong-kind"
      ),
      (
        "a pipe", { #expect(mkfifo($0, 0o600) == 0) }, "is neither a file nor a folder; exercises reset relu",
        "wrong-kind"
      ),
      (
        "a loop",
        { try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: "Relu.swift") },
        "exercises reset relu", "wrong-kind"
      ),
      (
        "a device",
        { try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: "/dev/zero") },
        "is neither a file nor a folder; exercises reset relu", "wrong-kind"
      ),
      (
        "10 MB", { try Files.write(Data(repeating: 0x20, count: 10 << 20), to: $0) },
        "is larger than 1048576 bytes; exercises reset relu", "too-large"
      ),
      (
        "20 MB", { try Files.write(Data(repeating: 0x20, count: 20 << 20), to: $0) },
        "is larger than 1048576 bytes; exercises reset relu", "too-large"
      ),
      (
        "UTF-16", { try Files.write(#require("func relu".data(using: .utf16)), to: $0) },
        "is not a text in UTF-8; save it in that encoding", "corrupt"
      ),
      (
        "Latin-1", { try Files.write(#require("// größer".data(using: .isoLatin1)), to: $0) },
        "is not a text in UTF-8; save it in that encoding", "corrupt"
      ),
    ]

  @Test func whateverStandsInAStubsPlaceIsSaidAndPutAsideByReset() async throws {
    try await withWorkbookCopy { folder in
      let file = folder + "/Exercises/02_The_neuron/Relu.swift"
      try FileManager.default.removeItem(atPath: folder + "/Exercises/02_The_neuron/Neuron.swift")
      let packed = try await run("handin", in: folder)
      #expect(packed.exitCode == 0 && packed.output.hasPrefix("handin.zip: 39 exercises"))
      #expect(packed.errors.contains("Left out: ") && packed.errors.contains("exercises reset neuron"))
      let copies = folder + "/.exercises-progress-copies"
      let stub = try Files.read(file, limit: 10_000)
      for (index, (name, spoil, words, code)) in Self.spoiled.enumerated() {
        try FileManager.default.removeItem(atPath: file)
        try spoil(file)
        let check = try await run("check relu", in: folder)
        expectOneLine(check, "Relu.swift: ")
        #expect(check.errors.contains(words), "\(name): \(check.errors)")
        let json = try await run("check relu --json", in: folder)
        #expect(json.exitCode == 1 && json.errors.isEmpty)
        let line = String(check.errors.dropFirst("Error: ".count).dropLast())
        #expect(
          json.output == #"{"details":["\#(line)"],"error":"\#(code)","exercise":"relu","verdict":"error"}"#
            + "\n")
        let reset = try await run("reset relu --yes", in: folder)
        #expect(reset.exitCode == 0, "\(name): \(reset.errors)")
        let now = try Files.read(file, limit: 10_000)
        #expect(now == stub)
        let kept = (try? FileManager.default.contentsOfDirectory(atPath: copies)) ?? []
        #expect(kept.count == index, "each is kept under a name of its own")
      }
    }
  }

  @Test func aDeletedChapterComesBackWithStartAndReset() async throws {
    try await withWorkbookCopy { folder in
      try FileManager.default.removeItem(atPath: folder + "/Exercises/02_The_neuron")
      let start = try await run("start", in: folder)
      #expect(start.exitCode == 0, "\(start.errors)")
      try FileManager.default.removeItem(atPath: folder + "/Exercises/02_The_neuron")
      let reset = try await run("reset relu --yes", in: folder)
      #expect(reset.exitCode == 0, "\(reset.errors)")
      let check = try await run("check relu", in: folder)
      #expect(check.output.hasPrefix("· relu: not attempted yet"))
    }
  }

  @Test func aRunningSessionSaysThatAFileIsGoneAndGoesOnWhenItIsBack() async throws {
    try await withWorkbookCopy { folder in
      let file = folder + "/Exercises/02_The_neuron/Relu.swift"
      let stub = try Files.read(file, limit: 10_000)
      let (status, output) = try await Program.running(
        ["watch"], cache: sharedCache, in: folder, input: try .open("/dev/null", .readOnly)
      ) { program in
        try await program.waits(forOutput: "bagOfWords: not attempted")
        try FileManager.default.removeItem(atPath: file)
        try await program.waits(forOutput: "the file of the exercise relu is missing")
        try Files.makeFolder(file)
        try FileManager.default.removeItem(atPath: file)
        try Files.write(stub, to: file)
        try await program.waits(forOutput: "relu: not attempted")
        try FileManager.default.removeItem(atPath: folder + "/Exercises/02_The_neuron")
        try Files.makeFolder(folder + "/Exercises/02_The_neuron")
        try Files.write(
          try Files.read(folder + "/Solutions/02_The_neuron/Relu.swift", limit: 10_000), to: file)
        try await program.waits(forOutput: "relu: passed")
        program.send(SIGTERM)
      }
      #expect(status == .signaled(SIGTERM), "\(output)")
    }
  }

  // MARK: Two sessions, and sudden ends

  @Test func aSecondSessionIsRefusedUntilTheFirstIsGoneHoweverItEnded() async throws {
    try await withWorkbookCopy { folder in
      let pipe = try FileDescriptor.pipe()
      let (status, _) = try await Program.running(
        ["start"], cache: sharedCache, in: folder, input: pipe.readEnd
      ) { program in
        try await program.waits(forOutput: "bagOfWords: not attempted")
        expectOneLine(
          try await run("start", in: folder),
          "\(folder): another session is open in this folder; "
            + "go on there, or use exercises check NAME or exercises watch here"
        )
        program.send(SIGKILL)
      }
      try pipe.writeEnd.close()
      #expect(status == .signaled(SIGKILL))
      let next = try await run("start", in: folder)
      #expect(next.exitCode == 0, "\(next.errors)")
    }
  }

  @Test func watchersCheckBesideASessionAndNameNoKeys() async throws {
    try await withWorkbookCopy { folder in
      let pipe = try FileDescriptor.pipe()
      _ = try await Program.running(
        ["start"], cache: sharedCache, in: folder, input: pipe.readEnd
      ) { session in
        try await session.waits(forOutput: "bagOfWords: not attempted")
        let (_, output) = try await Program.running(
          ["watch"], cache: sharedCache, in: folder, input: try .open("/dev/null", .readOnly)
        ) { watcher in
          try await watcher.waits(forOutput: "bagOfWords: not attempted")
          try Files.write(
            try Files.read(folder + "/Solutions/02_The_neuron/Relu.swift", limit: 10_000),
            to: folder + "/Exercises/02_The_neuron/Relu.swift")
          try await watcher.waits(forOutput: "relu: passed")
          try await session.waits(forOutput: "relu: passed")
          watcher.send(SIGINT)
        }
        for words in ["h hint", "n goes on", "z: this", "See you"] { #expect(!output.contains(words)) }
        #expect(output.contains("Ctrl-C ends this."))
        try pipe.writeEnd.close()
      }
      let list = try await run("list", in: folder)
      #expect(list.outputLines.contains { $0.hasPrefix("  ✓") && $0.contains("relu ") })
    }
  }

  @Test func progressSurvivesKillsWhileItIsWritten() async throws {
    try await withWorkbookCopy { folder in
      let file = folder + "/.exercises-progress.json"
      let passed =
        #"{"courseVersion":1,"exercises":{"relu":{"gaveUp":false,"hints":0,"passedHash":"a"}},"quizzes":{}}"#
      try Files.write(Data(passed.utf8), to: file)
      let whole = try await ContinuousClock().measure {
        _ = try await run("quiz deep --answer a", in: folder)
      }
      var generator = SystemRandomNumberGenerator()
      for _ in 0..<30 {
        _ = try await Program.running(
          ["quiz", "deep", "--answer", "a"], cache: sharedCache, in: folder,
          input: try .open("/dev/null", .readOnly)
        ) { program in
          try await Task.sleep(for: whole * Double.random(in: 0.5...1, using: &generator))
          program.send(SIGKILL)
        }
        let text = String(decoding: try Files.read(file, limit: 10_000), as: UTF8.self)
        #expect(text.contains(#""passedHash""#) && text.hasSuffix("}\n") || text == passed, "\(text)")
      }
      let result = try await run("quiz deep --answer a", in: folder)
      #expect(result.exitCode == 0, "\(result.errors)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(".") }
      // What a kill left was taken over by the last run.
      #expect(names.sorted() == [".exercises-progress.json", ".exercises-progress.json.lock"])
    }
  }

  // MARK: Nonsense

  @Test func nonsenseInsteadOfProgressIsSaidAndLeftAsItIs() async throws {
    let cases: [(Data, String)] = [
      (Data("{".utf8), "is no record of progress any more"),
      (Data([0xFF, 0xFE, 0]), "is no record of progress any more"),
      (Data(repeating: 0x5B, count: 2 << 20), "is no record of progress any more"),
      (Data(count: 100 << 20), "is larger than 4194304 bytes; mend it, or rename it"),
      (
        Data(#"{"courseVersion":2,"exercises":{},"new":1,"quizzes":{}}"#.utf8),
        "is of a newer edition of the course: 2"
      ),
      (
        Data(#"{"courseVersion":1,"exercises":{"relu":{"gaveUp":false,"hints":-5}},"quizzes":{}}"#.utf8),
        "counts what can't be"
      ),
      (
        Data(
          #"{"courseVersion":1,"exercises":{},"quizzes":{"deep":{"isRight":true,"tries":9223372036854775807}}}"#
            .utf8),
        "counts what can't be"
      ),
    ]
    try await withWorkbookCopy { folder in
      let file = folder + "/.exercises-progress.json"
      for (index, (content, words)) in cases.enumerated() {
        try Files.write(content, to: file)
        let others = [
          "quiz deep --answer a", "check", "start", "handin", "progress", "read", "solution relu",
        ]
        for command in ["hint relu", others[index]] {
          expectOneLine(try await run(command, in: folder), "\(file): ")
        }
        let result = try await run("list", in: folder)
        #expect(result.errors.contains(words) && result.errors.contains("rename it to start anew"))
        let left = try Files.read(file, limit: 200 << 20)
        #expect(left == content)
      }
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "nowhere")
      expectOneLine(try await run("list", in: folder), "rename it to start anew")
      try FileManager.default.removeItem(atPath: file)
      try Files.makeFolder(file)
      expectOneLine(
        try await run("hint relu", in: folder), "is a folder; mend it, or rename it to start anew")
    }
  }

  @Test func nonsenseInsteadOfAManifestIsOneShortLine() async throws {
    try await withWorkbookCopy { folder in
      let file = folder + "/Exercises/course.yaml"
      for content in [
        Data(repeating: UInt8(ascii: "["), count: 1 << 20),
        Data(repeating: UInt8(ascii: ":"), count: 1 << 20),
        Data(repeating: 0xFF, count: 1 << 20), Data(), Data(count: 3 << 20),
      ] {
        try Files.write(content, to: file)
        let result = try await run("list", in: folder)
        expectOneLine(result, "\(file)")
        #expect(result.errors.utf8.count < file.utf8.count + 200)
      }
    }
  }
}
