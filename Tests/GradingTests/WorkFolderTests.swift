import Foundation
import SafeFiles
import Testing

@testable import Grading

@Suite struct WorkFolderTests {
  private func withParent(_ body: (String) throws -> Void) throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "work-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try body(parent)
  }

  private func everything(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
  }

  @Test func itIsThereUntilItIsRemovedOrKept() throws {
    try withParent { parent in
      let folder = try WorkFolder(in: parent)
      try Files.write(Data("x".utf8), to: folder.path + "/file")
      folder.remove()
      #expect(try everything(in: parent).isEmpty)
      let kept = try WorkFolder(in: parent)
      try Files.write(Data("x".utf8), to: kept.path + "/file")
      #expect(kept.keep(as: parent + "/kept"))
      #expect(try everything(in: parent + "/kept") == ["file"])
      let late = try WorkFolder(in: parent + "/scratch")
      #expect(!late.keep(as: parent + "/kept"), "another was faster")
      #expect(try everything(in: parent + "/scratch").isEmpty)
    }
  }

  @Test func onlyFoldersWhoseOwnerIsGoneAreDeleted() throws {
    try withParent { parent in
      let other = try WorkFolder(in: parent)
      // As a killed program leaves one: with a lock that nobody holds, and with none if it was deleting it.
      for name in ["a", "b"] { try Files.makeFolder("\(parent)/\(name)/inner") }
      try Files.write(Data(), to: parent + "/a/.lock")
      let folder = try WorkFolder(in: parent)
      #expect(try everything(in: parent).count == 2)
      #expect(FileManager.default.fileExists(atPath: other.path))
      folder.remove()
      other.remove()
      #expect(try everything(in: parent).isEmpty)
    }
  }

  @Test func memoryIsUsedOnlyInAFolderThatNobodyElseCanWriteIn() throws {
    try withParent { memory in
      try Files.makeFolder(memory)
      let own = "\(memory)/neural-network-workbook-\(getuid())"
      #expect(WorkFolder.parent(memory: memory, else: "/cache") == own)
      #expect(WorkFolder.parent(memory: memory, else: "/cache") == own, "once it is there")
      chmod(own, 0o777)
      #expect(WorkFolder.parent(memory: memory, else: "/cache") == "/cache")
      rmdir(own)
      try Files.makeFolder("\(memory)/elsewhere")
      symlink("\(memory)/elsewhere", own)
      #expect(WorkFolder.parent(memory: memory, else: "/cache") == "/cache", "a link")
      #expect(WorkFolder.parent(memory: "\(memory)/none", else: "/cache") == "/cache")
    }
  }

  @Test func manyAtOnceDeleteNothingOfEachOthers() async throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "work-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 {
        group.addTask {
          let folder = try WorkFolder(in: parent)
          try Files.write(Data("x".utf8), to: folder.path + "/file")
          await Task.yield()
          #expect(try Files.read(folder.path + "/file", limit: 1).count == 1)
          folder.remove()
        }
      }
      try await group.waitForAll()
    }
    #expect(try everything(in: parent).isEmpty)
  }
}
