internal import AnswerChannel
internal import Foundation
public import Course
public import ExerciseKit
internal import SafeFiles
internal import Sandboxing

/// A student's own functions, built together and optimised: they train a network and read digits with it.
///
/// For what the student has not passed yet the published solution stands in.
public struct OwnNetwork: Sendable {
  /// The exercises whose functions are the student's own.
  public let own: [Exercise]
  /// Those for which the published solution stands in.
  public let published: [Exercise]
  private let work: WorkFolder
  private let runtime: String
  private let sandbox: Sandbox?

  /// How a training is to be done.
  public struct Plan: Sendable {
    /// Neurons in every layer, the input's first.
    public var layerSizes: [Int]
    /// How often to go through the digits.
    public var epochs: Int
    /// Examples in a step.
    public var miniBatchSize: Int
    /// α.
    public var learningRate: Double
    /// What weights and order are drawn from.
    public var seed: Int

    /// A plan of given settings.
    public init(layerSizes: [Int], epochs: Int, miniBatchSize: Int, learningRate: Double, seed: Int) {
      self.layerSizes = layerSizes
      self.epochs = epochs
      self.miniBatchSize = miniBatchSize
      self.learningRate = learningRate
      self.seed = seed
    }
  }

  /// What a training tells on its way.
  public enum Report: Sendable {
    /// So many examples of an epoch, counted from 1, are done.
    case examples(Int, epoch: Int)
    /// An epoch is done, with the share of test digits that the network reads right.
    case epoch(Int, accuracy: Double)
  }

  /// Builds a student's functions, or takes what was built of the same texts before.
  /// - Parameter isOwn: whether an exercise's function is to be the student's.
  /// - Throws: `Failure` where they do not compile together.
  public init(
    of workbook: Workbook, cache: String, environment: [String: String], isOwn: (Exercise) -> Bool
  ) async throws {
    let own = workbook.course.exercises.filter(isOwn)
    let texts = try own.map { exercise in
      (exercise, try Files.read(workbook.studentFile(exercise), limit: Submission.sizeLimit))
    }
    let kit = try await Kit(of: workbook, toolchain: try Toolchain(environment: environment), cache: cache)
    try await self.init(texts, of: workbook, with: kit, sandbox: nil, isKept: true)
  }

  /// Builds some functions' files with the published ones for all others.
  /// - Parameter isKept: whether the program is kept for the next time, and taken if it is there already.
  init(
    _ texts: [(exercise: Exercise, text: Data)], of workbook: Workbook, with kit: Kit, sandbox: Sandbox?,
    isKept: Bool = false
  ) async throws {
    own = texts.map(\.exercise)
    published = workbook.course.exercises.filter { exercise in !texts.contains { $0.exercise == exercise } }
    runtime = kit.toolchain.runtime
    self.sandbox = sandbox
    let files = try Self.files(texts, published, of: workbook)
    work = try WorkFolder(in: kit.scratch)
    do {
      if isKept {
        try await Self.take(files, with: kit, to: work.path)
      } else {
        try await Self.build(files, with: kit, sandbox, in: work.path)
      }
    } catch {
      work.remove()
      throw error
    }
  }

  /// Puts the program of some files into a folder, built now if it has not been kept.
  private static func take(
    _ files: [(name: String, text: Data)], with kit: Kit, to folder: String
  ) async throws {
    var digest = SHA256Hash(of: "")
    for (name, text) in files {
      digest.add(name.utf8)
      digest.add(text)
    }
    let place = "\(kit.folder)/own-\(digest.name)"
    if !FileManager.default.fileExists(atPath: place) {
      try await kit.make(place) { try await build(files, with: kit, nil, in: $0) }
      deleteOldest(in: kit.folder)
    }
    do {
      try FileManager.default.copyItem(atPath: "\(place)/own", toPath: "\(folder)/own")
    } catch {
      throw Files.failure(error, path: place, doing: .reading)
    }
  }

  /// Deletes kept programs but for the newest ones: each change of a function makes another.
  private static func deleteOldest(in folder: String) {
    func date(_ path: String) -> Date {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return attributes?[.modificationDate] as? Date ?? .distantPast
    }
    let kept = ((try? Files.names(in: folder)) ?? []).filter { $0.hasPrefix("own-") }.map {
      "\(folder)/\($0)"
    }
    for path in kept.sorted(by: { date($0) > date($1) }).dropFirst(4) {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// All files of the program by name.
  private static func files(
    _ own: [(exercise: Exercise, text: Data)], _ published: [Exercise], of workbook: Workbook
  ) throws -> [(name: String, text: Data)] {
    let given = workbook.course.chapters.flatMap(\.given).map { "\(workbook.root)/Solutions/\($0.path)" }
    let others = try (published.map(workbook.solutionFile) + given).map { file in
      (URL(filePath: file).lastPathComponent, try Files.read(file, limit: Submission.sizeLimit))
    }
    return [("main.swift", Data(StudentProgram.mainFile(adapter).utf8))]
      + own.map { ($0.exercise.fileName, $0.text) } + others
  }

  private static func build(
    _ files: [(name: String, text: Data)], with kit: Kit, _ sandbox: Sandbox?, in folder: String
  ) async throws {
    for (name, text) in files { try Files.writeScratch(text, to: "\(folder)/\(name)") }
    let result = try await kit.withCurrentModules {
      try await kit.toolchain.compile(
        ["-O", "-wmo", "-module-name", "Own", "-I", kit.folder, "-module-cache-path", kit.modules]
          + files.map(\.name)
          + ["\(kit.folder)/ExerciseKit.o", "\(kit.folder)/AnswerChannel.o", "-o", "own"],
        in: folder, deadline: .seconds(300), sandbox: sandbox, visible: kit.files)
    }
    guard result.ending == .exited(0) else {
      let lines = result.errors.split(separator: "\n")
      guard let first = lines.first(where: { $0.contains(".swift:") && $0.contains("error:") }) else {
        throw kit.toolchain.failure(result, in: folder)
      }
      throw Failure(
        .system, at: "your functions", "do not compile together: \(first)",
        remedy: "helper functions of two files may have one name: make them private")
    }
  }

  /// Deletes what was built, but for what is kept.
  public func remove() { work.remove() }

  /// The seconds that one example takes in training, measured on some.
  public func secondsPerExample(_ plan: Plan, pixels: [UInt8], labels: [UInt8]) async throws -> Double {
    let answer = try await call(
      [.text("time"), plan.wire, .bytes(pixels), .bytes(labels)], patience: .seconds(60))
    guard case .number(let seconds) = answer, seconds.isFinite, seconds > 0 else { throw malformed }
    return seconds
  }

  /// Trains a network with the student's functions.
  ///
  /// - Parameters:
  ///   - pixels: of the training digits, 784 each.
  ///   - testPixels: of the digits that measure.
  ///   - patience: how long it may go without a report.
  ///   - onReport: called with each.
  public func train(
    _ plan: Plan, pixels: [UInt8], labels: [UInt8], testPixels: [UInt8], testLabels: [UInt8],
    patience: Duration, onReport: @escaping @Sendable (Report) -> Void
  ) async throws -> Network {
    let arguments: [Value] = [
      .text("train"), plan.wire, .bytes(pixels), .bytes(labels), .bytes(testPixels), .bytes(testLabels),
    ]
    let answer = try await call(arguments, patience: patience) { numbers in
      guard numbers.count == 3, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e9 }) else { return }
      onReport(
        numbers[0] == 0
          ? .examples(Int(numbers[2]), epoch: Int(numbers[1])) : .epoch(Int(numbers[1]), accuracy: numbers[2])
      )
    }
    guard let network = Network(wire: answer) else { throw malformed }
    return network
  }

  /// The activations of the output for ink cut out of a picture, 0 to 1, by the student's scaling, centring
  /// and forward pass, with the 28 × 28 intensities that the network saw.
  public func read(ink: Matrix, with network: Network) async throws -> (output: Vector, intensities: Vector) {
    let answer = try await call([.text("read"), ink.wire, network.wire], patience: .seconds(30))
    guard let output = answer["output"].flatMap(Vector.init(wire:)), output.count == 10,
      let seen = answer["intensities"].flatMap(Vector.init(wire:)), seen.count == 784
    else { throw malformed }
    return (output, seen)
  }

  /// The seconds of one numerical derivative of an example's cost, and of all derivatives by one backward pass.
  public func secondsOfDerivatives(
    of network: Network, on example: Example
  ) async throws -> (numerical: Double, backward: Double) {
    let found = try await seconds("derivatives", [network.wire, [example].wire, .integer(0)], count: 2)
    return (found[0], found[1])
  }

  /// The seconds of a mean gradient with the examples dealt out to 1, 2, … cores, those of the parallel gradient,
  /// and into how many parts that cuts the examples, 1 if it shares nothing out.
  public func secondsOfGradient(
    of network: Network, on examples: [Example], upTo cores: Int
  ) async throws -> (byCores: [Double], parallel: Double, parts: Int) {
    let found = try await seconds("cores", [network.wire, examples.wire, .integer(cores)], count: cores + 2)
    guard found[cores + 1] <= 1e9 else { throw malformed }
    return (Array(found.prefix(cores)), found[cores], Int(found[cores + 1]))
  }

  private func seconds(_ what: String, _ arguments: [Value], count: Int) async throws -> [Double] {
    let answer = try await call([.text(what)] + arguments, patience: .seconds(120))
    guard let found = Vector(wire: answer), found.count == count,
      found.allSatisfy({ $0.isFinite && $0 > 0 })
    else { throw malformed }
    return found
  }

  private var malformed: Failure {
    Failure(
      .corrupt, at: "your functions", "gave an answer of another shape", remedy: "exercises check --all")
  }

  private func call(
    _ arguments: [Value], patience: Duration, onProgress: @escaping @Sendable ([Double]) -> Void = { _ in }
  ) async throws -> Value {
    let relay = ProgressRelay(onProgress)
    let program = StudentProgram(
      path: "\(work.path)/own", folder: work.path, visible: [runtime], sandbox: sandbox)
    // A stranger's program may not go on for ever.
    let limit: StudentProgram.Patience =
      sandbox == nil
      ? .init(silence: patience) : .init(processorSeconds: 60, silence: patience, deadline: .seconds(120))
    let result = try await program.run([arguments], patience: limit) { relay.append($0) }
    var reader = FrameReader()
    reader.append(result.output)
    while let frame = try? reader.next() {
      if frame.kind == .answer { return frame.value }
    }
    let crash = Crash(errors: result.errors)
    if let todo = crash.todo {
      throw Failure(.system, at: "your functions", "reach what is still to do: \(todo.what)")
    }
    throw Failure(
      .system, at: "your functions", Stop(result.ending, crash).words,
      remedy: "exercises check --all says more")
  }
}

extension OwnNetwork.Plan {
  fileprivate var wire: Value {
    .list([
      layerSizes.wire, .integer(epochs), .integer(miniBatchSize), .number(learningRate), .integer(seed),
    ])
  }
}

/// Gives reports on as they come.
private final class ProgressRelay: Sendable {
  private let reader = Guarded(FrameReader())
  private let onProgress: @Sendable ([Double]) -> Void

  init(_ onProgress: @escaping @Sendable ([Double]) -> Void) {
    self.onProgress = onProgress
  }

  func append(_ bytes: ArraySlice<UInt8>) {
    let reports = reader.change { reader in
      reader.append(bytes)
      var reports: [[Double]] = []
      while let frame = try? reader.next() {
        if frame.kind == .progress, case .numbers(let numbers) = frame.value { reports.append(numbers) }
      }
      return reports
    }
    for report in reports { onProgress(report) }
  }
}
