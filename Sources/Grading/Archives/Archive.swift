internal import Foundation
internal import SafeFiles

/// A zip or tar file that somebody handed in, with the Swift files in it.
///
/// Nothing is ever written: what is wanted is unpacked in memory, up to a size. An archive with an entry that
/// would lie outside of it, links, two entries of one name, too many entries or too much in them is refused as
/// a whole, with the entry's name.
struct Archive {
  /// Paths and contents of the Swift files.
  private(set) var files: [(path: String, content: Data)] = []
  /// The names of all entries, in small letters.
  private var names: Set<String> = []
  private var total = 0

  /// Why an archive is refused.
  struct Refusal: Error {
    /// The entry, as it is called; empty for the whole archive.
    var entry = ""
    /// What is wrong with it.
    var reason: String
  }

  /// The most bytes of an archive.
  static let sizeLimit = 64 << 20
  /// The most entries.
  static let entryLimit = 10_000
  /// The most bytes of Swift files in it.
  static let contentLimit = 32 << 20

  /// What an archive holds; nil where the bytes are none.
  /// - Throws: `Refusal`.
  init?(_ data: Data) throws {
    let bytes = [UInt8](data)
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      try readZip(bytes)
    } else if bytes.starts(with: [0x1F, 0x8B]) {
      guard let tar = try? Inflate.gzip(bytes, limit: Self.sizeLimit) else {
        throw Refusal(reason: "is no gzip file, is cut short, or holds more than \(Self.sizeLimit >> 20) MB")
      }
      try readTar(tar)
    } else if Self.isTar(bytes) {
      try readTar(bytes)
    } else {
      return nil
    }
  }

  /// Notes an entry, and says whether its content is wanted.
  /// - Parameter isPlain: whether it is a file, and not a link or a device.
  mutating func admit(_ name: String, size: Int, isPlain: Bool) throws -> Bool {
    let path = name.replacing("\\", with: "/")
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count < Self.entryLimit else {
      throw Refusal(entry: name, reason: "is one of more than \(Self.entryLimit) entries")
    }
    guard !path.hasPrefix("/"), !parts.contains(".."), !path.isEmpty, !path.contains("\0"),
      path.utf8.count <= 1024, parts.first?.last != ":"
    else { throw Refusal(entry: name, reason: "would lie outside of the archive's folder") }
    guard isPlain else { throw Refusal(entry: name, reason: "is a link or a device") }
    guard names.insert(path.lowercased()).inserted else {
      throw Refusal(entry: name, reason: "has the name of another entry, but for capital letters perhaps")
    }
    let isHidden = parts.contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    guard path.lowercased().hasSuffix(".swift"), !isHidden else { return false }
    guard size <= Submission.sizeLimit else {
      throw Refusal(entry: name, reason: "is larger than \(Submission.sizeLimit >> 20) MB")
    }
    total += size
    guard total <= Self.contentLimit else {
      throw Refusal(entry: name, reason: "makes it more than \(Self.contentLimit >> 20) MB of Swift files")
    }
    return true
  }

  /// Keeps a file.
  mutating func keep(_ name: String, _ content: [UInt8]) {
    files.append((name.replacing("\\", with: "/"), Data(content)))
  }
}
