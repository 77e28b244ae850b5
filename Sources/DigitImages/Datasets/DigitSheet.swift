internal import SafeFiles

/// Digits of one label side by side in one picture: a grid of tiles of 28 × 28 pixels, white ink on black,
/// filled row by row from the top left. Black tiles at the end are padding.
public enum DigitSheet {
  /// How many tiles a row of the sheets has that are written here. Those that are read may have others.
  public static let tilesPerRow = 40
  /// The most digits of one label that a sheet holds.
  public static let capacity = PNG.sideLimit / DigitImage.side * tilesPerRow

  /// The file name of a part's sheet: `training-7.png`.
  static func name(of part: DatasetPart, label: Int) -> String {
    "\(part)-\(label).png"
  }

  /// The sheet of given digits, of at least one row.
  /// - Complexity: O(number of digits).
  public static func picture(of digits: [DigitImage]) -> GrayImage {
    let side = DigitImage.side
    let rows = max(1, (digits.count + tilesPerRow - 1) / tilesPerRow)
    var sheet = GrayImage(width: tilesPerRow * side, height: rows * side)
    for (tile, digit) in digits.enumerated() {
      let (row, column) = tile.quotientAndRemainder(dividingBy: tilesPerRow)
      for y in 0..<side {
        let start = (row * side + y) * sheet.width + column * side
        sheet.pixels.replaceSubrange(start..<start + side, with: digit.pixels[y * side..<(y + 1) * side])
      }
    }
    return sheet
  }

  /// The digits of a sheet.
  /// - Parameter path: where the sheet comes from, for what is said of it.
  /// - Throws: `Failure` with `notASheet` where the sizes are no multiples of 28, most of the sheet is white,
  ///   or a black tile stands in front of a digit.
  /// - Complexity: O(number of pixels).
  public static func digits(in sheet: GrayImage, path: String) throws -> [DigitImage] {
    let side = DigitImage.side
    guard sheet.width.isMultiple(of: side) && sheet.height.isMultiple(of: side) else {
      throw Failure(
        .notASheet, at: path, "\(sheet.width) × \(sheet.height) pixels don't divide into tiles of 28 × 28",
        remedy: "is it the right file?")
    }
    guard isWhiteOnBlack(sheet) else {
      throw Failure(
        .notASheet, at: path, "most of the sheet is white", remedy: "draw digits white on black")
    }
    let (rows, columns) = (sheet.height / side, sheet.width / side)
    var digits: [DigitImage] = []
    for tile in 0..<rows * columns {
      let (row, column) = tile.quotientAndRemainder(dividingBy: columns)
      let pixels = (0..<side).flatMap { y in
        let start = (row * side + y) * sheet.width + column * side
        return sheet.pixels[start..<start + side]
      }
      guard pixels.contains(where: { $0 != 0 }) else { continue }
      guard digits.count == tile else {
        throw Failure(
          .notASheet, at: path,
          "tile \(digits.count % columns + 1) of row \(digits.count / columns + 1) is black, but digits follow",
          remedy: "fill the sheet row by row")
      }
      digits.append(DigitImage(pixels: pixels))
    }
    return digits
  }

  /// Whether less than half of the light that fits is there.
  static func isWhiteOnBlack(_ image: GrayImage) -> Bool {
    let light = image.pixels.reduce(0) { $0 + Int($1) }
    return 2 * light < 255 * image.pixels.count
  }
}

extension DigitFolder {
  /// The paths of a part's ten sheets.
  func sheetFiles(of part: DatasetPart) -> [String] {
    (0..<10).map { "\(path)/\(DigitSheet.name(of: part, label: $0))" }
  }

  /// The digits of a part that lies in sheets.
  func loadSheets(_ part: DatasetPart) throws -> DigitDataset {
    var digitsByLabel: [[DigitImage]] = []
    var count = 0
    for file in sheetFiles(of: part) {
      let digits = try DigitSheet.digits(in: PNG.read(file), path: file)
      count += digits.count
      try requireBound(count, at: path)
      digitsByLabel.append(digits)
    }
    return DigitDataset(inTurn: digitsByLabel)
  }
}
