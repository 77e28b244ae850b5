import CZlib
import Foundation

/// A zip archive of files kept as they are, not compressed.
///
/// Source: PKWARE, "APPNOTE.TXT – .ZIP File Format Specification", version 6.3.10, sections 4.3.7 to 4.3.16.
struct ZipFile {
  private var entries: [(name: [UInt8], content: Data, checksum: UInt32, offset: Int)] = []
  private var body = Data()

  /// Adds a file of a name with `/` between folders.
  mutating func add(_ name: String, _ content: Data) {
    let checksum = content.withUnsafeBytes { bytes in
      crc32(0, bytes.bindMemory(to: UInt8.self).baseAddress, UInt32(bytes.count))
    }
    let entry = (Array(name.utf8), content, UInt32(checksum), body.count)
    entries.append(entry)
    body.append(little: 0x0403_4B50 as UInt32)
    body.append(Self.common(entry))
    body.append(contentsOf: entry.0)
    body.append(content)
  }

  /// The archive's bytes.
  var data: Data {
    var directory = Data()
    for entry in entries {
      directory.append(little: 0x0201_4B50 as UInt32)
      directory.append(little: 0x0314 as UInt16)  // made on Unix, by version 2.0
      directory.append(Self.common(entry))
      directory.append(Data(repeating: 0, count: 6))  // no comment, first disk, no attributes inside
      directory.append(little: UInt32(0o100644) << 16)
      directory.append(little: UInt32(entry.offset))
      directory.append(contentsOf: entry.name)
    }
    var end = Data()
    end.append(little: 0x0605_4B50 as UInt32)
    end.append(little: 0 as UInt32)
    end.append(little: UInt16(entries.count))
    end.append(little: UInt16(entries.count))
    end.append(little: UInt32(directory.count))
    end.append(little: UInt32(body.count))
    end.append(little: 0 as UInt16)
    return body + directory + end
  }

  /// What the file's own header and the directory's entry share: from the version to the lengths.
  private static func common(
    _ entry: (name: [UInt8], content: Data, checksum: UInt32, offset: Int)
  ) -> Data {
    var header = Data()
    header.append(little: 20 as UInt16)
    header.append(little: 0x0800 as UInt16)  // names are UTF-8
    header.append(little: 0 as UInt16)  // not compressed
    header.append(little: 0 as UInt16)
    header.append(little: 0x0021 as UInt16)  // 1 January 1980: the same files make the same archive
    header.append(little: entry.checksum)
    header.append(little: UInt32(entry.content.count))
    header.append(little: UInt32(entry.content.count))
    header.append(little: UInt16(entry.name.count))
    header.append(little: 0 as UInt16)
    return header
  }
}

extension Data {
  /// Adds a whole number, its lowest byte first.
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
