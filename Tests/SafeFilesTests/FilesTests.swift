import Foundation
import SafeFiles
import Testing

struct FilesTests {
  @Test func `What is written is read again`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a file, näme.bin"
      try Files.write(Data([1, 2, 3]), to: path)
      #expect(try Files.read(path, limit: 3) == Data([1, 2, 3]))
      try Files.write(Data(), to: path)
      #expect(try Files.read(path, limit: 0) == Data())
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `A scratch file takes the place of a file, and of nothing else`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/scratch"
      try Files.writeScratch(Data([1, 2, 3]), to: path)
      try Files.writeScratch(Data([4]), to: path)
      #expect(try Files.read(path, limit: 3) == Data([4]))
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: path)
      try #require(mkfifo(folder + "/pipe", 0o600) == 0)
      for name in ["/link", "/pipe", "", "/none/file"] {
        #expect(throws: Failure.self) { try Files.writeScratch(Data([5]), to: folder + name) }
      }
      #expect(try Files.read(path, limit: 3) == Data([4]))
    }
  }

  @Test func `A file above the limit is refused with its name`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/big"
      try Files.write(Data(count: 4), to: path)
      let failure = try #require(throws: Failure.self) { try Files.read(path, limit: 3) }
      #expect(failure.code == .tooLarge)
      #expect("\(failure)" == "\(path): is larger than 3 bytes; is it the right file?")
      #expect(try Files.requireFile(path, limit: 4) == 4)
    }
  }

  @Test func `A missing file is said`() throws {
    try withTemporaryFolder { folder in
      let failure = try #require(throws: Failure.self) { try Files.read(folder + "/none", limit: 9) }
      #expect(failure.code == .notFound)
      #expect("\(failure)" == "\(folder)/none: there is no such file or folder; check the name")
    }
  }

  @Test func `A folder is not read as a file`() throws {
    try withTemporaryFolder { folder in
      let failure = try #require(throws: Failure.self) { try Files.read(folder, limit: 9) }
      #expect(failure.code == .wrongKind)
      #expect("\(failure)" == "\(folder): is a folder; name a file")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `A pipe is refused without waiting for a writer`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/pipe"
      try #require(mkfifo(path, 0o600) == 0)
      let failure = try #require(throws: Failure.self) { try Files.read(path, limit: 9) }
      #expect(failure.code == .wrongKind)
      #expect("\(failure)" == "\(path): is neither a file nor a folder; name a file")
    }
  }

  @Test func `A device is refused`() throws {
    let failure = try #require(throws: Failure.self) { try Files.read("/dev/zero", limit: 9) }
    #expect(failure.code == .wrongKind)
  }

  @Test func `A link to a file is read, a link to itself is refused`() throws {
    try withTemporaryFolder { folder in
      try Files.write(Data([7]), to: folder + "/file")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: folder + "/file")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/circle", withDestinationPath: folder + "/circle")
      #expect(try Files.read(folder + "/link", limit: 1) == Data([7]))
      #expect(throws: Failure.self) { try Files.read(folder + "/circle", limit: 1) }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read and write everything"))
  func `A file or folder without permission is said`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/secret"
      try Files.write(Data([1]), to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      let reading = try #require(throws: Failure.self) { try Files.read(path, limit: 9) }
      #expect(reading.code == .noPermission)
      #expect(
        "\(reading)"
          == "\(path): you may not read it; change its permissions or choose another place")

      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
      let writing = try #require(throws: Failure.self) { try Files.write(Data(), to: folder + "/new") }
      #expect(writing.code == .noPermission)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
    }
  }

  @Test func `A file is replaced whole and nothing else is left in its folder`() throws {
    try withTemporaryFolder { folder in
      try Files.write(Data(count: 1000), to: folder + "/file")
      try Files.write(Data([1]), to: folder + "/file")
      #expect(try Files.read(folder + "/file", limit: 9) == Data([1]))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
    }
  }

  @Test func `A file is replaced by way of one beside it, which a killed program may have left`() throws {
    try withTemporaryFolder { folder in
      try Files.write(Data(count: 1000), to: folder + "/file.new")
      try Files.writeBesideAndMove(Data([1]), to: folder + "/file")
      #expect(try Files.read(folder + "/file", limit: 9) == Data([1]))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/file")
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "file")
      try Files.writeBesideAndMove(Data([2]), to: folder + "/link")
      #expect(try Files.read(folder + "/file", limit: 9) == Data([2]))
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/file")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try Files.names(in: folder) == ["file", "link"])
      try Files.makeFolder(folder + "/file.new/inner")
      #expect(throws: Failure.self) { try Files.writeBesideAndMove(Data([3]), to: folder + "/file") }
      #expect(try Files.names(in: folder + "/file.new") == ["inner"])
      #expect(try Files.read(folder + "/file", limit: 9) == Data([2]))
    }
  }

  @Test func `Where writing fails nothing is left behind`() throws {
    try withTemporaryFolder { folder in
      let failure = try #require(throws: Failure.self) {
        try Files.write(Data([1]), to: folder + "/none/file")
      }
      #expect(failure.code == .notFound)
      #expect("\(failure)" == "\(folder)/none/file: the folder for it is not there; make it first")

      try Files.makeFolder(folder + "/taken")
      #expect(throws: Failure.self) { try Files.write(Data([1]), to: folder + "/taken") }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["taken"])
    }
  }

  @Test func `Folders are made with those above them, and may be there already`() throws {
    try withTemporaryFolder { folder in
      try Files.makeFolder(folder + "/a/b/c")
      try Files.makeFolder(folder + "/a/b/c")
      #expect(try Files.names(in: folder + "/a") == ["b"])
      try Files.write(Data(), to: folder + "/file")
      #expect(throws: Failure.self) { try Files.makeFolder(folder + "/file/below") }
    }
  }

  @Test func `Names are sorted and hidden ones left out`() throws {
    try withTemporaryFolder { folder in
      for name in ["b", "a", ".hidden", "10", "9"] { try Files.write(Data(), to: folder + "/" + name) }
      #expect(try Files.names(in: folder) == ["10", "9", "a", "b"])
      let missing = try #require(throws: Failure.self) { try Files.names(in: folder + "/none") }
      #expect(missing.code == .notFound)
      let file = try #require(throws: Failure.self) { try Files.names(in: folder + "/a") }
      #expect("\(file)" == "\(folder)/a: is a file; name a folder")
    }
  }
}
