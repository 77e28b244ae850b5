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
        remedy: "draw one digit, and let it fill at least a tenth of the picture")
    case .blank:
      throw Failure(
        .blank, at: place, "shows nothing that stands out from the background",
        remedy: "draw with a darker pen, or take the picture in better light")
    }
    let scaled = ink.scaled(to: DigitImage.boxSide)
    digit = DigitImage(centredByMass: scaled)
    steps = [
      Step(name: "decoded", picture: page.image), Step(name: "ink", picture: ink.coverage.image),
      Step(name: "cropped", picture: ink.cropped.image), Step(name: "scaled", picture: scaled),
      Step(name: "centred", picture: digit.image),
    ]
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

  /// Looks for dark ink and for light ink, and takes what is the digit.
  ///
  /// The paper inside a dark 0 looks like light ink, and the other way round: so where both are found, the
  /// one around the other is the digit, and where they lie apart the one that stands out more.
  private static func search(in page: Plane) -> Ink.Search {
    let dark = Ink.search(in: Paper.darkness(of: page))
    let light = Ink.search(in: Paper.darkness(of: page.map { 1 - $0 }))
    switch (dark, light) {
    case (.blank, _), (.noDigit, .found), (.noDigit, .several): return light
    case (_, .blank), (_, .noDigit): return dark
    case (.found(let a), .found(let b)), (.found(let a), .several(let b)), (.several(let a), .found(let b)),
      (.several(let a), .several(let b)):
      if a.surrounds(b) != b.surrounds(a) { return a.surrounds(b) ? dark : light }
      return a.contrast >= b.contrast ? dark : light
    }
  }
}

extension Ink {
  fileprivate func surrounds(_ other: Ink) -> Bool {
    columns.lowerBound <= other.columns.lowerBound && columns.upperBound >= other.columns.upperBound
      && rows.lowerBound <= other.rows.lowerBound && rows.upperBound >= other.rows.upperBound
  }

  /// The coverage inside the box.
  var cropped: Plane {
    Plane(
      width: columns.count, height: rows.count,
      values: rows.flatMap { row in columns.map { coverage.values[row * coverage.width + $0] } })
  }

  /// The digit, 255 full ink, with its longer side `side` pixels and its proportions kept.
  func scaled(to side: Int) -> GrayImage {
    let scale = Double(longestSide) / Double(side)
    func pixels(_ count: Int) -> Int { min(side, max(1, Int((Double(count) / scale).rounded(.up)))) }
    func stretch(_ range: ClosedRange<Int>, pixels: Int) -> ClosedRange<Double> {
      let middle = Double(range.lowerBound + range.upperBound + 1) / 2
      return middle - Double(pixels) * scale / 2...middle + Double(pixels) * scale / 2
    }
    let (width, height) = (pixels(columns.count), pixels(rows.count))
    return coverage.areaAveraged(
      x: stretch(columns, pixels: width), y: stretch(rows, pixels: height), columns: width, rows: height
    ).image
  }
}
