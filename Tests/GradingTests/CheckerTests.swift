import AnswerChannel
import Course
import ExerciseKit
import Foundation
import SafeFiles
import Testing

@testable import Grading

/// What becomes of files that students could write.
@Suite(.serialized) struct CheckerTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let checker = Task {
    let cache = FileManager.default.temporaryDirectory.appending(path: "grading-tests-cache").path
    try Files.makeFolder(cache)
    return try await Checker(
      workbook: try Workbook(root: root), cache: cache, environment: ProcessInfo.processInfo.environment)
  }

  private func verdict(_ text: String, of name: String = "sigmoid") async throws -> Verdict {
    let checker = try await Self.checker.value
    let folder = FileManager.default.temporaryDirectory.appending(path: "student-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Files.makeFolder(folder)
    let exercise = try #require(checker.workbook.course.exercises.first { $0.name == name })
    let path = "\(folder)/\(URL(filePath: exercise.path).lastPathComponent)"
    try Files.write(Data(text.utf8), to: path)
    return try await checker.check(try Submission(exercise, path: path))
  }

  private func sigmoid(_ body: String) -> String {
    "import ExerciseKit\n\npublic func sigmoid(_ z: Double) -> Double {\n\(body)\n}\n"
  }

  @Test func aRightAnswerPassesHoweverItIsWritten() async throws {
    for body in ["  1 / (1 + exp(-z))", "  0.5 * (1 + tanh(z / 2))", "  let e = exp(-z); return 1 / (e + 1)"]
    {
      #expect(try await verdict(sigmoid(body)).outcome == .passed)
    }
  }

  @Test func anUntouchedStubIsNotAttempted() async throws {
    let found = try await verdict(sigmoid("  todo(\"the formula\")"))
    #expect(found.outcome == .notAttempted(what: "the formula", line: 4))
  }

  @Test func aWrongAnswerIsShownWithItsCall() async throws {
    guard case .wrong(let call, let mismatch, _) = try await verdict(sigmoid("  0.25")).outcome else {
      Issue.record("a constant passed")
      return
    }
    #expect(call == "sigmoid(0)")
    #expect(mismatch.got == "0.25" && mismatch.expected == "0.5")
  }

  @Test(
    .enabled(if: hasTracer),
    arguments: [
      ("sigmoid", "  let a = [z]\n  return a[1]", 5),
      ("sigmoid", "  let a = [1]\n    .map { n in n / (n - 1) }\n  return Double(a[0])", 5),
      ("sigmoid", "  let m = Matrix(rows: 1, columns: 1)\n  return\n    m[0, 1]", 6),
      ("sigmoid", "  parallelMap(4) { number in [z][number + 1] }[0]", nil),
      ("sigmoid", "  exit(3)", nil),
    ] as [(String, String, Int?)])
  func aCrashIsToldWithItsLine(name: String, body: String, line: Int?) async throws {
    let start = ContinuousClock.now
    guard case .stopped(_, let stop) = try await verdict("import Glibc\n" + sigmoid(body), of: name).outcome
    else {
      Issue.record("it did not stop")
      return
    }
    // Several threads at once may be too much for the backtracer, which then is ended.
    #expect(stop.line == line.map { $0 + 1 } || body.contains("parallelMap"))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  private static let hasTracer: Bool = {
    #if os(Linux)
      true
    #else
      false
    #endif
  }()

  @Test func aTraceIsReadFromItsInnermostCall() {
    let trace = """
      0      0x00007f _assertionFailure(_:_:file:line:flags:) + 623 in libswiftCore.so
      3 [ra] 0x0000 closure #1 in sigmoid(_:) + 363 in exercise at /tmp/a b/Sigmoid.swift:5:11
      4 [ra] 0x0000 sigmoid(_:) + 9 in exercise at /tmp/a b/Sigmoid.swift:4:3
      5 [ra] 0x0000 main + 302 in exercise at /tmp/a b/main.swift:3:17
      """
    #expect(Builder.line(of: "Sigmoid.swift", inTrace: trace) == 5)
    #expect(Builder.line(of: "main.swift", inTrace: trace) == 3)
    #expect(Builder.line(of: "Relu.swift", inTrace: trace) == nil)
  }

  @Test func aKnownMistakeIsNamed() async throws {
    guard case .wrong(_, _, let mistake) = try await verdict(sigmoid("  1 / (1 + exp(z))")).outcome else {
      Issue.record("the wrong sign passed")
      return
    }
    #expect(mistake?.contains("(A1)") == true)
  }

  @Test func aCompilersErrorIsShownForTheStudentsFileWithItsLine() async throws {
    guard case .doesNotCompile(let found) = try await verdict(sigmoid("  1 / (1 + expo(-z))")).outcome else {
      Issue.record("it compiled")
      return
    }
    #expect(found.first?.line == 4)
    #expect(found.first?.message.contains("expo") == true)
  }

  @Test func aChangedSignatureIsSaidWithTheOneThatIsExpected() async throws {
    let changed = "import ExerciseKit\npublic func sigmoid(_ z: Float) -> Float { z }\n"
    #expect(
      try await verdict(changed).outcome
        == .changedSignature(
          expected: "func sigmoid(_ z: Double) -> Double", found: "func sigmoid(_ z: Float) -> Float"))
    guard case .changedSignature(_, found: nil) = try await verdict("import ExerciseKit\n").outcome else {
      Issue.record("a missing function was not missed")
      return
    }
  }

  @Test func aLoopWithoutEndEndsAndNamesItsCall() async throws {
    let found = try await verdict(sigmoid("  while true {}"))
    guard case .stopped(let call, let stop) = found.outcome else {
      Issue.record("\(found.outcome)")
      return
    }
    #expect(call == "sigmoid(0)" && stop.words.contains("loop"))
  }

  @Test func aTrapNamesItsCallAndItsReason() async throws {
    let found = try await verdict(sigmoid("  let empty: [Double] = []; return empty[Int(z)]"))
    guard case .stopped(let call, let stop) = found.outcome else {
      Issue.record("\(found.outcome)")
      return
    }
    #expect(call == "sigmoid(0)" && stop.words.contains("Index out of range"))
  }

  @Test func aPreconditionThatFailsIsTheReasonItGives() async throws {
    for body in [
      "  precondition(z > 5, \"z is too small\"); return z", "  Matrix([[1, 2], [3]])[0, 0]",
    ] {
      let found = try await verdict(sigmoid(body))
      guard case .stopped(_, let stop) = found.outcome else {
        Issue.record("\(found.outcome)")
        continue
      }
      #expect(
        stop.words.contains("z is too small") || stop.words.contains("a row of 1 entries below one of 2"))
      #expect(found.printed.isEmpty)
    }
  }

  @Test func aProgramThatEndsBeforeItHasReadMuchOfItsCallsHarmsNobody() async throws {
    let checker = try await Self.checker.value
    let exercise = try #require(checker.workbook.course.exercises.first { $0.name == "product" })
    let folder = FileManager.default.temporaryDirectory.appending(path: "student-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Files.makeFolder(folder)
    let path = "\(folder)/Product.swift"
    let text =
      "import ExerciseKit\npublic func product(_ matrix: Matrix, _ vector: Vector) -> Vector { fatalError() }\n"
    try Files.write(Data(text.utf8), to: path)
    let call: [Value] = [
      .matrix(Matrix(rows: 100, columns: 1000)), .numbers(Array(repeating: 0, count: 1000)),
    ]
    for _ in 0..<3 {
      await #expect(throws: Failure.self) {
        try await checker.answers(
          of: try Submission(exercise, path: path), to: Array(repeating: call, count: 10))
      }
    }
  }

  @Test func aMismatchInAPartOfAnAnswerIsSaidWithItsWholePlace() {
    let right = Network(layers: [Layer(weights: Matrix([[1, 2]]), biases: [0])])
    var wrong = right
    wrong.layers[0].weights[0, 1] = 3
    let found = Mismatch.between(wrong.wire, right.wire, tolerance: 1e-9)
    #expect(found == Mismatch(place: "layers[0].weights", got: "[1, 3]", expected: "[1, 2]"))
  }

  @Test func aRecursionWithoutEndIsSaidToBeOne() async throws {
    let found = try await verdict(sigmoid("  1 + sigmoid(z + 1)"))
    guard case .stopped(_, let stop) = found.outcome else {
      Issue.record("\(found.outcome)")
      return
    }
    #expect(stop.words.contains("call itself"))
  }

  @Test func leavingTheProgramIsNoAnswer() async throws {
    let found = try await verdict("import Glibc\n" + sigmoid("  exit(0)"))
    guard case .stopped = found.outcome else {
      Issue.record("\(found.outcome)")
      return
    }
  }

  @Test func whatTheStudentPrintsIsShownAndIsNoAnswer() async throws {
    let found = try await verdict(sigmoid("  print(\"z is\", z)\n  return 1 / (1 + exp(-z))"))
    #expect(found.outcome == .passed)
    #expect(found.printed.hasPrefix("z is 0.0\nz is 1.0"))
  }

  @Test func printingWithoutEndTakesNoMemoryAndEnds() async throws {
    let found = try await verdict(sigmoid("  while true { print(\"again and again\") }"))
    #expect(!found.isPassed)
    #expect(found.printed.utf8.count < 20_000)
  }

  @Test func theAnswerIsNowhereToBeFoundInTheProgram() async throws {
    let found = try await verdict("import Prerequisites\n" + sigmoid("  Prerequisites.sigmoid(z)"))
    guard case .doesNotCompile = found.outcome else {
      Issue.record("\(found.outcome)")
      return
    }
  }

  @Test func aFileThatIsNoTextOrTooLargeIsRefused() throws {
    let exercise = try Workbook(root: Self.root).course.exercises[0]
    let path = FileManager.default.temporaryDirectory.appending(path: "student-\(UUID().uuidString).swift")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data([0xFF, 0xFE, 0x41, 0x00]).write(to: URL(filePath: path))
    #expect(throws: Failure.self) { try Submission(exercise, path: path) }
    try Data(repeating: 0x20, count: 10_000_000).write(to: URL(filePath: path))
    #expect(throws: Failure.self) { try Submission(exercise, path: path) }
    #expect(throws: Failure.self) { try Submission(exercise, path: path + ".gone") }
  }
}
