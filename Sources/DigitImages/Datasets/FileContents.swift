private import Foundation
internal import SafeFiles

/// A file's contents from front to end, in pieces, inflated on the way where the file is gzipped.
///
/// No more memory is taken than the pieces asked for, whatever the file holds.
final class FileContents {
  /// Deflate makes its input at most 1032 times smaller (zlib's technical notes).
  static let largestRatio = 1032
  private static let pieceSize = 1 << 16

  /// The file's size on disk in bytes.
  let storedSize: Int
  /// Whether the file begins as gzip's files do, whatever its name.
  let isGzipped: Bool

  private let path: String
  private let handle: FileHandle
  private let inflater: Inflater?
  private var memberEnded = false
  private var input: [UInt8] = []
  private var used = 0

  /// Opens a file.
  /// - Parameter limit: the most bytes that the file may have on disk.
  /// - Throws: `Failure`, as `Files.requireFile(_:limit:)`.
  init(_ path: String, limit: Int) throws {
    self.path = path
    storedSize = try Files.requireFile(path, limit: limit)
    do {
      handle = try FileHandle(forReadingFrom: URL(filePath: path))
      input = Array(try handle.read(upToCount: Self.pieceSize) ?? Data())
    } catch {
      throw Files.failure(error, path: path, doing: .reading)
    }
    isGzipped = input.starts(with: [0x1F, 0x8B])
    inflater = isGzipped ? Inflater() : nil
  }

  deinit {
    try? handle.close()
  }

  /// The next `count` bytes; fewer only at the end.
  /// - Throws: `Failure` with `cutShort` where a compressed stream is cut off, `corrupt` where it is not one
  ///   or its checksum does not hold, and what reading a file throws.
  /// - Complexity: O(`count`) and the compressed bytes for it.
  func read(_ count: Int) throws -> [UInt8] {
    var output = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      if used == input.count, try !refill() { break }
      guard let inflater else {
        let taken = min(count - filled, input.count - used)
        output.replaceSubrange(filled..<filled + taken, with: input[used..<used + taken])
        used += taken
        filled += taken
        continue
      }
      if memberEnded {
        inflater.startMember()
        memberEnded = false
      }
      switch inflater.inflate(input, used: &used, into: &output, filled: &filled) {
      case .more: break
      case .memberEnded: memberEnded = true
      case .corrupt:
        throw Failure(
          .corrupt, at: path, "its compressed contents are damaged", remedy: "copy or download it again")
      }
    }
    return Array(output[..<filled])
  }

  /// Reads on in the file.
  /// - Returns: whether there was something.
  private func refill() throws -> Bool {
    do {
      input = Array(try handle.read(upToCount: Self.pieceSize) ?? Data())
      used = 0
    } catch {
      throw Files.failure(error, path: path, doing: .reading)
    }
    if input.isEmpty && isGzipped && !memberEnded {
      throw Failure(
        .cutShort, at: path, "its compressed contents end early", remedy: "copy or download it again")
    }
    return !input.isEmpty
  }
}
