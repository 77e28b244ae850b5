/// What a file is, judged by its first bytes.
enum FileKind: Equatable {
  case empty, png, pngBegun, pngAsText
  case jpeg, heic, avif, webp, gif, bmp, tiff, jpegXL, photoshop
  case pdf, svg, gzip, zip, idx, text, unknown

  /// How many of a file's first bytes `init(of:)` wants to see.
  static let bytesNeeded = 256

  /// The kind of a file that begins with `bytes`.
  init(of bytes: [UInt8]) {
    func has(_ pattern: [UInt8], at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: pattern)
    }
    func has(_ text: String, at offset: Int = 0) -> Bool { has(Array(text.utf8), at: offset) }

    if bytes.isEmpty {
      self = .empty
    } else if has(PNG.signature) {
      self = .png
    } else if bytes.count < PNG.signature.count && PNG.signature.starts(with: bytes) {
      self = .pngBegun
    } else if has([0x89]) && has("PNG", at: 1) || has("PNG\n") || has("PNG\r") {
      self = .pngAsText
    } else if has([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has("ftyp", at: 4) {
      self = has("avif", at: 8) || has("avis", at: 8) ? .avif : Self.isHEIC(bytes) ? .heic : .unknown
    } else if has("RIFF") && has("WEBP", at: 8) {
      self = .webp
    } else if has("GIF8") {
      self = .gif
    } else if has([0x49, 0x49, 0x2A, 0]) || has([0x4D, 0x4D, 0, 0x2A]) {
      self = .tiff
    } else if has([0xFF, 0x0A]) || has("JXL ", at: 4) {
      self = .jpegXL
    } else if has("8BPS") {
      self = .photoshop
    } else if has("%PDF") {
      self = .pdf
    } else if has([0x1F, 0x8B]) {
      self = .gzip
    } else if has([0x50, 0x4B, 3, 4]) {
      self = .zip
    } else if has([0, 0, 8, 1]) || has([0, 0, 8, 3]) {
      self = .idx
    } else if has("BM") && has([0, 0, 0, 0], at: 6) {
      self = .bmp
    } else if bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || (9...13).contains($0) }) {
      self = String(decoding: bytes, as: UTF8.self).contains("<svg") ? .svg : .text
    } else {
      self = .unknown
    }
  }

  private static func isHEIC(_ bytes: [UInt8]) -> Bool {
    ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"].contains {
      bytes.dropFirst(8).starts(with: $0.utf8)
    }
  }

  /// The kind in words that follow "is".
  var name: String {
    switch self {
    case .empty: "an empty file"
    case .png: "a PNG"
    case .pngBegun: "only the beginning of a PNG"
    case .pngAsText: "a PNG that was copied as if it were text, which changed its bytes"
    case .jpeg: "a JPEG, not a PNG"
    case .heic: "an HEIC photo, not a PNG"
    case .avif: "an AVIF picture, not a PNG"
    case .webp: "a WebP picture, not a PNG"
    case .gif: "a GIF, not a PNG"
    case .bmp: "a BMP, not a PNG"
    case .tiff: "a TIFF, not a PNG"
    case .jpegXL: "a JPEG XL, not a PNG"
    case .photoshop: "a Photoshop file, not a PNG"
    case .pdf: "a PDF, not a PNG"
    case .svg: "an SVG drawing, not a PNG"
    case .gzip: "a gzip archive, not a PNG"
    case .zip: "a zip archive, not a PNG"
    case .idx: "an IDX data set, not a PNG"
    case .text: "a text, not a PNG"
    case .unknown: "not a PNG"
    }
  }
}
