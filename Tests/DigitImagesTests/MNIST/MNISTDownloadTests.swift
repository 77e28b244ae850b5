import DigitImages
import ExerciseKit
import Foundation
import SafeFiles
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1)))
struct MNISTDownloadTests {
  /// Contents of two small files, of which the first does not compress.
  private let contents: [String: [UInt8]] = {
    var generator = SeededGenerator(seed: 1)
    return [
      "images.gz": (0..<3000).map { _ in UInt8(truncatingIfNeeded: generator.next()) },
      "labels.gz": (0..<100).map { UInt8($0 % 10) },
    ]
  }()

  private func files() throws -> [RemoteFile] {
    try contents.sorted { $0.key < $1.key }.map { name, content in
      RemoteFile(
        name: name, downloadSize: try gzipped(content).count, contentSize: content.count,
        contentDigest: SHA256.hexDigest(of: content))
    }
  }

  /// Calls `body` with a download from mirrors of the given behaviours, and with the server.
  private func withDownload(
    from behaviours: [MirrorServer.Behaviour],
    _ body: (inout MNISTDownload, MirrorServer) async throws -> Void
  ) async throws {
    let server = try MirrorServer(contents: contents)
    let folder = NSTemporaryDirectory() + "download-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await server.run { address in
      var download = MNISTDownload(into: folder)
      download.files = try files()
      download.mirrors = behaviours.map { address.appending(path: $0.rawValue) }
      download.silence = 20
      try await body(&download, server)
    }
  }

  /// The one failure of a download.
  private func failure(of download: MNISTDownload) async throws -> Failure {
    try await #require(throws: Failure.self) { try await download.run { _, _ in } }
  }

  private func expectComplete(_ download: MNISTDownload, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    #expect(
      try Files.names(in: download.folder) == ["images.gz", "labels.gz"], sourceLocation: sourceLocation)
    #expect(throws: Never.self, sourceLocation: sourceLocation) {
      for file in download.files { try file.verify("\(download.folder)/\(file.name)") }
    }
  }

  @Test func `Files are downloaded, with progress from nothing to all`() async throws {
    try await withDownload(from: [.good]) { download, server in
      let steps = Mutex<[[Int]]>([])
      try await download.run { done, total in steps.withLock { $0.append([done, total]) } }
      try expectComplete(download)
      #expect(server.requests == ["/good/images.gz", "/good/labels.gz"])
      let total = download.files.reduce(0) { $0 + $1.downloadSize }
      let done = steps.withLock { $0 }
      #expect(done.first == [0, total])
      #expect(done.last == [total, total])
      #expect(done.map { $0[0] } == done.map { $0[0] }.sorted())
    }
  }

  @Test func `What is there is not downloaded again, what is wrong there is replaced`() async throws {
    try await withDownload(from: [.good]) { download, server in
      try await download.run { _, _ in }
      try Files.write(Data("nonsense".utf8), to: download.folder + "/labels.gz")
      try await download.run { _, _ in }
      try expectComplete(download)
      #expect(server.requests == ["/good/images.gz", "/good/labels.gz", "/good/labels.gz"])
    }
  }

  @Test func `A connection that is cut is gone on from where it was cut`() async throws {
    try await withDownload(from: [.cutting]) { download, server in
      try await download.run { _, _ in }
      try expectComplete(download)
      #expect(
        server.requests.prefix(4) == [
          "/cutting/images.gz", "/cutting/images.gz bytes=1000-", "/cutting/images.gz bytes=2000-",
          "/cutting/images.gz bytes=3000-",
        ])
    }
  }

  @Test func `A download that was stopped is gone on with`() async throws {
    try await withDownload(from: [.good]) { download, server in
      try await putPart(1234, of: "images.gz", for: download)
      try await download.run { _, _ in }
      try expectComplete(download)
      #expect(server.requests[0] == "/good/images.gz bytes=1234-")
    }
  }

  @Test(arguments: [MirrorServer.Behaviour.whole, .refusingRanges, .lying])
  func `A server that can't go on starts over`(behaviour: MirrorServer.Behaviour) async throws {
    try await withDownload(from: [behaviour]) { download, _ in
      try await putPart(1234, of: "images.gz", for: download)
      try await download.run { _, _ in }
      try expectComplete(download)
    }
  }

  @Test func `A part that is not the file's is dropped`() async throws {
    try await withDownload(from: [.good]) { download, server in
      try await putPart(1234, of: "images.gz", for: download, changed: true)
      try await download.run { _, _ in }
      try expectComplete(download)
      #expect(
        server.requests.prefix(2) == ["/good/images.gz bytes=1234-", "/good/images.gz"])
    }
  }

  @Test(arguments: [MirrorServer.Behaviour.wrong, .corrupt, .missing, .endless, .boastful, .circular])
  func `The second mirror stands in for a bad one`(behaviour: MirrorServer.Behaviour) async throws {
    try await withDownload(from: [behaviour, .good]) { download, server in
      try await download.run { _, _ in }
      try expectComplete(download)
      #expect(server.requests.contains("/good/images.gz"))
    }
  }

  @Test func `A redirection is followed`() async throws {
    try await withDownload(from: [.redirecting]) { download, _ in
      try await download.run { _, _ in }
      try expectComplete(download)
    }
  }

  @Test func `A file that comes uncompressed will do`() async throws {
    try await withDownload(from: [.inflated]) { download, _ in
      try await download.run { _, _ in }
      try expectComplete(download)
    }
  }

  @Test func `When every mirror fails one line says what each did, and nothing is left`() async throws {
    try await withDownload(from: [.missing, .wrong, .endless, .circular]) { download, _ in
      let failure = try await failure(of: download)
      #expect(failure.code == .downloadFailed)
      #expect(
        failure.description
          == "images.gz: no mirror gave it (127.0.0.1: HTTP status 404; "
          + "127.0.0.1: sends something else, by its SHA-256; 127.0.0.1: sends more than 4027 bytes; "
          + "127.0.0.1: redirects in a circle); "
          + "try again later, or set MNIST_DIR to a folder that has MNIST's four files")
      #expect(try FileManager.default.contentsOfDirectory(atPath: download.folder).isEmpty)
    }
  }

  @Test func `A server that says nothing is left after a while`() async throws {
    try await withDownload(from: [.silent]) { download, _ in
      download.silence = 1
      let failure = try await failure(of: download)
      #expect(failure.reason == "no mirror gave it (127.0.0.1: no answer in time)")
    }
  }

  @Test func `No server and no such host are said`() async throws {
    let folder = NSTemporaryDirectory() + "download-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var download = MNISTDownload(into: folder)
    // Port 1 has no server; the name is reserved for having no address (RFC 6761).
    download.mirrors = [URL(string: "http://127.0.0.1:1/")!, URL(string: "http://mirror.invalid/")!]
    let failure = try await failure(of: download)
    #expect(
      failure.reason
        == "no mirror gave it (127.0.0.1: can't connect; mirror.invalid: can't be found from here)")
  }

  @Test func `A folder that can't be made is said before anything is asked for`() async throws {
    try await withDownload(from: [.good]) { download, server in
      try Files.write(Data(), to: download.folder)
      download.folder += "/below"
      let failure = try await failure(of: download)
      #expect(failure.place == download.folder)
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `A download can be cancelled`() async throws {
    try await withDownload(from: [.silent]) { download, _ in
      let running = Task { [download] in try await download.run { _, _ in } }
      try await Task.sleep(for: .milliseconds(200))
      running.cancel()
      await #expect(throws: CancellationError.self) { try await running.value }
    }
  }

  /// Leaves the first bytes of a file as an earlier download would have.
  private func putPart(
    _ count: Int, of name: String, for download: MNISTDownload, changed: Bool = false
  ) async throws {
    try Files.makeFolder(download.folder)
    var bytes = try gzipped(try #require(contents[name])).prefix(count)
    if changed { bytes[count / 2] ^= 1 }
    let port = try #require(download.mirrors[0].port)
    try Files.write(Data(bytes), to: "\(download.folder)/\(name).127.0.0.1-\(port).part")
  }
}
