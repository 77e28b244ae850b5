internal import Foundation
internal import SafeFiles

extension Workbook {
  /// The first text of an exercise's file: the published solution up to the function's brace, and `todo` in
  /// place of its body.
  /// - Throws: `Failure` where the solution can't be read or has not the function.
  public func stub(of exercise: Exercise) throws -> String {
    let path = solutionFile(exercise)
    let text = String(decoding: try Files.read(path, limit: 1 << 20), as: UTF8.self)
    guard let function = text.firstRange(of: "public func \(exercise.name)("),
      let brace = text[function.upperBound...].firstRange(of: " {\n")
    else {
      throw Failure(.notFound, at: path, "has no public func \(exercise.name)", remedy: "restore it")
    }
    return text[..<brace.upperBound] + "  todo(\"\(exercise.todo)\")\n}\n"
  }
}
