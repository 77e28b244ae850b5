import Testing

@testable import exercises

@Suite struct HyperlinkTests {
  @Test func aLinkNamesTheHostAndEncodesThePath() {
    let link = Terminal.hyperlink("chapter", to: "/a b/ü#1%?;.md", host: "my host")
    #expect(
      link == "\u{1B}]8;;file://my%20host/a%20b/%C3%BC%231%25%3F%3B.md\u{1B}\\chapter\u{1B}]8;;\u{1B}\\")
  }

  @Test func aRelativePathIsMadeAbsolute() {
    let link = Terminal.hyperlink("here", to: "README.md", host: "h")
    #expect(link.contains("file://h/") && link.contains("/README.md\u{1B}"))
  }

  @Test func whereColourIsNotTakenALinkIsItsText() {
    if !Terminal.takesColour { #expect(Terminal.link("text", to: "/tmp") == "text") }
  }

  @Test(arguments: [0, 1, 5, 20, 80]) func aRuleIsAsWideAsTold(columns: Int) {
    #expect(Terminal.rule("A title", columns: columns).count == columns)
    #expect(Terminal.rule("", columns: columns).count == columns)
  }

  @Test func aRuleBeginsWithItsTitle() {
    #expect(Terminal.rule("Chapter 2", columns: 16) == "── Chapter 2 ───")
    #expect(Terminal.rule("Chapter 2").count == min(Terminal.columns, 80))
  }
}
