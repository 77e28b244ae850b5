import DigitImages
import ExerciseKit
import Foundation
import SafeFiles
import Testing

extension DigitDataset {
  /// Random pixels, a fifth of them ink at multiples of 17, so that sheets keep them; labels in turn.
  static func madeUp(_ count: Int, seed: UInt64 = 1) -> DigitDataset {
    var generator = SeededGenerator(seed: seed)
    let pixels = (0..<count * 784).map { _ in
      generator.uniform(below: 5) == 0 ? UInt8(17 * (1 + generator.uniform(below: 15))) : 0
    }
    return DigitDataset(pixels: pixels, labels: (0..<count).map { UInt8($0 % 10) })
  }
}

/// Calls `body` with the path of a new empty folder, which is removed afterwards.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = NSTemporaryDirectory() + "digit-images-\(UUID())"
  try Files.makeFolder(folder)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

/// Expects one failure of a code, and its whole line.
func expectFailure<Value>(
  _ code: Failure.Code, _ line: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> Value
) {
  let failure = #expect(throws: Failure.self, sourceLocation: sourceLocation) { _ = try body() }
  #expect(failure?.code == code, sourceLocation: sourceLocation)
  #expect(failure?.description == line, sourceLocation: sourceLocation)
}
