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

  /// Two values as they would be written, with as many digits as it takes to tell them apart.
  static func texts(of a: Value, _ b: Value) -> (String, String) {
    for digits in 6..<17 {
      let (first, second) = (text(of: a, digits: digits), text(of: b, digits: digits))
      if first != second { return (first, second) }
    }
    return (text(of: a, digits: 17), text(of: b, digits: 17))
  }

  /// A value as it would be written, more or less.
  /// - Parameter digits: how many each number has at most behind the point; from 17 on it has all.
  static func text(of value: Value, digits: Int = 6) -> String {
    switch value {
    case .number(let number): return text(of: number, digits: digits)
    case .integer(let integer): return "\(integer)"
    case .text(let text):
      return Activation(rawValue: text) == nil ? "\"" + text.replacing("\n", with: "\\n") + "\"" : ".\(text)"
    case .bytes(let bytes): return list(bytes.lazy.map { "\($0)" })
    case .numbers(let numbers): return list(numbers.lazy.map { text(of: $0, digits: digits) })
    case .matrix(let matrix):
      let rows = (0..<matrix.rows).lazy.map { list(matrix.row($0).lazy.map { text(of: $0, digits: digits) }) }
      return "Matrix(\(list(rows)))"
    case .list(let values): return list(values.lazy.map { text(of: $0, digits: digits) })
    case .record(let fields):
      if let network = Network(wire: value) { return text(of: network) }
      return "(" + fields.map { "\($0.name): \(text(of: $0.value, digits: digits))" }.joined(separator: ", ")
        + ")"
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

  /// A number with as many digits as it needs; from a million to a thousand million all of those before the point,
  /// and at most two behind it, as prices are.
  /// - Parameter digits: how many it has at most behind the point, and large or small ones fewer; from 17 on it
  ///   has all.
  static func text(of number: Double, digits: Int = 6) -> String {
    guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "-∞" : "∞" }
    if let integer = Int(exactly: number), abs(integer) < 1_000_000_000 { return "\(integer)" }
    guard digits < 17 else { return "\(number)" }
    let size = abs(number)
    guard size >= 1e-4 && size < 1e9 else { return scientific(number, digits: digits - 2) }
    let short = rounded(number, to: size >= 1e6 ? digits - 4 : size >= 100 ? digits - 3 : digits)
    // A number that is whole once rounded looks like a whole one, so that `texts` takes more digits.
    return Int(exactly: short).map(String.init) ?? "\(short)"
  }

  private static func scientific(_ number: Double, digits: Int) -> String {
    var (mantissa, exponent) = (number, 0)
    while abs(mantissa) >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while abs(mantissa) < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    return "\(rounded(mantissa, to: digits))e\(exponent)"
  }

  private static func rounded(_ number: Double, to digits: Int) -> Double {
    let power = (0..<digits).reduce(1.0) { power, _ in 10 * power }
    return (number * power).rounded() / power
  }

  private static func list(_ parts: some Collection<String>) -> String {
    guard parts.count > 8 else { return "[" + parts.joined(separator: ", ") + "]" }
    return "[" + parts.prefix(5).joined(separator: ", ") + ", … \(parts.count) in all]"
  }
}
