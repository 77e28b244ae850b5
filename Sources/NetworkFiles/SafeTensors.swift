import Foundation

/// Named tables of numbers in one file, with facts about them: the safetensors format, of 64-bit floats only.
///
///     8 bytes    n, the header's length, little-endian
///     n bytes    the header: JSON, padded with spaces to a multiple of 8
///     the rest   the tensors, little-endian, one behind the other
///
/// Source: https://github.com/huggingface/safetensors
struct SafeTensors {
  struct Tensor: Equatable {
    var shape: [Int]
    /// The entries, the last index running fastest.
    var entries: [Double]
  }

  /// What keeps bytes from being such a file, as a clause that has "the file" for its subject.
  struct Invalid: Error {
    var reason: String
  }

  var metadata: [String: String] = [:]
  var tensors: [String: Tensor] = [:]

  /// The file's bytes. Tensors stand in the order of their names.
  func encoded() throws -> [UInt8] {
    var header = Header(metadata: metadata)
    var body: [UInt8] = []
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      let start = body.count
      body.reserveCapacity(start + 8 * tensor.entries.count)
      for entry in tensor.entries { body.append(littleEndian: entry.bitPattern) }
      header.places[name] = Place(dtype: "F64", shape: tensor.shape, offsets: [start, body.count])
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var json = Array(try encoder.encode(header))
    while !json.count.isMultiple(of: 8) { json.append(UInt8(ascii: " ")) }
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt64(json.count))
    return bytes + json + body
  }

  /// Reads a file's bytes; all of them must belong to the header or to exactly one tensor.
  init(decoding bytes: [UInt8]) throws {
    guard bytes.count >= 8 else { throw Invalid(reason: "is cut short") }
    let length = bytes.littleEndian(at: 0)
    guard length <= 1 << 20 else { throw Invalid(reason: "is no safetensors file") }
    let bodyStart = 8 + Int(length)
    guard bodyStart <= bytes.count else { throw Invalid(reason: "is cut short") }
    guard let header = try? JSONDecoder().decode(Header.self, from: Data(bytes[8..<bodyStart])) else {
      throw Invalid(reason: "is no safetensors file")
    }
    metadata = header.metadata
    var end = 0
    for (name, place) in header.places.sorted(by: { $0.value.start < $1.value.start }) {
      guard place.dtype == "F64" else {
        throw Invalid(reason: "holds \(name) as \(place.dtype) where F64 is read")
      }
      guard let count = place.entryCount, place.offsets == [end, end + 8 * count] else {
        throw Invalid(reason: "has tensors that overlap or leave gaps")
      }
      guard bodyStart + end + 8 * count <= bytes.count else { throw Invalid(reason: "is cut short") }
      let entries = (0..<count).map { number in
        Double(bitPattern: bytes.littleEndian(at: bodyStart + end + 8 * number))
      }
      tensors[name] = Tensor(shape: place.shape, entries: entries)
      end += 8 * count
    }
    guard bodyStart + end == bytes.count else { throw Invalid(reason: "goes on behind its last tensor") }
  }

  init(metadata: [String: String], tensors: [String: Tensor]) {
    self.metadata = metadata
    self.tensors = tensors
  }
}

/// Where a tensor lies behind the header, in bytes.
private struct Place: Codable {
  var dtype: String
  var shape: [Int]
  var offsets: [Int]

  enum CodingKeys: String, CodingKey {
    case dtype, shape
    case offsets = "data_offsets"
  }

  var start: Int { offsets.first ?? 0 }

  /// The product of the shape; nil if it is absurd.
  var entryCount: Int? {
    var count = 1
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard size >= 0, !overflow, product <= 1 << 40 else { return nil }
      count = product
    }
    return count
  }
}

/// The header: its metadata under one key, tensors under all others.
private struct Header: Codable {
  var metadata: [String: String] = [:]
  var places: [String: Place] = [:]

  struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
    static let metadata = Key(stringValue: "__metadata__")
  }

  init(metadata: [String: String]) {
    self.metadata = metadata
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for key in container.allKeys {
      if key.stringValue == Key.metadata.stringValue {
        metadata = try container.decode([String: String].self, forKey: key)
      } else {
        places[key.stringValue] = try container.decode(Place.self, forKey: key)
      }
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(metadata, forKey: .metadata)
    for (name, place) in places {
      try container.encode(place, forKey: Key(stringValue: name))
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  fileprivate func littleEndian(at offset: Int) -> UInt64 {
    var number: UInt64 = 0
    for byte in (0..<8).reversed() { number = number << 8 | UInt64(self[offset + byte]) }
    return number
  }
}
