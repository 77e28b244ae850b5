import Course
import Foundation
import Grading
import SafeFiles

/// The student's workbook with what is needed to work in it.
struct Desk: Sendable {
  let workbook: Workbook
  let progressFile: ProgressFile

  /// Where checks are built.
  static let cache = Files.cacheFolder(environment: environment) + "/checks"

  /// The workbook around the current folder.
  init() throws {
    workbook = try Workbook.find(from: FileManager.default.currentDirectoryPath)
    progressFile = ProgressFile(of: workbook)
  }

  /// A checker; the first time on a machine it takes some seconds, and says so.
  func checker() async throws -> Checker {
    let cache = Self.cache
    if !FileManager.default.fileExists(atPath: cache), Terminal.showsErrors {
      Terminal.writeToErrors("Building what your files are checked with, once (about 5 seconds) …\n")
    }
    Ending.cancelsWork()
    do {
      return try await Checker(workbook: workbook, cache: cache, environment: environment)
    } catch let failure as Failure {
      throw Self.saying(whatHelps: failure, in: cache)
    }
  }

  /// A failure, with what helps where it is about a place in the cache, which students don't know of.
  static func saying(whatHelps failure: Failure, in cache: String) -> Failure {
    guard failure.place.hasPrefix(cache) else { return failure }
    return Failure(
      failure.code, at: cache, "checks are built there: \(failure.reason)",
      remedy: "mend that, or name another place: export XDG_CACHE_HOME=/path/to/folder")
  }

  /// The exercise of a name, whichever case it is written in, or of a file or a number.
  func exercise(named name: String) throws -> Exercise {
    let exercises = workbook.course.exercises
    let wanted = name.lowercased()
    let file = wanted.split(separator: "/").last.map(String.init) ?? wanted
    if let found = exercises.first(where: { exercise in
      exercise.name.lowercased() == wanted || "\(exercise.number)" == wanted
        || exercise.path.lowercased().hasSuffix("/" + file)
    }) {
      return found
    }
    let meant = wanted.nearest(of: exercises.map(\.name)).map { "did you mean \($0)? " } ?? ""
    throw Failure(
      .badArgument, at: name, "there is no exercise of that name",
      remedy: "\(meant)exercises list shows all")
  }

  /// The chapter of a number, folder or title, or of an exercise's name. A number is a chapter's, never an
  /// exercise's.
  func chapter(named name: String) throws -> Chapter {
    let wanted = name.lowercased()
    let count = workbook.course.chapters.count
    if let number = Int(wanted), !(1...count).contains(number) {
      throw Failure(
        .badArgument, at: name, "there are \(count) chapters, 1 to \(count)",
        remedy: "for an exercise's chapter type the exercise's name")
    }
    if let chapter = workbook.course.chapters.first(where: { chapter in
      Int(wanted) == chapter.number || chapter.folder.lowercased() == wanted
        || chapter.title.lowercased() == wanted
    }) {
      return chapter
    }
    if let exercise = try? exercise(named: name) { return chapter(of: exercise) }
    throw Failure(
      .badArgument, at: name, "there is no such chapter",
      remedy: "choose 1 to \(count); exercises list shows them")
  }

  /// Where an exercise stands.
  func state(of exercise: Exercise, in progress: CourseProgress) -> CourseProgress.State {
    let data = try? Files.read(workbook.studentFile(exercise), limit: Submission.sizeLimit)
    return progress.state(of: exercise.name, hash: data.map { SHA256.hexDigest(of: $0) })
  }

  /// The first exercise that has not been passed, or else the first that has changed since; nil if all are
  /// passed as they stand.
  func next(in progress: CourseProgress) -> Exercise? {
    let exercises = workbook.course.exercises
    return exercises.first { state(of: $0, in: progress) == .open }
      ?? exercises.first { state(of: $0, in: progress) == .changed }
  }

  /// The exercise that comes next; the last one if all are passed.
  func current() throws -> Exercise {
    let exercises = workbook.course.exercises
    return next(in: try progressFile.load()) ?? exercises[exercises.count - 1]
  }

  /// The chapter that an exercise belongs to.
  func chapter(of exercise: Exercise) -> Chapter { workbook.course.chapters[exercise.chapter - 1] }

  /// A chapter's text.
  func text(of chapter: Chapter) throws -> String {
    String(decoding: try Files.read(workbook.textFile(chapter), limit: 1 << 20), as: UTF8.self)
  }

  /// The page on Swift.
  func swiftText() throws -> String {
    let path = workbook.root + "/Exercises/SWIFT.md"
    do {
      return String(decoding: try Files.read(path, limit: 1 << 20), as: UTF8.self)
    } catch let failure as Failure where failure.code == .notFound {
      throw Failure(
        .notFound, at: shown(path), "the page on Swift is missing",
        remedy: "restore it: git checkout Exercises/SWIFT.md")
    }
  }

  /// The published solution of an exercise.
  func solutionText(of exercise: Exercise) throws -> String {
    String(decoding: try Files.read(workbook.solutionFile(exercise), limit: 1 << 20), as: UTF8.self)
  }

  /// The path of an exercise's file as it is shown.
  func shownPath(_ exercise: Exercise) -> String { shown(workbook.studentFile(exercise)) }

  /// A path as seen from the current folder, where it lies below.
  func shown(_ path: String) -> String {
    let folder = FileManager.default.currentDirectoryPath
    return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  /// Checks an exercise's file as it was read.
  func check(_ submission: Submission, with checker: Checker) async throws -> Verdict {
    do {
      return try await checker.check(submission)
    } catch let failure as Failure {
      throw Self.saying(whatHelps: failure, in: Self.cache)
    }
  }

  /// Notes a verdict if the exercise passed; apart from the check, so that a verdict is shown though the disk
  /// is full.
  func note(_ verdict: Verdict, of exercise: Exercise) throws {
    if verdict.isPassed { try progressFile.update { $0.passed(exercise.name, hash: verdict.hash) } }
  }
}
