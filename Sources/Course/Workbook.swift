private import Foundation
internal import SafeFiles

/// The folder that a student works in, with the course that its manifest describes.
public struct Workbook: Sendable {
  /// The folder that holds `Exercises` and `Solutions`.
  public let root: String
  /// What its manifest says.
  public let course: Course

  /// The workbook in a folder.
  /// - Throws: `Failure` where there is none, or as `Course.init(manifest:)`.
  public init(root: String) throws {
    self.root = root
    course = try Course(manifest: root + "/Exercises/" + Course.manifestName)
  }

  /// The workbook that a folder, or one above it, holds.
  /// - Throws: `Failure` with `notFound` where there is none.
  public static func find(from folder: String) throws -> Workbook {
    var place = URL(filePath: folder).standardizedFileURL
    while true {
      let root = place.path(percentEncoded: false)
      let manifest = place.appending(path: "Exercises/" + Course.manifestName)
      if FileManager.default.fileExists(atPath: manifest.path(percentEncoded: false)) {
        return try Workbook(root: root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root)
      }
      let above = place.deletingLastPathComponent().standardizedFileURL
      guard above.path != place.path, place.path != "/" else {
        throw Failure(
          .notFound, at: folder, "the workbook (Exercises/\(Course.manifestName)) is neither here nor above",
          remedy: "start the program in the workbook's folder")
      }
      place = above
    }
  }

  /// The student's file of an exercise.
  public func studentFile(_ exercise: Exercise) -> String { "\(root)/Exercises/\(exercise.path)" }
  /// The published solution of an exercise.
  public func solutionFile(_ exercise: Exercise) -> String { "\(root)/Solutions/\(exercise.path)" }
  /// The text of a chapter.
  public func textFile(_ chapter: Chapter) -> String { "\(root)/Exercises/\(chapter.folder)/README.md" }

  /// What an exercise may use: the files of earlier exercises, as published, and what is given before it.
  public func filesBefore(_ exercise: Exercise) -> [String] {
    let earlier = course.exercises.filter { $0.number < exercise.number }.map(\.path)
    let given = course.chapters.flatMap(\.given).filter { $0.after < exercise.number }.map(\.path)
    return (earlier + given).map { "\(root)/Solutions/\($0)" }
  }
}
