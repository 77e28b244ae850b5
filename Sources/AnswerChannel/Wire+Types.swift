public import ExerciseKit

extension Value: Wire {
  /// Itself.
  public var wire: Value { self }
  /// Itself.
  public init?(wire: Value) { self = wire }
}

extension Double: Wire {
  /// As a number.
  public var wire: Value { .number(self) }
  /// From a number.
  public init?(wire: Value) {
    guard case .number(let number) = wire else { return nil }
    self = number
  }
}

extension Int: Wire {
  /// As a whole number.
  public var wire: Value { .integer(self) }
  /// From a whole number.
  public init?(wire: Value) {
    guard case .integer(let integer) = wire else { return nil }
    self = integer
  }
}

extension String: Wire {
  /// As text.
  public var wire: Value { .text(self) }
  /// From text.
  public init?(wire: Value) {
    guard case .text(let text) = wire else { return nil }
    self = text
  }
}

extension Matrix: Wire {
  /// As a table of numbers.
  public var wire: Value { .matrix(self) }
  /// From a table of numbers.
  public init?(wire: Value) {
    guard case .matrix(let matrix) = wire else { return nil }
    self = matrix
  }
}

extension Array: Wire where Element: Wire {
  /// As a column of numbers, as bytes, or as a list of anything else.
  public var wire: Value {
    if let numbers = self as? [Double] { return .numbers(numbers) }
    if let bytes = self as? [UInt8] { return .bytes(bytes) }
    return .list(map(\.wire))
  }

  /// From a column of numbers, from bytes, or from a list of anything else.
  public init?(wire: Value) {
    switch wire {
    case .numbers(let numbers):
      guard let elements = numbers as? [Element] else { return nil }
      self = elements
    case .bytes(let bytes):
      guard let elements = bytes as? [Element] else { return nil }
      self = elements
    case .list(let values):
      var elements: [Element] = []
      for value in values {
        guard let element = Element(wire: value) else { return nil }
        elements.append(element)
      }
      self = elements
    default: return nil
    }
  }
}

extension UInt8: Wire {
  /// As a whole number.
  public var wire: Value { .integer(Int(self)) }
  /// From a whole number from 0 to 255.
  public init?(wire: Value) {
    guard case .integer(let integer) = wire, let byte = UInt8(exactly: integer) else { return nil }
    self = byte
  }
}

extension Range: Wire where Bound == Int {
  /// As its bounds.
  public var wire: Value { .list([.integer(lowerBound), .integer(upperBound)]) }
  /// From its bounds.
  public init?(wire: Value) {
    guard let bounds = [Int](wire: wire), bounds.count == 2, bounds[0] <= bounds[1] else { return nil }
    self = bounds[0]..<bounds[1]
  }
}
