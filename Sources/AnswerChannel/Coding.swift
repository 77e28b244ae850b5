private import ExerciseKit

// A value as bytes: one for its kind, then what it holds. Counts and whole numbers are little-endian.

extension Value {
  /// The value as bytes.
  /// - Complexity: O(number of bytes).
  public func encode(into bytes: inout [UInt8]) {
    switch self {
    case .number(let number):
      bytes.append(0)
      bytes.append(integer: number.bitPattern)
    case .integer(let integer):
      bytes.append(1)
      bytes.append(integer: UInt64(bitPattern: Int64(integer)))
    case .text(let text):
      bytes.append(2)
      bytes.append(counted: Array(text.utf8))
    case .bytes(let content):
      bytes.append(3)
      bytes.append(counted: content)
    case .numbers(let numbers):
      bytes.append(4)
      bytes.append(integer: UInt32(numbers.count))
      for number in numbers { bytes.append(integer: number.bitPattern) }
    case .matrix(let matrix):
      bytes.append(5)
      bytes.append(integer: UInt32(matrix.rows))
      bytes.append(integer: UInt32(matrix.columns))
      for number in matrix.entries { bytes.append(integer: number.bitPattern) }
    case .list(let values):
      bytes.append(6)
      bytes.append(integer: UInt32(values.count))
      for value in values { value.encode(into: &bytes) }
    case .record(let fields):
      bytes.append(7)
      bytes.append(integer: UInt32(fields.count))
      for field in fields {
        bytes.append(counted: Array(field.name.utf8))
        field.value.encode(into: &bytes)
      }
    }
  }

  /// About the number of bytes that it takes.
  /// - Complexity: O(number of parts).
  package var encodedSize: Int {
    switch self {
    case .number, .integer: 9
    case .text(let text): 5 + text.utf8.count
    case .bytes(let bytes): 5 + bytes.count
    case .numbers(let numbers): 5 + 8 * numbers.count
    case .matrix(let matrix): 9 + 8 * matrix.entries.count
    case .list(let values): values.reduce(5) { $0 + $1.encodedSize }
    case .record(let fields): fields.reduce(5) { $0 + 4 + $1.name.utf8.count + $1.value.encodedSize }
    }
  }

  /// The value that bytes stand for, whoever wrote them; nil if they stand for none, or if any is left over.
  /// - Complexity: O(number of bytes), in time and memory, whatever the counts in them say.
  public init?(decoding bytes: some Collection<UInt8>) {
    var reader = Reader(bytes: Array(bytes))
    guard let value = reader.value(depth: 0), reader.position == reader.bytes.count else { return nil }
    self = value
  }
}

private struct Reader {
  let bytes: [UInt8]
  var position = 0

  var left: Int { bytes.count - position }

  mutating func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) -> Integer? {
    let size = Integer.bitWidth / 8
    guard left >= size else { return nil }
    var result: Integer = 0
    for i in (0..<size).reversed() { result = result << 8 | Integer(bytes[position + i]) }
    position += size
    return result
  }

  mutating func count(ofSize size: Int) -> Int? {
    guard let count = integer(UInt32.self), Int(count) <= left / size else { return nil }
    return Int(count)
  }

  mutating func text() -> String? {
    guard let count = count(ofSize: 1) else { return nil }
    defer { position += count }
    return String(validating: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func numbers(_ count: Int) -> [Double] {
    (0..<count).map { _ in Double(bitPattern: integer(UInt64.self) ?? 0) }
  }

  mutating func value(depth: Int) -> Value? {
    guard depth < 16, let kind = integer(UInt8.self) else { return nil }
    switch kind {
    case 0: return integer(UInt64.self).map { .number(Double(bitPattern: $0)) }
    case 1: return integer(UInt64.self).map { .integer(Int(Int64(bitPattern: $0))) }
    case 2: return text().map { .text($0) }
    case 3:
      guard let count = count(ofSize: 1) else { return nil }
      defer { position += count }
      return .bytes(Array(bytes[position..<position + count]))
    case 4: return count(ofSize: 8).map { .numbers(numbers($0)) }
    case 5:
      guard let rows = integer(UInt32.self), let columns = integer(UInt32.self) else { return nil }
      let (count, overflow) = Int(rows).multipliedReportingOverflow(by: Int(columns))
      // A side of a matrix without entries is no longer than what could have been sent.
      guard !overflow, count <= left / 8, max(rows, columns) <= 1 << 16 || count > 0 else { return nil }
      return .matrix(Matrix(rows: Int(rows), columns: Int(columns), entries: numbers(count)))
    case 6:
      guard let count = count(ofSize: 1) else { return nil }
      var values: [Value] = []
      for _ in 0..<count {
        guard let value = value(depth: depth + 1) else { return nil }
        values.append(value)
      }
      return .list(values)
    case 7:
      guard let count = count(ofSize: 5) else { return nil }
      var fields: [Value.Field] = []
      for _ in 0..<count {
        guard let name = text(), let value = value(depth: depth + 1) else { return nil }
        fields.append(.init(name, value))
      }
      return .record(fields)
    default: return nil
    }
  }
}

extension [UInt8] {
  /// Adds a whole number, its lowest byte first.
  package mutating func append(integer: some FixedWidthInteger) {
    var rest = integer
    for _ in 0..<integer.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  fileprivate mutating func append(counted content: [UInt8]) {
    append(integer: UInt32(content.count))
    self += content
  }
}
