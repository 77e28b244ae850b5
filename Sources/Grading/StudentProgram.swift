internal import AnswerChannel
internal import SafeFiles
internal import Sandboxing

/// A program that serves a student's function, built and ready to be asked.
struct StudentProgram: Sendable {
  /// The program's path.
  let path: String
  /// The library that holds the student's function, where the program is a host.
  var library: String?
  /// The folder for its input, where it also runs unless it is in a sandbox.
  let folder: String
  /// A library that lies beside it, if it needs one.
  var runtime: String?
  /// What else it has to see of the machine, beside the system's libraries.
  var visible: [String] = []
  /// The sandbox that it runs in, if any.
  var sandbox: Sandbox?
  /// The toolchain's backtracer, where it is to write down how it came to a crash.
  var tracer: String?
  /// What it may use there.
  var limits = Sandbox.Limits(processorSeconds: 60, memory: 2 << 30, fileSize: 8 << 20)

  /// How long it may take and how much it may say.
  struct Patience: Sendable {
    /// The most seconds of processor time in all; nil for as many as it takes.
    var processorSeconds: Int?
    /// The most seconds of processor time for one call; nil for as many as it takes.
    var secondsPerCall: Int?
    /// How long it may go without an answer or a report.
    var silence: Duration
    /// How long it may take in all; nil for as long as it takes.
    var deadline: Duration?
    /// The most bytes of answers.
    var outputLimit = 256 << 20
  }

  /// Runs it on calls, in their order.
  /// - Parameter onOutput: called with each piece of what it sends as it comes.
  /// - Throws: `Failure` where it can't be started; `CancellationError`.
  func run(
    _ calls: [[Value]], patience: Patience, onOutput: (@Sendable (ArraySlice<UInt8>) -> Void)? = nil
  ) async throws -> ChildProcess.Result {
    let frames = calls.enumerated().flatMap {
      Frame(.call, number: $0.offset, value: .list($0.element)).bytes
    }
    let numbers = [patience.processorSeconds, patience.secondsPerCall].map { "\($0 ?? 0)" }
    var environment = ["LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    if let tracer {
      environment["SWIFT_BACKTRACE"] =
        "enable=yes,swift-backtrace=\(tracer),interactive=no,color=no,output-to=stderr,"
        + "threads=crashed,images=none,registers=none,limit=64"
    }
    environment["WORKBOOK_SECONDS"] = numbers.joined(separator: ",")
    guard let sandbox else {
      environment["WORKBOOK_LIBRARY"] = library
      return try await ChildProcess.run(
        path, [], environment: environment, folder: folder, input: frames, silence: patience.silence,
        deadline: patience.deadline, outputLimit: patience.outputLimit, onOutput: onOutput)
    }
    environment["WORKBOOK_LIBRARY"] = library.map(Self.placeInside)
    return try await sandbox.run(
      [Self.placeInside(path)], as: .program, limits: limits, visible: visible,
      moved: [path, library, runtime].compactMap(\.self).map { ($0, Self.placeInside($0)) },
      variables: environment, folder: folder, input: frames, silence: patience.silence,
      deadline: patience.deadline, outputLimit: patience.outputLimit, onOutput: onOutput)
  }

  /// Where a file lies in a sandbox: the same place on every machine and in every run, as a program may print it.
  private static func placeInside(_ path: String) -> String {
    "/exercise/\(path.split(separator: "/").last ?? "")"
  }

  /// The main file of a program: what calls the student's functions.
  static func mainFile(_ adapter: String) -> String {
    "import AnswerChannel\nimport ExerciseKit\n\n\(adapter)\n"
  }
}
