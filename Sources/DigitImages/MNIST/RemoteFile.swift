internal import SafeFiles

/// A file to download, and what tells that it came whole.
public struct RemoteFile: Hashable, Sendable {
  /// Its name at every mirror and on disk.
  public let name: String
  /// How many bytes it is at most mirrors. Gzip's output differs from one to the other: progress counts in
  /// it, nothing is decided by it.
  public let downloadSize: Int
  /// How many bytes it holds uncompressed.
  public let contentSize: Int
  /// The SHA-256 of what it holds uncompressed, as 64 hexadecimal digits.
  public let contentDigest: String

  /// A file of a name, of sizes in bytes, of a digest.
  public init(name: String, downloadSize: Int, contentSize: Int, contentDigest: String) {
    self.name = name
    self.downloadSize = downloadSize
    self.contentSize = contentSize
    self.contentDigest = contentDigest
  }

  /// MNIST's four files.
  public static let mnist = [
    RemoteFile(
      name: "train-images-idx3-ubyte.gz", downloadSize: 9_912_422, contentSize: 47_040_016,
      contentDigest: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
    RemoteFile(
      name: "train-labels-idx1-ubyte.gz", downloadSize: 28_881, contentSize: 60_008,
      contentDigest: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
    RemoteFile(
      name: "t10k-images-idx3-ubyte.gz", downloadSize: 1_648_877, contentSize: 7_840_016,
      contentDigest: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
    RemoteFile(
      name: "t10k-labels-idx1-ubyte.gz", downloadSize: 4_542, contentSize: 10_008,
      contentDigest: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
  ]

  /// The most bytes that it may have on its way and on disk: what it holds, in case it comes uncompressed,
  /// and a little for gzip's frame around what can't be compressed.
  var sizeLimit: Int { contentSize + contentSize / 1000 + 1024 }

  /// Makes sure that a file on disk, gzipped or not, holds what it should.
  /// - Throws: `Failure` with `wrongContents`, `corrupt`, `cutShort`, and as `Files.read(_:limit:)`.
  /// - Complexity: O(`contentSize`), whatever the file holds.
  public func verify(_ path: String) throws {
    let contents = try FileContents(path, limit: sizeLimit)
    var digest = SHA256()
    var size = 0
    while case let piece = try contents.read(1 << 16), !piece.isEmpty {
      digest.update(piece)
      size += piece.count
      if size > contentSize { break }
    }
    guard size == contentSize && digest.hexDigest() == contentDigest else {
      throw Failure(
        .wrongContents, at: path, "does not hold what MNIST's \(name) holds (by its SHA-256)",
        remedy: "replace it by the right file")
    }
  }
}
