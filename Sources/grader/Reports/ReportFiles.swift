import Foundation
import Grading
import SafeFiles

/// Reports as files.
enum ReportFiles {
  /// A report as JSON, its keys in alphabetical order, each on a line.
  static func json(_ report: SubmissionReport) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "∞", negativeInfinity: "-∞", nan: "NaN")
    return try encoder.encode(report) + Data("\n".utf8)
  }

  /// The report that JSON holds.
  /// - Throws: `Failure` where it is none.
  static func report(in path: String) throws -> SubmissionReport {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "∞", negativeInfinity: "-∞", nan: "NaN")
    let data = try Files.read(path, limit: 64 << 20)
    do {
      return try decoder.decode(SubmissionReport.self, from: data)
    } catch {
      throw Failure(
        .corrupt, at: path, "is no report of this program",
        remedy: "name a file that grader grade --json wrote")
    }
  }
}
