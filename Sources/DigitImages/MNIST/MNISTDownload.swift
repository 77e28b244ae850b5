public import Foundation
internal import SafeFiles
private import Synchronization

/// Downloads MNIST's files, each from the first mirror that gives it.
///
/// A file that was cut off lies beside its place under a name of its mirror's that ends in `.part`, and is
/// gone on from when the download is started again. A file stands under its own name only after its contents,
/// uncompressed, were found to have the SHA-256 that they should; what has another is removed.
public struct MNISTDownload: Sendable {
  /// The folder to download into; made if it is not there.
  public var folder: String
  /// What to download.
  public var files = RemoteFile.mnist
  /// The addresses of folders that have the files, in the order in which they are asked.
  public var mirrors = [
    URL(string: "https://ossci-datasets.s3.amazonaws.com/mnist/")!,
    URL(string: "https://storage.googleapis.com/cvdf-datasets/mnist/")!,
    URL(string: "https://yann.lecun.com/exdb/mnist/")!,
  ]
  /// The most seconds to wait for a mirror's next bytes.
  public var silence = 30.0

  /// How often one mirror is asked for one file, as long as each time more of it came.
  static let attempts = 5

  /// A download into a folder.
  public init(into folder: String) {
    self.folder = folder
  }

  /// Downloads what is not in the folder yet.
  ///
  /// - Parameter progress: called with the bytes that are there of all files, and how many there are in all;
  ///   from any thread, and often.
  /// - Throws: `Failure` with `downloadFailed`, which lists what every mirror said, and as
  ///   `Files.makeFolder(_:)` and `Files.write(_:to:)`; `CancellationError`.
  public func run(progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) async throws {
    try Files.makeFolder(folder)
    let total = files.reduce(0) { $0 + $1.downloadSize }
    var done = 0
    for file in files {
      let before = done
      progress(before, total)
      if (try? file.verify("\(folder)/\(file.name)")) == nil {
        try await fetch(file) { size in progress(before + min(size, file.downloadSize), total) }
      }
      done += file.downloadSize
    }
    progress(total, total)
  }

  /// Downloads one file from the first mirror that gives it.
  private func fetch(_ file: RemoteFile, report: @escaping @Sendable (Int) -> Void) async throws {
    var answers: [String] = []
    for mirror in mirrors {
      do {
        try await fetch(file, from: mirror, report: report)
        for mirror in mirrors { try? FileManager.default.removeItem(atPath: part(of: file, from: mirror)) }
        return
      } catch BodyReceiver.Problem.network(let words), BodyReceiver.Problem.refused(let words) {
        try Task.checkCancellation()
        answers.append("\(mirror.host ?? mirror.absoluteString): \(words)")
      } catch BodyReceiver.Problem.local(let failure) {
        throw failure
      }
    }
    throw Failure(
      .downloadFailed, at: file.name, "no mirror gave it (\(answers.joined(separator: "; ")))",
      remedy: "try again later, or set MNIST_DIR to a folder that has MNIST's four files")
  }

  /// Downloads one file from one mirror, going on where it was cut off.
  /// - Throws: `BodyReceiver.Problem`.
  private func fetch(
    _ file: RemoteFile, from mirror: URL, report: @escaping @Sendable (Int) -> Void
  ) async throws {
    let part = part(of: file, from: mirror)
    for _ in 0..<Self.attempts {
      let before = size(of: part)
      do {
        try await BodyReceiver.receive(
          mirror.appending(path: file.name), into: part, sizeLimit: file.sizeLimit, silence: silence,
          report: report)
        guard (try? file.verify(part)) != nil else {
          throw BodyReceiver.Problem.unusable("sends something else, by its SHA-256")
        }
        return try keep(part, as: "\(folder)/\(file.name)")
      } catch BodyReceiver.Problem.network where size(of: part) > before {
        continue
      } catch BodyReceiver.Problem.unusable(let words) {
        try? FileManager.default.removeItem(atPath: part)
        // A part that was gone on from may itself be what does not fit: once more, from the start.
        if before == 0 { throw BodyReceiver.Problem.refused(words) }
      }
    }
    throw BodyReceiver.Problem.network("the connection is lost again and again")
  }

  /// Where what came of a file is kept until it is whole. Mirrors compress differently, so what one sent does
  /// not go on with what another sends.
  private func part(of file: RemoteFile, from mirror: URL) -> String {
    let port = mirror.port.map { "-\($0)" } ?? ""
    return "\(folder)/\(file.name).\(mirror.host ?? "")\(port).part"
  }

  /// Gives a file that was verified its own name, in place of what had it.
  private func keep(_ part: String, as path: String) throws {
    try Files.move(part, to: path)
  }

  private func size(of path: String) -> Int {
    (try? Files.requireFile(path)) ?? 0
  }
}
