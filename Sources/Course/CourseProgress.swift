private import Foundation
internal import SafeFiles

/// What a student has done so far, kept as one file in the workbook's folder.
public struct CourseProgress: Hashable, Codable, Sendable {
  /// The edition of the manifest that last wrote it.
  public var courseVersion: Int
  /// What is known of each exercise, by name; those of older editions are kept.
  public var exercises: [String: Record] = [:]
  /// Which quizzes were answered right, and after how many tries.
  public var quizzes: [String: Answer] = [:]

  /// What is known of an exercise.
  public struct Record: Hashable, Codable, Sendable {
    /// The SHA-256 of the file that passed last.
    public var passedHash: String?
    /// When it passed first, as ISO 8601 in UTC.
    public var passedAt: String?
    /// How many hints were shown.
    public var hints = 0
    /// Whether the solution was shown before the exercise was passed.
    public var gaveUp = false

    /// Nothing yet.
    public init() {}
  }

  /// What is known of a quiz.
  public struct Answer: Hashable, Codable, Sendable {
    /// Whether an answer was right; a later one that is not takes nothing away.
    public var isRight: Bool
    /// How often it was answered.
    public var tries: Int
  }

  /// Where an exercise stands.
  public enum State: String, Sendable {
    /// Not passed yet.
    case open
    /// Passed as it stands.
    case passed
    /// Passed once, and edited since.
    case changed = "changed since it passed"
  }

  /// Of a student who has done nothing yet.
  public init(courseVersion: Int) { self.courseVersion = courseVersion }

  /// Whether all counts are such as this program writes them, and can be counted on.
  var isPlausible: Bool {
    exercises.values.allSatisfy { 0...1_000_000 ~= $0.hints }
      && quizzes.values.allSatisfy { 0...1_000_000 ~= $0.tries }
  }

  /// Where an exercise stands whose file has a hash; nil for a file that can't be read.
  public func state(of name: String, hash: String?) -> State {
    guard let passed = exercises[name]?.passedHash else { return .open }
    return passed == hash ? .passed : .changed
  }

  /// Notes that a quiz was answered.
  public mutating func answered(_ quiz: String, right: Bool) {
    let before = quizzes[quiz]
    quizzes[quiz] = Answer(isRight: right || before?.isRight == true, tries: (before?.tries ?? 0) + 1)
  }

  /// Counts one hint more for an exercise that has so many.
  /// - Returns: how many are shown now, at least 1.
  public mutating func showedHint(of name: String, outOf count: Int) -> Int {
    let shown = min((exercises[name]?.hints ?? 0) + 1, count)
    exercises[name, default: Record()].hints = shown
    return shown
  }

  /// Whether the solution of an exercise may be shown: it passed, or was given up.
  public func showsSolution(of name: String) -> Bool {
    exercises[name]?.passedHash != nil || exercises[name]?.gaveUp == true
  }

  /// Notes that an exercise was given up, unless its solution may be shown already.
  public mutating func gaveUp(_ name: String) {
    if !showsSolution(of: name) { exercises[name, default: Record()].gaveUp = true }
  }

  /// Notes that an exercise's file passed.
  public mutating func passed(_ name: String, hash: String) {
    exercises[name, default: Record()].passedHash = hash
    if exercises[name]?.passedAt == nil { exercises[name]?.passedAt = Date.now.formatted(.iso8601) }
  }
}

/// The file that progress is kept in. Whoever changes it holds a lock for that moment, so that two programs
/// in one folder lose nothing of each other's.
public struct ProgressFile: Sendable {
  /// The file, in the workbook's folder.
  public let path: String
  private let courseVersion: Int

  /// The file of a workbook.
  public init(of workbook: Workbook) {
    path = workbook.root + "/.exercises-progress.json"
    courseVersion = workbook.course.version
  }

  /// What is kept; nothing yet where there is no file.
  /// - Throws: `Failure` with `corrupt` for a file that is no progress, or of a newer edition of the course:
  ///   it is left as it is.
  public func load() throws -> CourseProgress {
    // A link that leads nowhere is no lack of progress: what it leads to may come back.
    guard (try? FileManager.default.attributesOfItem(atPath: path)) != nil else {
      return CourseProgress(courseVersion: courseVersion)
    }
    let progress: CourseProgress
    do {
      let data = try Files.read(path, limit: 4 << 20)
      progress = try JSONDecoder().decode(CourseProgress.self, from: data)
    } catch let failure as Failure where failure.code == .noPermission || failure.code == .system {
      throw failure
    } catch {
      let reason = (error as? Failure)?.reason ?? "is no record of progress any more (edited by hand?)"
      throw unusable(reason, remedy: "mend it")
    }
    guard progress.courseVersion <= courseVersion else {
      throw unusable(
        "is of a newer edition of the course: \(progress.courseVersion), where this is \(courseVersion)",
        remedy: "update the workbook")
    }
    guard progress.isPlausible else {
      throw unusable("counts what can't be (edited by hand?)", remedy: "mend it")
    }
    return progress
  }

  private func unusable(_ reason: String, remedy: String) -> Failure {
    Failure(
      .corrupt, at: path, reason,
      remedy: "\(remedy), or rename it to start anew; your exercises are not touched")
  }

  /// Changes what is kept: read, changed and written whole under a lock.
  /// - Returns: what `change` does.
  /// - Throws: `Failure`, as `load()` and `Files.write(_:to:)`.
  @discardableResult
  public func update<Result>(_ change: (inout CourseProgress) -> Result) throws -> Result {
    let lock: FileLock?
    do { lock = try FileLock(path + ".lock", waits: true) } catch let failure as Failure {
      throw Failure(failure.code, at: path, failure.reason, remedy: failure.remedy)
    }
    defer { lock?.release() }
    var progress = try load()
    let before = progress
    let result = change(&progress)
    guard progress != before else { return result }
    progress.courseVersion = courseVersion
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try Files.writeBesideAndMove(try encoder.encode(progress) + Data("\n".utf8), to: path)
    return result
  }
}
