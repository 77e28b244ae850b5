import Foundation
import Testing

@testable import grader

/// Names and texts of strangers in what the grader writes.
struct ExportTests {
  @Test(arguments: [
    ("ada", "ada"), ("=1+1", "'=1+1"), ("-5", "'-5"), ("@x", "'@x"), ("+49", "'+49"), ("3.5", "3.5"),
    ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("", ""),
  ])
  func aFieldIsTextAndNoFormula(text: String, field: String) {
    #expect(GradesTable.field(text) == field)
  }

  @Test func aFieldIsOneLineWithoutControlCharacters() {
    let field = GradesTable.field("a\nb\r=cmd()\u{1B}[31m\u{0}")
    #expect(field.unicodeScalars.allSatisfy { $0.value >= 32 })
  }

  @Test func everyNameGetsAReportOfItsOwn() {
    let names = [
      "Ada", "ada", "a/b", "..", ".hidden", "-rf", "<b>", "a\u{0}b", "é", "",
      String(repeating: "x", count: 300),
    ]
    let files = ReportNames.all(for: names)
    #expect(files.count == names.count)
    #expect(Set(files.values.map { $0.lowercased() }).count == names.count)
    for file in files.values {
      #expect(!file.contains("/") && !file.hasPrefix(".") && !file.hasPrefix("-") && file.utf8.count <= 255)
      #expect(!file.isEmpty)
    }
    #expect(ReportNames.all(for: names) == files)
  }

  @Test func textInAPageIsTextWhateverItSays() {
    let text = "<script>alert(\"1\")</script> & 'x' \u{1B}[0m\u{202E}"
    let escaped = HTMLReport.escaped(text)
    #expect(!escaped.contains("<") && !escaped.contains("\"") && !escaped.contains("'"))
    #expect(!escaped.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }
}
