import Foundation
import SafeFiles

/// Calls `body` with a folder of its own, which is removed behind it.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = try makeOwnFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

/// Calls `body` with a folder of its own, which is removed behind it.
func withFolder(_ body: (String) async throws -> Void) async throws {
  let folder = try makeOwnFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try await body(folder)
}

private func makeOwnFolder() throws -> String {
  let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "benchmark-\(UUID().uuidString)")
    .path(percentEncoded: false)
  try Files.makeFolder(folder)
  return folder
}
