/// A colour of a plot.
struct PlotColour: Hashable, Sendable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// A colour written as in HTML: 0xRRGGBB.
  init(_ hex: UInt32) {
    (red, green, blue) = (UInt8(hex >> 16 & 255), UInt8(hex >> 8 & 255), UInt8(hex & 255))
  }

  /// Colours of lines that are told apart by the colour-blind, too, without the yellow, too pale on white.
  ///
  /// Source: M. Okabe, K. Ito: "Color universal design" (2008).
  static let palette: [PlotColour] = [
    .init(0x0072B2), .init(0xD55E00), .init(0x009E73), .init(0xCC79A7), .init(0xE69F00), .init(0x56B4E9),
    .init(0x000000),
  ]

  /// The palette in a terminal of 256 colours, lighter where a black background wants it.
  static let terminalPalette: [UInt8] = [32, 202, 36, 175, 214, 117, 245]

  /// From dark violet over green to yellow, as viridis does (S. van der Walt, N. Smith, 2015).
  private static let dark = [0x440154, 0x3B528B, 0x21918C, 0x5EC962, 0xFDE725].map { PlotColour($0) }
  private static let diverging = [0x2166AC, 0x92C5DE, 0xF7F7F7, 0xF4A582, 0xB2182B].map { PlotColour($0) }

  /// The colour of a share from 0 to 1: from dark to light, or from blue over white to red.
  static func ofShare(_ share: Double, diverging: Bool) -> PlotColour {
    let stops = diverging ? Self.diverging : Self.dark
    let place = min(max(share, 0), 1) * Double(stops.count - 1)
    let index = min(Int(place), stops.count - 2)
    func mixed(_ part: KeyPath<PlotColour, UInt8>) -> UInt8 {
      let (from, to) = (Double(stops[index][keyPath: part]), Double(stops[index + 1][keyPath: part]))
      return UInt8((from + (to - from) * (place - Double(index))).rounded())
    }
    var colour = PlotColour(0)
    (colour.red, colour.green, colour.blue) = (mixed(\.red), mixed(\.green), mixed(\.blue))
    return colour
  }

  /// The colour as SVG writes it.
  var hex: String {
    "#"
      + [red, green, blue].map { part in
        (part < 16 ? "0" : "") + String(part, radix: 16)
      }.joined()
  }

  /// Whether black is read on it better than white.
  var isLight: Bool { 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) > 128_000 }

  /// A terminal's greys, between its black and white.
  private static let terminalGreys: [UInt8] = [16] + (232...255) + [231]
  /// The colours of a terminal's 6 × 6 × 6 cube that lead from blue over white to red.
  private static let terminalDiverging: [UInt8] = [25, 67, 110, 153, 189, 255, 224, 217, 174, 167, 124]

  /// A share from 0 to 1 as one of a terminal's 256 colours: a grey, or from blue over white to red.
  static func terminalCode(ofShare share: Double, diverging: Bool) -> UInt8 {
    let codes = diverging ? terminalDiverging : terminalGreys
    return codes[min(Int(min(max(share, 0), 1) * Double(codes.count)), codes.count - 1)]
  }
}
