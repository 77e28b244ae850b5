import Foundation

extension Terminal {
  /// A text that opens a file when it is clicked on, in terminals that know how (OSC 8), where colour is
  /// taken; else the text.
  static func link(_ text: String, to path: String) -> String {
    takesColour ? hyperlink(text, to: path) : text
  }

  /// The link as a terminal wants it. The host's name tells one behind a remote shell that the file is there.
  static func hyperlink(_ text: String, to path: String, host: String = hostName) -> String {
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let address = "file://\(percentEncoded(host))\(percentEncoded(absolute))"
    return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  /// This machine's name, without asking the network for it.
  private static let hostName: String = {
    var name = [UInt8](repeating: 0, count: 256)
    let isKnown = name.withUnsafeMutableBytes { bytes in
      gethostname(bytes.baseAddress!.assumingMemoryBound(to: CChar.self), bytes.count - 1) == 0
    }
    return isKnown ? String(decoding: name.prefix { $0 != 0 }, as: UTF8.self) : "localhost"
  }()

  private static func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        String(UnicodeScalar(byte))
      default:
        String(format: "%%%02X", Int(byte))
      }
    }.joined()
  }

  /// A line across the terminal, 80 columns at most, that begins with a title; the title alone where plain lines are wanted.
  static func rule(_ title: String) -> String {
    isPlain ? title : rule(title, columns: min(columns, 80))
  }

  /// A line of so many columns that begins with a title, as far as it fits.
  static func rule(_ title: String, columns: Int) -> String {
    guard !title.isEmpty else { return String(repeating: "─", count: columns) }
    let start = String("── \(title) ".prefix(columns))
    return start + String(repeating: "─", count: columns - start.count)
  }
}
