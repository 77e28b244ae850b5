import Foundation
import SafeFiles
import Testing

@testable import exercises

@Suite struct FolderWatcherTests {
  /// Watches a folder that holds `a.swift`, does something to it, and gives the names of the files that are
  /// told of, up to the mark that is made last. Names in a row are one: a machine under load may pause within
  /// a burst.
  private func changes(in folder: String, after act: () async throws -> Void) async throws -> [String] {
    // Written elsewhere: a program that another test starts just then has the file open for a moment, too, and when
    // it lets go of it the file counts as written.
    let elsewhere = folder + ".before"
    try "let a = 1\n".write(toFile: elsewhere, atomically: false, encoding: .utf8)
    defer { unlink(elsewhere) }
    try #require(link(elsewhere, folder + "/a.swift") == 0)
    let watcher = try FolderWatcher(folders: [folder])
    defer { watcher.stop() }
    try await act()
    // Far enough behind the rest that it comes last.
    try await Task.sleep(for: .milliseconds(300))
    try "".write(toFile: folder + "/mark", atomically: false, encoding: .utf8)
    let names = try await names(from: watcher, in: folder, upTo: "mark")
    return names.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func names(from watcher: FolderWatcher, in folder: String, upTo mark: String) async throws
    -> [String]
  {
    let end = Task {
      try await Task.sleep(for: .seconds(20))
      watcher.stop()
    }
    defer { end.cancel() }
    var names: [String] = []
    for await path in watcher.changes {
      let name = try #require(path.hasPrefix(folder + "/") ? path.dropFirst(folder.count + 1) : nil)
      if name == mark { return names }
      names.append(String(name))
    }
    Issue.record("the watcher did not see \(mark), only \(names)")
    return names
  }

  @Test func aFileWrittenInPlaceIsTold() async throws {
    try await withFolder { folder in
      let names = try await changes(in: folder) {
        let file = try #require(FileHandle(forWritingAtPath: folder + "/a.swift"))
        try file.write(contentsOf: Data("let a = 2\n".utf8))
        try file.close()
      }
      #expect(names == ["a.swift"])
    }
  }

  @Test func aFileSavedByRenamingIsToldUnderItsOwnName() async throws {
    try await withFolder { folder in
      let names = try await changes(in: folder) {
        // As vim does: the old file becomes the backup, the new one is written, the backup goes.
        let manager = FileManager.default
        try "".write(toFile: folder + "/4913", atomically: false, encoding: .utf8)
        try manager.removeItem(atPath: folder + "/4913")
        try manager.moveItem(atPath: folder + "/a.swift", toPath: folder + "/a.swift~")
        try "let a = 3\n".write(toFile: folder + "/a.swift", atomically: false, encoding: .utf8)
        try manager.removeItem(atPath: folder + "/a.swift~")
      }
      #expect(names == ["a.swift"])
    }
  }

  @Test func aFileThatAnotherReplacesIsTold() async throws {
    try await withFolder { folder in
      let names = try await changes(in: folder) {
        try "let a = 4\n".write(toFile: folder + "/.a.tmp", atomically: false, encoding: .utf8)
        #expect(rename(folder + "/.a.tmp", folder + "/a.swift") == 0)
      }
      #expect(names == ["a.swift"])
    }
  }

  @Test func aReplacedFileIsStillWatched() async throws {
    try await withFolder { folder in
      let watcher = try FolderWatcher(folders: [folder])
      defer { watcher.stop() }
      for round in 1...3 {
        try "\(round)\n".write(toFile: folder + "/.a.tmp", atomically: false, encoding: .utf8)
        #expect(rename(folder + "/.a.tmp", folder + "/a.swift") == 0)
        _ = try await names(from: watcher, in: folder, upTo: "a.swift")
        try "\(round) in place\n".write(toFile: folder + "/a.swift", atomically: false, encoding: .utf8)
        _ = try await names(from: watcher, in: folder, upTo: "a.swift")
      }
    }
  }

  @Test func newAndDeletedFilesAreTold() async throws {
    try await withFolder { folder in
      let names = try await changes(in: folder) {
        try "".write(toFile: folder + "/b ü.swift", atomically: false, encoding: .utf8)
        try await Task.sleep(for: .milliseconds(300))
        try FileManager.default.removeItem(atPath: folder + "/a.swift")
      }
      #expect(names == ["b ü.swift", "a.swift"])
    }
  }

  @Test func manyWritesInARowAreToldFewTimes() async throws {
    try await withFolder { folder in
      let watcher = try FolderWatcher(folders: [folder])
      defer { watcher.stop() }
      for number in 0..<100 {
        try "\(number)".write(toFile: folder + "/a.swift", atomically: false, encoding: .utf8)
      }
      try await Task.sleep(for: .milliseconds(300))
      try "".write(toFile: folder + "/mark", atomically: false, encoding: .utf8)
      let names = try await names(from: watcher, in: folder, upTo: "mark")
      #expect(Set(names) == ["a.swift"])
      #expect(names.count < 50)
    }
  }

  @Test func editorsFilesAndFoldersAreNotTold() async throws {
    try await withFolder { folder in
      let names = try await changes(in: folder) {
        for name in [".a.swift.swp", "a.swift~", "#a.swift#", "4913", "a.tmp", ".hidden"] {
          try "x".write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
        }
        try Files.makeFolder(folder + "/inner")
      }
      #expect(names.isEmpty)
    }
  }

  @Test func aFolderThatComesBackIsWatchedAgain() async throws {
    try await withFolder { folder in
      let inner = folder + "/inner"
      try Files.makeFolder(inner)
      let watcher = try FolderWatcher(folders: [inner])
      defer { watcher.stop() }
      try FileManager.default.removeItem(atPath: inner)
      try await Task.sleep(for: .milliseconds(100))
      try Files.makeFolder(inner)
      try "".write(toFile: inner + "/back", atomically: false, encoding: .utf8)
      _ = try await names(from: watcher, in: inner, upTo: "back")
      try "".write(toFile: inner + "/more", atomically: false, encoding: .utf8)
      _ = try await names(from: watcher, in: inner, upTo: "more")
    }
  }

  @Test func severalFoldersAreWatchedEachUnderItsGivenName() async throws {
    try await withFolder { folder in
      for name in ["one", "two"] { try Files.makeFolder("\(folder)/\(name)") }
      let watcher = try FolderWatcher(folders: [folder + "/one", folder + "/two/"])
      defer { watcher.stop() }
      for name in ["one", "two"] {
        try "".write(toFile: "\(folder)/\(name)/file", atomically: false, encoding: .utf8)
        _ = try await names(from: watcher, in: folder, upTo: "\(name)/file")
      }
    }
  }

  @Test func stoppingEndsTheChanges() async throws {
    try await withFolder { folder in
      let watcher = try FolderWatcher(folders: [folder])
      watcher.stop()
      watcher.stop()
      for await _ in watcher.changes { Issue.record("nothing was changed") }
    }
  }

  @Test func aMissingFolderOrAFileInItsPlaceIsRefused() async throws {
    try await withFolder { folder in
      let missing = #expect(throws: Failure.self) { try FolderWatcher(folders: [folder, folder + "/none"]) }
      #expect(missing?.code == .notFound && missing?.place == folder + "/none")
      try "".write(toFile: folder + "/file", atomically: false, encoding: .utf8)
      let file = #expect(throws: Failure.self) { try FolderWatcher(folders: [folder + "/file"]) }
      #expect(file?.code == .wrongKind)
    }
  }

  @Test(arguments: [EMFILE, ENOSPC]) func theSystemsLimitIsNamedWithARemedy(code: Int32) {
    let failure = FolderWatcher.failure(code, folder: "Exercises")
    #expect(failure.code == .system && failure.place == "Exercises")
    #expect(failure.remedy.hasPrefix("close other"))
  }
}
