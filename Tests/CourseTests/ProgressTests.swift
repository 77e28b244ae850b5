import Foundation
import SafeFiles
import Testing

@testable import Course

@Suite struct ProgressTests {
  private func withWorkbook(_ body: (Workbook) async throws -> Void) async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "course-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Files.makeFolder(root + "/Exercises/01_First")
    try Files.write(Data(ManifestTests.good.utf8), to: root + "/Exercises/course.yaml")
    try await body(try Workbook(root: root))
  }

  @Test func whatPassedIsPassedUntilTheFileChanges() async throws {
    try await withWorkbook { workbook in
      let file = ProgressFile(of: workbook)
      try file.update { $0.passed("double", hash: "abc") }
      let progress = try file.load()
      #expect(progress.state(of: "double", hash: "abc") == .passed)
      #expect(progress.state(of: "double", hash: "abd") == .changed)
      #expect(progress.state(of: "double", hash: nil) == .changed)
      #expect(progress.state(of: "other", hash: "abc") == .open)
    }
  }

  @Test func manyProgramsAtOnceLoseNothingOfEachOthers() async throws {
    try await withWorkbook { workbook in
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<40 {
          group.addTask {
            try? ProgressFile(of: workbook).update { $0.passed("e\(number)", hash: "\(number)") }
          }
        }
      }
      let progress = try ProgressFile(of: workbook).load()
      #expect(progress.exercises.count == 40)
    }
  }

  @Test func aFileThatIsNoProgressIsSaidAndLeftAsItIs() async throws {
    try await withWorkbook { workbook in
      let file = ProgressFile(of: workbook)
      try Files.write(Data("nonsense".utf8), to: file.path)
      let failure = #expect(throws: Failure.self) { try file.update { $0.passed("double", hash: "a") } }
      #expect(failure?.code == .corrupt)
      let left = try Files.read(file.path, limit: 100)
      #expect(left == Data("nonsense".utf8))
    }
  }

  @Test func anOlderCoursesProgressIsKept() async throws {
    try await withWorkbook { workbook in
      let file = ProgressFile(of: workbook)
      let older = #"{"courseVersion":0,"exercises":{"gone":{"hints":2,"gaveUp":false}},"quizzes":{}}"#
      try Files.write(Data(older.utf8), to: file.path)
      try file.update { $0.passed("double", hash: "a") }
      let progress = try file.load()
      #expect(progress.exercises["gone"]?.hints == 2)
      #expect(progress.courseVersion == 1)
    }
  }

  @Test func aNewerCoursesProgressAndCountsThatCantBeAreLeftAsTheyAre() async throws {
    try await withWorkbook { workbook in
      let file = ProgressFile(of: workbook)
      for (text, words) in [
        (#"{"courseVersion":2,"exercises":{},"new":[1],"quizzes":{}}"#, "newer edition of the course: 2"),
        (
          #"{"courseVersion":1,"exercises":{"double":{"hints":9223372036854775807,"gaveUp":false}},"quizzes":{}}"#,
          "counts what can't be"
        ),
        (
          #"{"courseVersion":1,"exercises":{},"quizzes":{"which":{"isRight":true,"tries":-1}}}"#,
          "counts what can't be"
        ),
      ] {
        try Files.write(Data(text.utf8), to: file.path)
        let failure = #expect(throws: Failure.self) { try file.update { $0.answered("which", right: true) } }
        #expect(failure?.code == .corrupt && failure?.message.contains(words) == true)
        let left = try Files.read(file.path, limit: 1000)
        #expect(left == Data(text.utf8))
      }
    }
  }

  @Test func theWorkbookIsFoundFromAnyFolderInIt() async throws {
    try await withWorkbook { workbook in
      let found = try Workbook.find(from: workbook.root + "/Exercises/01_First")
      #expect(
        URL(filePath: found.root).resolvingSymlinksInPath().path
          == URL(filePath: workbook.root).resolvingSymlinksInPath().path)
    }
    #expect(throws: Failure.self) { try Workbook.find(from: "/") }
  }
}
