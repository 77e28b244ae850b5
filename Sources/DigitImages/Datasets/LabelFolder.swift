private import ExerciseKit
internal import SafeFiles

/// PNG files in folders by label, `0` to `9`.
enum LabelFolder {
  /// The parts that a folder of these names holds: folders by label in it, or in `training` and `test`.
  static func parts(among names: Set<String>, in folder: String) -> [DatasetPart] {
    let parts = [DatasetPart.training, .test].filter { part in
      guard names.contains(part.rawValue) else { return false }
      // What can't be listed holds nothing that could be read later.
      return hasLabels(Set((try? Files.names(in: "\(folder)/\(part)")) ?? []))
    }
    return parts.isEmpty && hasLabels(names) ? [.whole] : parts
  }

  private static func hasLabels(_ names: Set<String>) -> Bool {
    (0..<10).contains { names.contains(String($0)) }
  }

  /// A picture of a digit as the network sees it: 28 × 28 pixels white on black as they are, others
  /// normalised.
  /// - Throws: `Failure`, as `DigitReading.read(_:)`.
  static func readDigit(_ path: String) throws -> DigitImage {
    let image = try PNG.read(path)
    let isNormalised =
      image.width == DigitImage.side && image.height == DigitImage.side
      && DigitSheet.isWhiteOnBlack(image) && image.pixels.contains { $0 != 0 }
    return isNormalised
      ? DigitImage(pixels: image.pixels) : try DigitReading(of: image, place: path).digit
  }
}

extension DigitFolder {
  /// The paths of a part's PNG files by label. Files in a label's folder that are hidden are left out; all
  /// others have to be PNG files.
  func pngFiles(of part: DatasetPart) throws -> [[String]] {
    let folder = part == .whole ? path : "\(path)/\(part)"
    let labels = Set(try Files.names(in: folder))
    let files = try (0..<10).map { label in
      guard labels.contains(String(label)) else { return [String]() }
      return try Files.names(in: "\(folder)/\(label)").map { "\(folder)/\(label)/\($0)" }
    }
    try requireBound(files.reduce(0) { $0 + $1.count }, at: folder)
    return files
  }

  /// The digits of a part that lies in PNG files, read on all cores.
  func loadPNGs(_ part: DatasetPart) throws -> DigitDataset {
    let files = try pngFiles(of: part)
    return DigitDataset(
      inTurn: try files.map { files in
        try parallelMap(files.count) { index in
          Result { try LabelFolder.readDigit(files[index]) }
        }.map { try $0.get() }
      })
  }
}
