internal import SafeFiles

extension DigitReading {
  /// The digit in a picture, brought into the form that MNIST's have.
  ///
  /// The ink is found, dark on light or light on dark, whatever the light; cropped; scaled to fill 20 pixels
  /// with its proportions kept, each pixel the mean of the area it covers; and placed by its centre of mass.
  /// A picture that is already of that form passes unchanged.
  /// - Parameters:
  ///   - picture: any picture, 0 black and 255 white.
  ///   - place: the file's name, for failures.
  /// - Throws: `Failure` with `blank`, `noDigit` or `moreThanOneDigit`.
  /// - Complexity: O(number of pixels).
  public init(of picture: GrayImage, place: String) throws {
    if let reading = DigitReading(normalised: picture) {
      self = reading
      return
    }
    let page = Self.workingPicture(of: picture)
    let ink: Ink
    switch Self.search(in: page) {
    case .found(let found): ink = found
    case .several:
      throw Failure(
        .moreThanOneDigit, at: place, "shows more than one digit", remedy: "crop the picture to one of them")
    case .noDigit:
      throw Failure(
        .noDigit, at: place, "shows nothing that could be a digit",
        remedy: "draw one digit with a dark pen, whole, and let it fill at least a tenth of the picture")
    case .blank:
      throw Failure(
        .blank, at: place, "shows nothing that stands out from the background",
        remedy: "draw with a darker pen, or take the picture in better light")
    }
    let scaled = ink.withVisibleStrokes().scaled(to: DigitImage.boxSide)
    self.init(
      decoded: page.image, ink: ink.coverage.image, cropped: ink.cropped.image, scaled: scaled,
      digit: DigitImage(centredByMass: scaled))
  }

  /// The picture in a size that is quick to work on and fine enough for a digit of a twentieth of the page:
  /// its longer side has 160 points at least, and 1600 at most.
  private static func workingPicture(of picture: GrayImage) -> Plane {
    let side = max(picture.width, picture.height)
    let page = Plane(averaging: picture, blocksOf: max(1, side / 800))
    guard side < 160 else { return page }
    let factor = (160 + side - 1) / side
    return page.interpolated(width: page.width * factor, height: page.height * factor, cell: factor)
  }

  /// Looks for dark ink and for light ink, and takes what stands out from the page around it.
  ///
  /// The paper in and about a dark digit looks like light ink, and the other way round, but it is no lighter
  /// than the rest of the page.
  private static func search(in page: Plane) -> Ink.Search {
    let negative = page.map { 1 - $0 }
    let dark = Ink.search(in: Paper.darkness(of: page))
    let light = Ink.search(in: Paper.darkness(of: negative))
    let darkStrength = dark.ink?.strength(in: page) ?? 0
    let lightStrength = light.ink?.strength(in: negative) ?? 0
    if max(darkStrength, lightStrength) > 0 { return darkStrength >= lightStrength ? dark : light }
    if case .blank = dark, case .blank = light { return .blank }
    return .noDigit
  }
}

extension Ink.Search {
  /// The ink of the digit, or of the largest of several.
  fileprivate var ink: Ink? {
    switch self {
    case .found(let ink), .several(let ink): ink
    case .noDigit, .blank: nil
    }
  }
}

extension Ink {
  /// How much darker than the page around it the ink is, 0 if that is next to nothing or less than half of
  /// its contrast.
  fileprivate func strength(in page: Plane) -> Float {
    let margin = longestSide
    var around: [Float] = []
    var within: [Float] = []
    for y in max(rows.lowerBound - margin, 0)...min(rows.upperBound + margin, page.height - 1) {
      for x in max(columns.lowerBound - margin, 0)...min(columns.upperBound + margin, page.width - 1) {
        let index = y * page.width + x
        if coverage.values[index] > 0.5 {
          within.append(page.values[index])
        } else if !(rows.contains(y) && columns.contains(x)) {
          around.append(page.values[index])
        }
      }
    }
    guard let level = around.median, let ink = within.median else { return contrast }
    let strength = level - ink
    return strength > max(0.05, 0.5 * contrast * max(level, 0.3)) ? strength : 0
  }

  /// The coverage inside the box.
  var cropped: Plane {
    Plane(
      width: columns.count, height: rows.count,
      values: rows.flatMap { row in columns.map { coverage.values[row * coverage.width + $0] } })
  }

  /// The digit, 255 full ink, with its longer side `side` pixels and its proportions kept (SC1).
  func scaled(to side: Int) -> GrayImage {
    let scale = Double(longestSide) / Double(side)
    func pixels(_ count: Int) -> Int { min(side, max(1, Int((Double(count) / scale).rounded(.up)))) }
    func stretch(_ range: ClosedRange<Int>, pixels: Int) -> ClosedRange<Double> {
      let middle = Double(range.lowerBound + range.upperBound + 1) / 2
      return middle - Double(pixels) * scale / 2...middle + Double(pixels) * scale / 2
    }
    let (width, height) = (pixels(columns.count), pixels(rows.count))
    return coverage.areaAveraged(  // SC1
      x: stretch(columns, pixels: width), y: stretch(rows, pixels: height), columns: width, rows: height
    ).image
  }
}
