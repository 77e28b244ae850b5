import ExerciseKit
import Foundation
import Grading
import Plots

/// A report as one HTML file that needs nothing else: for a phone, a screen and paper.
enum HTMLReport {
  /// The file.
  static func page(of report: SubmissionReport, title: String) -> String {
    let chapters = Dictionary(grouping: report.exercises, by: \.chapter).sorted { $0.key < $1.key }
    var body = "<h1>\(escaped(report.submission))</h1>\n"
    body +=
      "<p class=\"sum\">\(TextReport.points(report.points)) of \(TextReport.points(report.possible)) points</p>\n"
    for (number, exercises) in chapters {
      body += "<h2>Chapter \(number)</h2>\n"
      body += exercises.map(section).joined()
    }
    if let finale = report.finale { body += "<p>\(escaped(TextReport.words(for: finale)))</p>\n" }
    if !report.remarks.isEmpty {
      let items = report.remarks.map { "<li>\(escaped($0))</li>" }.joined()
      body += "<h2>Found and not graded</h2>\n<ul>\(items)</ul>\n"
    }
    body += "<footer>\(escaped(TextReport.facts(of: report)))</footer>\n"
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(escaped(report.submission)), \(escaped(title))</title>
      <style>\(style)</style></head><body>
      \(body)</body></html>

      """
  }

  private static func section(of exercise: ExerciseReport) -> String {
    let points = "\(TextReport.points(exercise.points)) of \(TextReport.points(exercise.possible))"
    let kind = exercise.verdict == "passed" ? "pass" : exercise.points > 0 ? "part" : "fail"
    let open = ["missing", "not-attempted"].contains(exercise.verdict) ? "open" : kind
    var text = "<section class=\"\(open)\"><h3><code>\(escaped(exercise.exercise))</code> "
    let state = open == "open" ? ", " + TextReport.words(for: exercise) : ""
    text += "<small>\(escaped(exercise.title + state))</small><span>\(points)</span></h3>\n"
    guard !["missing", "not-attempted"].contains(exercise.verdict) else { return text + "</section>\n" }
    text += "<p>\(escaped(TextReport.words(for: exercise)))</p>\n"
    guard exercise.verdict != "passed" else { return text + "</section>\n" }
    if let mistake = exercise.mistake { text += "<p class=\"mistake\">\(escaped(mistake))</p>\n" }
    var rows: [(String, String)] = []
    if let call = exercise.call { rows.append(("call", call)) }
    let isSignature = exercise.verdict == "changed-signature"
    if let returned = exercise.returned {
      rows.append((isSignature ? "found" : "returned", returned + (exercise.place.map { " at \($0)" } ?? "")))
    }
    if let expected = exercise.expected { rows.append((isSignature ? "asked for" : "should be", expected)) }
    if let reason = exercise.reason { rows.append(("why", reason)) }
    if !rows.isEmpty {
      text += "<table>"
      text += rows.map { "<tr><th>\($0.0)</th><td><code>\(escaped($0.1))</code></td></tr>" }.joined()
      text += "</table>\n"
    }
    if let table = exercise.table { text += "<pre>\(escaped(table.joined(separator: "\n")))</pre>\n" }
    text += (exercise.gradients ?? []).map(picture).joined()
    if let compiler = exercise.compiler {
      text += "<pre>\(escaped(compiler.joined(separator: "\n")))</pre>\n"
    }
    if let printed = exercise.printed {
      text += "<details><summary>What the code printed</summary><pre>\(escaped(printed))</pre></details>\n"
    }
    return text + "</section>\n"
  }

  /// A layer's derivatives and the numerical ones side by side on one scale, the biases in the last column.
  private static func picture(of layer: GradientPair) -> String {
    guard let columns = layer.numerical.first?.count, layer.yours.count == layer.numerical.count,
      (layer.yours + layer.numerical).allSatisfy({ $0.count == columns })
    else { return "" }
    let rows = layer.numerical.count
    var values = Matrix(rows: rows, columns: 2 * columns + 1)
    for row in 0..<rows {
      values[row, columns] = .nan
      for column in 0..<columns {
        values[row, column] = layer.yours[row][column]
        values[row, columns + 1 + column] = layer.numerical[row][column]
      }
    }
    let names = Array(repeating: "", count: columns)
    var labels = names + [""] + names
    labels[(columns - 1) / 2] = "yours"
    labels[columns + 1 + (columns - 1) / 2] = "numerical"
    let map = HeatMap(
      title: "Layer \(layer.layer): weights, and biases in the last column", xLabel: "", yLabel: "",
      values: values, rowLabels: Array(repeating: "", count: rows), columnLabels: labels, diverging: true)
    return "<figure>\(map.svg())</figure>\n"
  }

  /// Text that means nothing to a browser, whatever stands in it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _
      where scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let style = """
    :root{color-scheme:light dark;--line:#8886;--pass:#0a7d36;--fail:#c02f1d;--part:#9a6700}
    @media (prefers-color-scheme:dark){:root{--pass:#4cc38a;--fail:#ff7b6b;--part:#e0a92a}}
    body{font:16px/1.45 system-ui,sans-serif;max-width:52rem;margin:0 auto;padding:1rem}
    h1{margin:.2em 0}.sum{font-size:1.4rem;margin:0 0 1rem}h2{margin:1.4em 0 .3em;font-size:1.1rem}
    section{border-left:.3rem solid var(--line);padding:.1rem .8rem;margin:.5rem 0;break-inside:avoid}
    section.pass{border-color:var(--pass)}section.fail{border-color:var(--fail)}section.part{border-color:var(--part)}
    h3{display:flex;flex-wrap:wrap;gap:.6rem;align-items:baseline;margin:.2rem 0;font-size:1rem}
    h3 span{margin-left:auto;font-variant-numeric:tabular-nums}small{font-weight:normal;opacity:.75}
    p,li{overflow-wrap:anywhere}p{margin:.2rem 0}.mistake{font-weight:600}table{border-collapse:collapse;width:100%}
    th{text-align:left;vertical-align:top;padding-right:.8rem;font-weight:normal;opacity:.75;white-space:nowrap;width:1%}
    code,pre{font:.85rem/1.4 ui-monospace,monospace;overflow-wrap:anywhere}pre{white-space:pre-wrap;margin:.3rem 0}
    figure{margin:.4rem 0;background:#fff}figure svg{width:100%;height:auto;display:block}
    footer{margin-top:2rem;opacity:.75;font-size:.85rem}@media print{body{font-size:11pt;max-width:none}}
    """
}
