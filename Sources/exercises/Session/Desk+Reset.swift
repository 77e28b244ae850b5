import Course
import Foundation
import SafeFiles

extension Desk {
  /// Gives an exercise's file its first text again.
  /// - Returns: where the student's own text is kept now; nil where there was none.
  func reset(_ exercise: Exercise) throws -> String? {
    let path = workbook.studentFile(exercise)
    let first = Data(try workbook.stub(of: exercise).utf8)
    var copy: String?
    if FileManager.default.fileExists(atPath: path) {
      let text = try Files.read(path, limit: 16 << 20)
      if text != first {
        let stamp = Date.now.formatted(.iso8601.timeSeparator(.omitted))
        copy = "\(workbook.root)/.exercises-progress-copies/\(exercise.name)-\(stamp).swift"
        try Files.makeFolder("\(workbook.root)/.exercises-progress-copies")
        try Files.write(text, to: copy!)
      }
    }
    try Files.write(first, to: path)
    return copy
  }
}
