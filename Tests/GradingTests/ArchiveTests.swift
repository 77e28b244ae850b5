import ExerciseKit
import Foundation
import SafeFiles
import Testing

@testable import Grading

/// Archives as people hand them in, and as nobody should.
struct ArchiveTests {
  /// An archive made by Python's own modules, from lines that add to `a`.
  private func archive(_ lines: String, tar: Bool = false) throws -> Data {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let open = tar ? "a = tarfile.open(sys.argv[1], 'w:gz')" : "a = zipfile.ZipFile(sys.argv[1], 'w', 8)"
    let program = """
      import io, sys, tarfile, warnings, zipfile
      warnings.simplefilter('ignore')
      \(open)
      def add(name, text=b'import ExerciseKit\\n', kind=None):
          i = tarfile.TarInfo(name); i.size = len(text); i.type = kind or i.type
          a.addfile(i, io.BytesIO(text))
      \(lines)
      a.close()
      """
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = ["-c", program, path]
    try python.run()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
    return try Files.read(path, limit: 1 << 28)
  }

  private func refusal(of data: Data) -> Archive.Refusal? {
    do {
      _ = try Archive(data)
      return nil
    } catch {
      return error as? Archive.Refusal
    }
  }

  @Test func filesComeOutAsTheyWentIn() throws {
    let zip = try #require(
      try Archive(archive("a.writestr('x/Relu.swift', 'one\\n' * 500); a.writestr('x/notes.txt', 'two')")))
    #expect(zip.files.map(\.path) == ["x/Relu.swift"])
    #expect(zip.files[0].content == Data(String(repeating: "one\n", count: 500).utf8))
    let long = String(repeating: "long/", count: 40)
    let tar = try #require(
      try Archive(archive("add('./Relu.swift'); add('\(long)Sigmoid.swift', b'two')", tar: true)))
    #expect(tar.files.map(\.path) == ["Relu.swift", long + "Sigmoid.swift"])
    #expect(tar.files[1].content == Data("two".utf8))
  }

  @Test func bytesThatAreNoArchiveAreNone() throws {
    #expect(try Archive(Data("hello".utf8)) == nil)
    #expect(try Archive(Data()) == nil)
  }

  @Test(arguments: [
    ("a.writestr('../x.swift', 'x')", "../x.swift"), ("a.writestr('/etc/x.swift', 'x')", "/etc/x.swift"),
    ("a.writestr('a/../../x', 'x')", "a/../../x"), ("a.writestr('..\\\\x.swift', 'x')", "..\\x.swift"),
    ("a.writestr('Relu.swift', 'x'); a.writestr('relu.SWIFT', 'y')", "relu.SWIFT"),
    ("a.writestr('big.swift', 'x' * 3000000)", "big.swift"),
    (
      "i = zipfile.ZipInfo('link.swift'); i.external_attr = 0o120777 << 16; a.writestr(i, '/etc/passwd')",
      "link.swift"
    ),
    ("[a.writestr('f%d' % i, '') for i in range(10001)]", "f10000"),
  ])
  func aZipThatIsNotHonestIsRefusedWithItsEntry(lines: String, entry: String) throws {
    let found = try #require(refusal(of: try archive(lines)))
    #expect(found.entry == entry)
  }

  @Test(arguments: [
    ("add('../x.swift')", "../x.swift"), ("add('/x.swift')", "/x.swift"),
    ("add('l.swift', b'', tarfile.SYMTYPE)", "l.swift"), ("add('h.swift', b'', tarfile.LNKTYPE)", "h.swift"),
    ("add('p.swift', b'', tarfile.FIFOTYPE)", "p.swift"), ("add('A.swift'); add('a.swift')", "a.swift"),
  ])
  func aTarThatIsNotHonestIsRefusedWithItsEntry(lines: String, entry: String) throws {
    let found = try #require(refusal(of: try archive(lines, tar: true)))
    #expect(found.entry == entry)
  }

  @Test func aBombIsRefusedBeforeItGoesOff() throws {
    #expect(refusal(of: try archive("add('x.swift', b' ' * 200000000)", tar: true)) != nil)
    // A header that says a small size, before much more.
    var zip = try archive("a.writestr('x.swift', b' ' * 1000000)")
    for place in 0..<zip.count - 4 where zip[place..<place + 4] == Data([0x40, 0x42, 0x0F, 0x00]) {
      zip.replaceSubrange(place..<place + 4, with: [1, 0, 0, 0])
    }
    #expect(refusal(of: zip)?.entry == "x.swift")
  }

  @Test func whateverIsSpoiltInAnArchiveNothingBreaks() throws {
    var generator = SeededGenerator(seed: 1)
    let archives = [
      try archive("a.writestr('x/Relu.swift', 'one\\n' * 50); a.writestr('b.swift', 'two')"),
      try Data(
        Inflate.gzip(
          [UInt8](archive("add('a.swift'); add('b/c.swift', b'x' * 900)", tar: true)), limit: 1 << 20)),
    ]
    for original in archives {
      for _ in 0..<3000 {
        var spoilt = original
        for _ in 0...generator.uniform(below: 4) {
          spoilt[generator.uniform(below: spoilt.count)] = UInt8(generator.uniform(below: 256))
        }
        if generator.uniform(below: 4) == 0 { spoilt = spoilt.prefix(generator.uniform(below: spoilt.count)) }
        let files = (try? Archive(Data(spoilt)))??.files ?? []
        #expect(files.allSatisfy { $0.content.count <= Submission.sizeLimit && !$0.path.contains("..") })
      }
    }
  }
}
