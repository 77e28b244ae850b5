private import Foundation
private import SafeFiles

extension DigitFolder {
  /// Writes a part of a data set into a folder, which is made if it is not there.
  ///
  /// Every file is written whole or not at all. PNG files by label, of which there may be many, are written
  /// beside the part's folder first, so that it stands there complete or not at all.
  /// Sheets keep 16 grey levels, each pixel the nearest multiple of 17, and take no blank pictures, which
  /// stand for padding there.
  /// - Parameters:
  ///   - format: gzipped IDX files, sheets, or PNG files in folders by label in the part's folder.
  ///   - part: `training` or `test`, which says the names.
  ///   - replacing: whether files of these names that are there already are written over.
  /// - Throws: `Failure` with `wrongKind` where the folder holds digits in another format or this part
  ///   already, `absurdSize` for more than 93,560 digits of a label on a sheet, and as `Files.write(_:to:)`.
  /// - Precondition: `part` is not `whole`, and there are at most `largestCount` digits.
  /// - Complexity: O(number of digits).
  public static func write(
    _ digits: DigitDataset, as format: Format, part: DatasetPart, to folder: String, replacing: Bool = false
  ) throws {
    precondition(part != .whole, "digits are written as the training or the test part")
    precondition(digits.count <= largestCount, "\(digits.count) digits are more than \(largestCount)")
    if !replacing { try requireRoom(for: part, as: format, in: folder) }
    try Files.makeFolder(folder)
    switch format {
    case .idx:
      try IDX.write(
        digits, images: "\(folder)/\(IDXName.images(of: part)[0])",
        labels: "\(folder)/\(IDXName.labels(of: part)[0])", gzipped: true)
    case .sheets:
      for label in 0..<10 {
        let sheet = DigitSheet.picture(of: digits.images(ofLabel: label))
        try PNG.write16Levels(sheet, to: "\(folder)/\(DigitSheet.name(of: part, label: label))")
      }
    case .pngs:
      try writePNGs(digits, to: "\(folder)/\(part)", by: "\(folder)/.\(part)-\(UUID().uuidString)")
    }
  }

  /// Makes sure that a part of a data set can be written into a folder without harm to what is there.
  /// - Throws: `Failure` with `wrongKind` where the folder holds that part already, or digits in another
  ///   format.
  /// - Complexity: O(number of names in the folder).
  public static func requireRoom(for part: DatasetPart, as format: Format, in folder: String) throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    guard !(try Files.names(in: folder).isEmpty), let present = try? DigitFolder(folder) else { return }
    if present.format != format || present.parts.contains(part) || present.parts == [.whole] {
      let held = present.parts.map(\.rawValue).joined(separator: " and ")
      throw Failure(
        .wrongKind, at: folder, "holds \(held) digits as \(present.format.rawValue) already",
        remedy: "choose an empty folder")
    }
  }

  private static func writePNGs(
    _ digits: DigitDataset, to folder: String, by temporary: String
  ) throws {
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw Failure(.wrongKind, at: folder, "is there already", remedy: "choose an empty folder")
    }
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    do {
      for label in Set(digits.labels) { try Files.makeFolder("\(temporary)/\(label)") }
      for index in digits.indices {
        // Zeros in front, so that the order of the names is that of the digits.
        let name = String(String(largestCount + index).dropFirst())
        let path = "\(temporary)/\(digits.label(at: index))/\(name).png"
        try writeUnsynchronized(PNG.data(of: digits.image(at: index).image, place: path), to: path)
      }
      try FileManager.default.moveItem(atPath: temporary, toPath: folder)
    } catch {
      throw Files.failure(error, path: folder, doing: .writing)
    }
  }

  /// Writes a new file without waiting for the disk, as `Data.write(to:)` does for milliseconds: of many
  /// files it is the folder that has to be whole.
  private static func writeUnsynchronized(_ data: Data, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: data)
    try file.close()
  }
}
