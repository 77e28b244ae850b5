extension Archive {
  /// Takes the files of a zip archive, as its directory at the end lists them.
  ///
  /// Source: PKWARE, "APPNOTE.TXT – .ZIP File Format Specification", version 6.3.10, sections 4.3.7 to 4.3.16.
  mutating func readZip(_ bytes: [UInt8]) throws {
    func number(_ place: Int, _ size: Int) throws -> Int {
      guard place >= 0, place + size <= bytes.count else { throw Refusal(reason: "is cut short or spoilt") }
      return (0..<size).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
    func slice(_ place: Int, _ count: Int) throws -> ArraySlice<UInt8> {
      guard place >= 0, count >= 0, place + count <= bytes.count else {
        throw Refusal(reason: "is cut short or spoilt")
      }
      return bytes[place..<place + count]
    }
    let signature: [UInt8] = [0x50, 0x4B, 5, 6]
    let places = stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 65_535), by: -1)
    guard let end = places.first(where: { $0 >= 0 && Array(bytes[$0..<$0 + 4]) == signature }) else {
      throw Refusal(reason: "is a zip file without its directory: cut short?")
    }
    let (count, start) = (try number(end + 10, 2), try number(end + 16, 4))
    guard start != 0xFFFF_FFFF, count != 0xFFFF else {
      throw Refusal(reason: "is a zip file for more than 65,534 entries or 4 GB")
    }
    var place = start
    for _ in 0..<count {
      guard try number(place, 4) == 0x0201_4B50 else { throw Refusal(reason: "is cut short or spoilt") }
      let flags = try number(place + 8, 2)
      let (method, packed, size) = (
        try number(place + 10, 2), try number(place + 20, 4), try number(place + 24, 4)
      )
      let lengths = (try number(place + 28, 2), try number(place + 30, 2), try number(place + 32, 2))
      let mode = try number(place + 38, 4) >> 16
      let header = try number(place + 42, 4)
      guard let name = String(validating: try slice(place + 46, lengths.0), as: UTF8.self) else {
        throw Refusal(reason: "has an entry whose name is not in UTF-8")
      }
      place += 46 + lengths.0 + lengths.1 + lengths.2
      let kind = mode & 0o170000
      if name.hasSuffix("/"), kind == 0 || kind == 0o040000 {
        _ = try admit(String(name.dropLast()), size: 0, isPlain: true)
        continue
      }
      guard try admit(name, size: size, isPlain: kind == 0 || kind == 0o100000) else { continue }
      guard flags & 1 == 0 else { throw Refusal(entry: name, reason: "is encrypted") }
      guard try number(header, 4) == 0x0403_4B50 else {
        throw Refusal(entry: name, reason: "is cut short or spoilt")
      }
      let content = header + 30 + (try number(header + 26, 2)) + (try number(header + 28, 2))
      let stored = try slice(content, packed)
      switch method {
      case 0 where packed == size: keep(name, Array(stored))
      case 8:
        guard let text = try? Inflate.raw(stored, limit: size), text.count == size else {
          throw Refusal(entry: name, reason: "does not hold what it says")
        }
        keep(name, text)
      default: throw Refusal(entry: name, reason: "is packed in a way that is not known here")
      }
    }
  }
}
