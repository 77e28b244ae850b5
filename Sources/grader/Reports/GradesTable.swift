import Course
import Grading

/// The marks of a class as comma-separated values.
enum GradesTable {
  /// A row a submission: name, points, possible points, and the points of every exercise.
  static func csv(of marks: [(name: String, mark: Mark)], _ course: Course) -> String {
    let header = ["submission", "points", "possible"] + course.exercises.map(\.name) + ["remarks"]
    let rows = marks.map { name, mark in
      guard let report = mark.report else {
        return [name, "", ""] + course.exercises.map { _ in "" } + [mark.failure?.description ?? ""]
      }
      let points = Dictionary(uniqueKeysWithValues: report.exercises.map { ($0.exercise, $0.points) })
      return [name, TextReport.points(report.points), TextReport.points(report.possible)]
        + course.exercises.map { exercise in points[exercise.name].map(TextReport.points) ?? "" }
        + [report.remarks.joined(separator: "; ")]
    }
    return csv([header] + rows)
  }

  /// Rows as comma-separated values.
  static func csv(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field that a spreadsheet takes for text where it could be taken for a formula.
  ///
  /// Source: RFC 4180; OWASP, "CSV injection".
  static func field(_ text: String) -> String {
    let line = text.onOneLine
    let isNumber = !line.isEmpty && line.allSatisfy { $0.isNumber || $0 == "." }
    let isRisky = !isNumber && line.first.map { "=+-@\t\r|%".contains($0) } ?? false
    let safe = (isRisky ? "'" : "") + line
    guard safe.contains(where: { ",\"\n\r;".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
