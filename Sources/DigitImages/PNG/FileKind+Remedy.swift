private import Foundation

extension FileKind {
  /// What to do with a file of this kind where a PNG is wanted: for pictures, the command that converts it.
  func remedy(path: String) -> String {
    switch self {
    case .empty, .pngBegun, .pngAsText: "copy it again from where it came from"
    case .jpeg, .heic, .avif, .webp, .gif, .bmp, .tiff, .jpegXL, .photoshop, .pdf, .svg:
      Self.conversion(of: self, path: path)
    case .gzip, .zip: "unpack it and name the picture inside"
    case .idx: "name it where a data set is asked for"
    case .png, .text, .unknown: "name a PNG file"
    }
  }

  private static func conversion(of kind: FileKind, path: String) -> String {
    let stem = (path as NSString).deletingPathExtension
    // A file that is called .png already must not be written over.
    let target = stem + ".png" == path ? stem + "-converted.png" : stem + ".png"
    let (from, to) = (path.shellQuoted, target.shellQuoted)
    #if os(macOS)
      if kind == .svg { return "open it in Preview and export it as PNG" }
      return "convert it: sips -s format png \(from) --out \(to)"
    #else
      return switch kind {
      case .heic, .avif: "convert it: heif-convert \(from) \(to) (in the package libheif-examples)"
      case .webp: "convert it: dwebp \(from) -o \(to) (in the package webp)"
      case .pdf:
        "convert it: pdftoppm -png -singlefile \(from) \((path as NSString).deletingPathExtension.shellQuoted)"
          + " (in the package poppler-utils)"
      case .svg: "convert it: rsvg-convert -o \(to) \(from) (in the package librsvg2-bin)"
      case .jpegXL: "convert it: djxl \(from) \(to) (in the package libjxl-tools)"
      default: "convert it: convert -auto-orient \(from) \(to) (in the package imagemagick)"
      }
    #endif
  }
}

extension String {
  /// The text as one word for a shell.
  fileprivate var shellQuoted: String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+,@")
    // A leading hyphen would be taken for an option.
    let word = hasPrefix("-") ? "./" + self : self
    if !word.isEmpty && word.allSatisfy(plain.contains) { return word }
    return "'" + word.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
  }
}
