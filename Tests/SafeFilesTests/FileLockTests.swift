import Foundation
import SafeFiles
import Testing

@Suite struct FileLockTests {
  @Test func aLockIsHeldByOneUntilItIsReleased() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "lock-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let first = try #require(try FileLock(path, waits: false))
    #expect(try FileLock(path, waits: false) == nil)
    first.release()
    let second = try FileLock(path, waits: false)
    #expect(second != nil)
    second?.release()
  }

  @Test func aLockInAFolderThatIsNotThereIsAFailure() {
    #expect(throws: Failure.self) { try FileLock("/no/such/folder/lock", waits: true) }
  }
}
