import Course
import Foundation
import Grading
import SafeFiles

extension Desk {
  /// Gives an exercise's file its first text again. Whatever stands in its place is kept: a text as a copy, a
  /// folder or what else it is by moving it.
  /// - Returns: where it is kept now; nil where there was nothing to keep.
  /// - Throws: `Failure`; what stood there is there still, or again.
  func reset(_ exercise: Exercise) throws -> String? {
    let path = workbook.studentFile(exercise)
    let first = Data(try workbook.stub(of: exercise).utf8)
    // Without following links: one that leads nowhere is something, too.
    guard (try? FileManager.default.attributesOfItem(atPath: path)) != nil else {
      try Files.makeFolder(URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false))
      try Files.write(first, to: path)
      return nil
    }
    let text: Data?
    do {
      text = try Files.read(path, limit: 16 << 20)
    } catch let failure as Failure where [.wrongKind, .tooLarge, .notFound].contains(failure.code) {
      text = nil
    }
    if text == first { return nil }
    let copy = try placeForCopy(of: exercise)
    if let text {
      try Files.write(text, to: copy)
      try Files.write(first, to: path)
      return copy
    }
    try move(path, to: copy)
    do { try Files.write(first, to: path) } catch {
      try? move(copy, to: path)
      throw error
    }
    return copy
  }

  private func move(_ path: String, to other: String) throws {
    do { try FileManager.default.moveItem(atPath: path, toPath: other) } catch {
      throw Files.failure(error, path: path, doing: .writing)
    }
  }

  /// A name in the folder of copies that is not taken yet.
  private func placeForCopy(of exercise: Exercise) throws -> String {
    let folder = workbook.root + "/.exercises-progress-copies"
    try Files.makeFolder(folder)
    let stamp = Date.now.formatted(.iso8601.timeSeparator(.omitted))
    let names = (1...).lazy.map { "\(folder)/\(exercise.name)-\(stamp)\($0 == 1 ? "" : "-\($0)").swift" }
    return names.first { (try? FileManager.default.attributesOfItem(atPath: $0)) == nil }!
  }
}
