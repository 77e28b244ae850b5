/// What went wrong, where, and what to do about it: the one error type for bad input.
///
/// It prints as one line, `place: reason; remedy`, whatever a file's name holds.
public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
  /// A short name for the kind of failure that programs can rely on, such as `not-a-png`.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name as it stands in JSON.
    public let rawValue: String

    /// A kind of failure. Modules add their own as static members.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// The kind of failure.
  public var code: Code
  /// The file, folder, address or option that it is about.
  public var place: String
  /// What is wrong there.
  public var reason: String
  /// What to do, as an imperative; may be empty where the reason says it.
  public var remedy: String

  /// A failure of a kind at a place.
  public init(_ code: Code, at place: String, _ reason: String, remedy: String = "") {
    self.code = code
    self.place = place
    self.reason = reason
    self.remedy = remedy
  }

  /// One line: the place, the reason, what to do.
  public var description: String {
    "\(place): \(message)".onOneLine
  }

  /// The line without its place.
  public var message: String {
    (remedy.isEmpty ? reason : "\(reason); \(remedy)").onOneLine
  }
}

extension Failure.Code {
  /// There is nothing at the path.
  public static let notFound = Self(rawValue: "not-found")
  /// The system does not let this user read or write there.
  public static let noPermission = Self(rawValue: "no-permission")
  /// A folder, pipe or device stands where a file is wanted, or a file where a folder is.
  public static let wrongKind = Self(rawValue: "wrong-kind")
  /// More bytes than the reader takes.
  public static let tooLarge = Self(rawValue: "too-large")
  /// The file ends before what it announces.
  public static let cutShort = Self(rawValue: "cut-short")
  /// The bytes break their format's rules: a checksum or a compressed stream does not hold.
  public static let corrupt = Self(rawValue: "corrupt")
  /// A word or number on the command line that makes no sense there.
  public static let badArgument = Self(rawValue: "bad-argument")
  /// Any other word of the operating system's.
  public static let system = Self(rawValue: "system")
}

extension String {
  /// The text with its control characters escaped, so that it stays on one line and can't steer a terminal.
  package var onOneLine: String {
    var line = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format:
        line += scalar.escaped(asASCII: true)
      default:
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
