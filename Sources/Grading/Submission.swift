public import Foundation
public import Course
internal import SafeFiles

/// A student's file of one exercise, as it was when it was read.
public struct Submission: Sendable {
  /// The exercise.
  public let exercise: Exercise
  /// Where the file lies.
  public let path: String
  /// Its text.
  public let text: String
  /// The SHA-256 of its bytes.
  public let hash: String

  /// The most bytes that a file may have.
  public static let sizeLimit = 1 << 20

  /// Reads a student's file.
  /// - Throws: `Failure` where it is missing, too large or not in UTF-8.
  public init(_ exercise: Exercise, path: String) throws {
    try self.init(exercise, path: path, data: try Self.bytes(of: exercise, at: path))
  }

  /// A student's file whose bytes have been read.
  /// - Throws: `Failure` where they are too many, or not in UTF-8.
  init(_ exercise: Exercise, path: String, data: Data) throws {
    guard data.count <= Self.sizeLimit else {
      throw Failure(
        .tooLarge, at: path, "is larger than \(Self.sizeLimit >> 20) MB",
        remedy: "no exercise needs that much")
    }
    self.exercise = exercise
    self.path = path
    guard let text = String(data: data, encoding: .utf8), !text.contains("\0") else {
      throw Failure(.corrupt, at: path, "is not a text in UTF-8", remedy: "save it in that encoding")
    }
    self.text = text
    hash = SHA256.hexDigest(of: data)
  }

  /// The bytes of a student's file, whatever they say.
  /// - Throws: `Failure` where it is missing, too large or no file.
  public static func bytes(of exercise: Exercise, at path: String) throws -> Data {
    do {
      return try Files.read(path, limit: sizeLimit)
    } catch let failure as Failure {
      switch failure.code {
      case .notFound:
        throw Failure(
          .notFound, at: path, "the file of the exercise \(exercise.name) is missing",
          remedy: "exercises reset \(exercise.name) brings it back, or give it its old name")
      case .wrongKind, .tooLarge:
        throw Failure(
          failure.code, at: path, failure.reason,
          remedy: "exercises reset \(exercise.name) puts it aside and brings the first text back")
      default: throw failure
      }
    }
  }

  /// The declaration of a function in the file, on one line; nil if it has none of that name.
  func declaration(of name: String) -> String? { Self.declaration(of: name, in: text) }

  /// The declaration of a function in a text, from `func` to its `{`.
  static func declaration(of name: String, in text: String) -> String? {
    guard let start = text.firstRange(of: "func \(name)(") else { return nil }
    let rest = text[start.lowerBound...].prefix { $0 != "{" }
    guard rest.count < 600 else { return nil }
    return rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("( ", with: "(").replacing(" )", with: ")")
  }
}

extension Exercise {
  /// The name of its file.
  var fileName: String { String(path.split(separator: "/").last ?? "") }
}
