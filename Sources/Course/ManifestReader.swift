public import SafeFiles
internal import Yams

/// A place in the manifest, and what is wanted there: every mistake is said with its line.
struct ManifestReader {
  let node: Node
  let file: String
  let name: String

  func mistake(_ reason: String, at other: Node? = nil) -> Failure {
    let line = (other ?? node).mark?.line ?? 1
    return Failure(.badManifest, at: "\(file):\(line)", "\(name): \(reason)", remedy: "correct this line")
  }

  /// The fields of a mapping.
  func fields(required: [String], optional: [String] = []) throws -> [String: ManifestReader] {
    guard let mapping = node.mapping else {
      throw mistake("the fields \(required.joined(separator: ", ")) are wanted here")
    }
    var fields: [String: ManifestReader] = [:]
    for (key, value) in mapping {
      let name = key.string ?? "?"
      guard required.contains(name) || optional.contains(name) else {
        throw mistake(
          "there is no field '\(name)'; known are \((required + optional).joined(separator: ", "))", at: key)
      }
      guard fields[name] == nil else { throw mistake("the field '\(name)' stands twice", at: key) }
      fields[name] = ManifestReader(node: value, file: file, name: name)
    }
    for name in required where fields[name] == nil { throw mistake("the field '\(name)' is missing") }
    return fields
  }

  func items(atLeast least: Int = 0) throws -> [ManifestReader] {
    guard let sequence = node.sequence else { throw mistake("a list is wanted") }
    guard sequence.count >= least else { throw mistake("at least \(least) are wanted") }
    return sequence.map { ManifestReader(node: $0, file: file, name: name) }
  }

  func text() throws -> String {
    guard let text = node.scalar?.string, !text.isEmpty else { throw mistake("text is wanted") }
    return text
  }

  func texts(atLeast least: Int = 0) throws -> [String] {
    try items(atLeast: least).map { try $0.text() }
  }

  func integer(in range: ClosedRange<Int>) throws -> Int {
    guard let integer = node.scalar.flatMap({ Int($0.string) }), range.contains(integer) else {
      throw mistake("a whole number from \(range.lowerBound) to \(range.upperBound) is wanted")
    }
    return integer
  }

  func number() throws -> Double {
    guard let number = node.scalar.flatMap({ Double($0.string) }), number.isFinite, number >= 0 else {
      throw mistake("a number that is not negative is wanted")
    }
    return number
  }

  func boolean() throws -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default: throw mistake("true or false is wanted")
    }
  }

  /// A name of which files and commands can be made.
  func word(_ isAllowed: (Character) -> Bool) throws -> String {
    let word = try text()
    guard word.allSatisfy(isAllowed), word.first?.isLetter == true || word.first?.isNumber == true else {
      throw mistake("'\(word)' can't be a name here")
    }
    return word
  }
}

extension Failure.Code {
  /// The course's manifest breaks its own rules.
  public static let badManifest = Self(rawValue: "bad-manifest")
}
