private import Foundation
internal import SafeFiles

/// A folder that holds a set of digits, in one of three formats that the names in it tell apart.
public struct DigitFolder: Hashable, Sendable {
  /// How digits lie in a folder.
  public enum Format: String, CaseIterable, Codable, Sendable {
    /// MNIST's own files: `train-images-idx3-ubyte` and `train-labels-idx1-ubyte` to train on,
    /// `t10k-images-idx3-ubyte` and `t10k-labels-idx1-ubyte` to test, each also with `.idx3` or `.idx1` in
    /// place of `-idx3` or `-idx1`, and with or without `.gz`.
    case idx
    /// Sheets by label, `training-0.png` to `training-9.png` and `test-0.png` to `test-9.png`: see
    /// `DigitSheet`.
    case sheets
    /// PNG files in folders by label, `0` to `9`, which may lie in the folders `training` and `test`.
    case pngs
  }

  /// The most digits that a part may have: they take 784 MB.
  public static let largestCount = 1_000_000

  /// The folder's path.
  public let path: String
  /// How the digits lie in it.
  public let format: Format
  /// `training` and `test`, as far as they are there; `whole` alone for PNG files that lie in no part.
  public let parts: [DatasetPart]

  /// Looks at the names in a folder.
  /// - Throws: `Failure` with `notADataset` where they are of no format or of more than one, and as
  ///   `Files.names(in:)`.
  /// - Complexity: O(number of names).
  public init(_ path: String) throws {
    let names = Set(try Files.names(in: path))
    let found = Format.allCases.compactMap { format in
      let parts = format.parts(among: names, in: path)
      return parts.isEmpty ? nil : (format: format, parts: parts)
    }
    guard let first = found.first else {
      throw Failure(
        .notADataset, at: path,
        "holds no digits: neither IDX files (train-images-idx3-ubyte.gz) nor sheets (training-0.png) "
          + "nor folders of PNG files by label (0 to 9)",
        remedy: "name another folder")
    }
    guard found.count == 1 else {
      throw Failure(
        .notADataset, at: path,
        "holds digits in more than one format (\(found.map(\.format.rawValue).joined(separator: ", ")))",
        remedy: "move all but one elsewhere")
    }
    self.path = path
    (format, parts) = first
  }

  /// The digits of a part.
  ///
  /// PNG files that lie in no part are all given whatever part is asked for; elsewhere a part that is not
  /// there is said. Digits of sheets and of PNG files come label by label in turn, the first of each, then
  /// the second, so that the front of a set holds all of them.
  /// - Throws: `Failure` with `noSuchPart`, `tooLarge` above `largestCount` digits, and for a file that can't
  ///   be read; see `IDX.read(images:labels:)`, `DigitSheet.digits(in:path:)`, `PNG.read(_:)`,
  ///   `DigitReading.read(_:)`.
  /// - Complexity: O(number of digits) in memory and time.
  public func load(_ part: DatasetPart) throws -> DigitDataset {
    let parts = try present(part)
    var digits = try loadPresent(parts[0])
    for part in parts.dropFirst() { digits.append(contentsOf: try loadPresent(part)) }
    return digits
  }

  private func loadPresent(_ part: DatasetPart) throws -> DigitDataset {
    switch format {
    case .idx: try loadIDX(part)
    case .sheets: try loadSheets(part)
    case .pngs: try loadPNGs(part)
    }
  }

  /// The parts of the folder that make up the one asked for.
  private func present(_ part: DatasetPart) throws -> [DatasetPart] {
    if part == .whole || parts == [.whole] { return parts }
    guard parts.contains(part) else {
      throw Failure(
        .noSuchPart, at: path, "holds \(parts[0]) digits but no \(part) digits", remedy: "name another folder"
      )
    }
    return [part]
  }

  /// Makes sure that there are not too many digits.
  func requireBound(_ count: Int, at place: String) throws {
    guard count <= Self.largestCount else {
      throw Failure(
        .tooLarge, at: place, "holds \(count) digits, more than \(Self.largestCount)",
        remedy: "take some of them away")
    }
  }

  /// All files of a part.
  func files(of part: DatasetPart) throws -> [String] {
    switch format {
    case .idx:
      let files = try idxFiles(of: part)
      return [files.images, files.labels]
    case .sheets: return sheetFiles(of: part)
    case .pngs: return try pngFiles(of: part).flatMap(\.self)
    }
  }
}

extension DigitFolder.Format {
  /// The parts that are there when a folder holds files of these names.
  fileprivate func parts(among names: Set<String>, in folder: String) -> [DatasetPart] {
    switch self {
    case .idx:
      [.training, .test].filter { IDXName.all(of: $0).contains(where: names.contains) }
    case .sheets:
      [.training, .test].filter { part in
        (0..<10).contains { names.contains(DigitSheet.name(of: part, label: $0)) }
      }
    case .pngs:
      LabelFolder.parts(among: names, in: folder)
    }
  }
}
