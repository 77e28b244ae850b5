internal import AnswerChannel
internal import ExerciseKit

/// Calls and answers as text: short numbers that can be checked by hand, long columns cut off.
enum CallText {
  /// A call as it would be written.
  static func text(of function: String, _ arguments: [Value]) -> String {
    let name = function.prefix { $0 != "(" }
    let labels = function.dropFirst(name.count).dropFirst().dropLast().split(separator: ":")
    let parts = arguments.enumerated().map { index, value in
      let label = index < labels.count && labels[index] != "_" ? "\(labels[index]): " : ""
      return label + text(of: value)
    }
    return "\(name)(\(parts.joined(separator: ", ")))"
  }

  /// A value as it would be written, more or less.
  static func text(of value: Value) -> String {
    switch value {
    case .number(let number): return text(of: number)
    case .integer(let integer): return "\(integer)"
    case .text(let text): return Activation(rawValue: text) == nil ? "\"\(text)\"" : ".\(text)"
    case .bytes(let bytes): return list(bytes.lazy.map { "\($0)" })
    case .numbers(let numbers): return list(numbers.lazy.map(text(of:)))
    case .matrix(let matrix):
      let rows = (0..<matrix.rows).lazy.map { list(matrix.row($0).lazy.map(text(of:))) }
      return "Matrix(\(list(rows)))"
    case .list(let values): return list(values.lazy.map(text(of:)))
    case .record(let fields):
      if let network = Network(wire: value) { return text(of: network) }
      return "(" + fields.map { "\($0.name): \(text(of: $0.value))" }.joined(separator: ", ") + ")"
    }
  }

  private static func text(of network: Network) -> String {
    let sizes = network.layerSizes.map { "\($0)" }.joined(separator: "-")
    guard network.layerSizes.reduce(0, +) <= 5 else { return "a network \(sizes)" }
    let layers = network.layers.map { layer in
      "w \(text(of: layer.weights.wire).dropFirst(6)), b \(text(of: layer.biases.wire)), \(layer.activation)"
    }
    return "a network \(sizes) of \(layers.joined(separator: " then "))"
  }

  /// A number with as many digits as it needs, 6 at most; from a million to a thousand million all of them,
  /// and at most two behind the point, as prices are.
  static func text(of number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "-∞" : "∞" }
    if let integer = Int(exactly: number), abs(integer) < 1_000_000_000 { return "\(integer)" }
    let size = abs(number)
    guard size >= 1e-4 && size < 1e9 else { return scientific(number) }
    if size >= 1e6 {
      let rounded = (number * 100).rounded() / 100
      return Int(exactly: rounded).map(String.init) ?? "\(rounded)"
    }
    var digits = "\((number * 1e6).rounded() / 1e6)"
    if size >= 100, let point = digits.firstIndex(of: ".") {
      digits = String(digits.prefix(digits.distance(from: digits.startIndex, to: point) + 4))
    }
    return digits
  }

  private static func scientific(_ number: Double) -> String {
    var (mantissa, exponent) = (number, 0)
    while abs(mantissa) >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while abs(mantissa) < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    return "\((mantissa * 1e4).rounded() / 1e4)e\(exponent)"
  }

  private static func list(_ parts: some Collection<String>) -> String {
    guard parts.count > 8 else { return "[" + parts.joined(separator: ", ") + "]" }
    return "[" + parts.prefix(5).joined(separator: ", ") + ", … \(parts.count) in all]"
  }
}
