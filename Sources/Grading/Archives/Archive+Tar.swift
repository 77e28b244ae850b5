extension Archive {
  /// Whether bytes begin as a tar file does.
  static func isTar(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 512 && bytes[257..<262].elementsEqual("ustar".utf8)
  }

  /// Takes the files of a tar archive.
  ///
  /// Source: IEEE Std 1003.1-2017, pax, "ustar Interchange Format" and "pax Extended Header"; GNU tar manual,
  /// "Basic Tar Format" for long names.
  mutating func readTar(_ bytes: [UInt8]) throws {
    var (place, longName) = (0, String?.none)
    guard Self.isTar(bytes) else { throw Refusal(reason: "is no tar file") }
    while place + 512 <= bytes.count, bytes[place] != 0 {
      let header = Array(bytes[place..<place + 512])
      guard let size = Self.octal(header[124..<136]), size <= Self.sizeLimit,
        place + 512 + size <= bytes.count
      else {
        throw Refusal(entry: longName ?? Self.text(header[0..<100]) ?? "", reason: "is cut short or spoilt")
      }
      let content = bytes[place + 512..<place + 512 + size]
      place += 512 + (size + 511) / 512 * 512
      let kind = header[156]
      switch kind {
      case UInt8(ascii: "x"): longName = try Self.paxPath(content) ?? longName
      case UInt8(ascii: "g"): break
      case UInt8(ascii: "L"): longName = Self.text(content)
      default:
        guard var name = longName ?? Self.text(header[0..<100]) else {
          throw Refusal(reason: "has an entry whose name is not in UTF-8")
        }
        if longName == nil, let folder = Self.text(header[345..<500]), !folder.isEmpty {
          name = folder + "/" + name
        }
        longName = nil
        let isFolder = kind == UInt8(ascii: "5") || name.hasSuffix("/")
        while name.hasSuffix("/") { name.removeLast() }
        while name.hasPrefix("./") { name.removeFirst(2) }
        if isFolder, name.isEmpty || name == "." { continue }
        let isPlain = isFolder || kind == 0 || kind == UInt8(ascii: "0")
        if try admit(name, size: isFolder ? 0 : size, isPlain: isPlain), !isFolder {
          keep(name, Array(content))
        }
      }
    }
  }

  private static func text(_ field: some Collection<UInt8>) -> String? {
    String(validating: field.prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.drop { $0 == 32 }.prefix { $0 != 0 && $0 != 32 }
    guard digits.count <= 12, digits.allSatisfy({ (48...55).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 8 + Int($1 - 48) }
  }

  /// The path in a header of lines such as `24 path=folder/file.swift`.
  private static func paxPath(_ content: ArraySlice<UInt8>) throws -> String? {
    var (rest, path) = (content, String?.none)
    while let space = rest.firstIndex(of: 32) {
      guard let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
        length > space - rest.startIndex + 1,
        length <= rest.count
      else { throw Refusal(reason: "is cut short or spoilt") }
      let line = rest[rest.startIndex..<rest.startIndex + length]
      rest = rest[(rest.startIndex + length)...]
      let pair = line[(space + 1)...].dropLast()
      if pair.starts(with: "path=".utf8) {
        guard let value = String(validating: pair.dropFirst(5), as: UTF8.self) else {
          throw Refusal(reason: "has an entry whose name is not in UTF-8")
        }
        path = value
      }
    }
    return path
  }
}
