public import ExerciseKit

/// What goes to a function and comes back from it, between the process that judges and the one that runs a
/// student's code.
public indirect enum Value: Hashable, Sendable {
  /// A number.
  case number(Double)
  /// A whole number.
  case integer(Int)
  /// Text.
  case text(String)
  /// Bytes, such as pixels.
  case bytes([UInt8])
  /// A column of numbers.
  case numbers([Double])
  /// A table of numbers.
  case matrix(Matrix)
  /// Values in order.
  case list([Value])
  /// Named values in order, such as the weights and biases of a layer.
  case record([Field])

  /// A named part of a record.
  public struct Field: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// What it holds.
    public var value: Value

    /// A part of a given name.
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The part of a record that has a name.
  public subscript(name: String) -> Value? {
    guard case .record(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }
}

/// What can be sent as a value.
public protocol Wire: Sendable {
  /// The value that stands for this.
  var wire: Value { get }
  /// What a value stands for; nil if it is none of this type.
  init?(wire: Value)
}
