import Foundation

/// As much of JSON Schema as the description of reports uses; a word that it does not know is a complaint.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? ["nothing": true]
  }

  /// What does not fit, each with its place; nothing for a value that fits.
  func complaints(about data: Data) throws -> [String] {
    complaints(
      about: try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed), root, at: "report")
  }

  private func complaints(about value: Any, _ schema: [String: Any], at place: String) -> [String] {
    var found: [String] = []
    for (word, rule) in schema {
      switch word {
      case "$schema", "title", "description": break
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if !types.contains(where: { Self.isOf($0, value) }) { found.append("\(place) is no \(types)") }
      case "const":
        if value as? NSObject != rule as? NSObject { found.append("\(place) is not \(rule)") }
      case "enum":
        let choices = rule as? [NSObject] ?? []
        if !choices.contains(where: { $0 == value as? NSObject }) {
          found.append("\(place) is \(value)")
        }
      case "minimum":
        if !((value as? Double ?? .nan) >= (rule as? Double ?? .nan)) { found.append("\(place) is small") }
      case "maximum":
        if !((value as? Double ?? .nan) <= (rule as? Double ?? .nan)) { found.append("\(place) is large") }
      case "required":
        let names = Set((value as? [String: Any] ?? [:]).keys)
        found += (rule as? [String] ?? []).filter { !names.contains($0) }.map { "\(place).\($0) is missing" }
      case "properties":
        let rules = rule as? [String: [String: Any]] ?? [:]
        for (name, value) in value as? [String: Any] ?? [:] {
          found += rules[name].map { complaints(about: value, $0, at: "\(place).\(name)") } ?? []
        }
      case "additionalProperties":
        let known = (schema["properties"] as? [String: Any] ?? [:]).keys
        found += (value as? [String: Any] ?? [:]).keys.filter { !known.contains($0) }
          .map { "\(place).\($0) is not described" }
      case "items":
        for (number, item) in (value as? [Any] ?? []).enumerated() {
          found += complaints(about: item, rule as? [String: Any] ?? [:], at: "\(place)[\(number)]")
        }
      default: found.append("\(place): \(word) is no word of this schema")
      }
    }
    return found
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": value is Bool
    case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
    case "number": value is Double
    default: false
    }
  }
}
