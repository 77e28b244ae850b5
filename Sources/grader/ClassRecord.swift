import Course
import Foundation
import SafeFiles

/// What holds for a whole class, kept beside its reports.
struct ClassRecord: Codable {
  var version = 1
  var seed: UInt64
  var course: Int

  /// The seed of the class in a folder: the one that is kept there, else the one that is wanted, else a new one,
  /// which is kept from then on.
  /// - Throws: `Failure` where another one is wanted than is kept, or the course is another.
  static func seed(in folder: String, wanted: UInt64?, _ workbook: Workbook) throws -> UInt64 {
    let path = folder + "/class.json"
    if FileManager.default.fileExists(atPath: path) {
      guard let kept = try? JSONDecoder().decode(Self.self, from: try Files.read(path, limit: 1 << 16)) else {
        throw Failure(.corrupt, at: path, "is not as it was written", remedy: "choose another --output")
      }
      guard wanted ?? kept.seed == kept.seed, kept.course == workbook.course.version else {
        throw Failure(
          .badArgument, at: path, "holds seed \(kept.seed) and version \(kept.course) of the course",
          remedy: "choose another --output to grade anew")
      }
      return kept.seed
    }
    let record = Self(seed: wanted ?? UInt64.random(in: 2...999_999_999), course: workbook.course.version)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try Files.write(try encoder.encode(record) + Data("\n".utf8), to: path)
    return record.seed
  }
}
