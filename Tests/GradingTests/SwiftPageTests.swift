import Foundation
import SafeFiles
import Testing

@testable import Grading

/// The page on Swift for those who know Python.
struct SwiftPageTests {
  private func page() throws -> [Substring] {
    let data = try Files.read(CheckerTests.root + "/Exercises/SWIFT.md", limit: 100_000)
    return String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func itFitsInto80Columns() throws {
    #expect(try page().allSatisfy { $0.count <= 80 })
  }

  @Test func itsCodeCompilesInAStudentsFile() async throws {
    let code = try page().filter { $0.hasPrefix("    ") }
    #expect(code.count > 60)
    let checker = try await CheckerTests.checker.value
    let exercise = try #require(checker.workbook.course.exercises.first { $0.name == "relu" })
    let folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Files.makeFolder(folder)
    let path = "\(folder)/\(exercise.fileName)"
    let text = """
      import ExerciseKit

      public func relu(_ z: Double) -> Double { max(0, z) }

      private func page() {
      \(code.joined(separator: "\n"))
      }

      """
    try Files.write(Data(text.utf8), to: path)
    #expect(try await checker.check(try Submission(exercise, path: path)).outcome == .passed)
  }
}
