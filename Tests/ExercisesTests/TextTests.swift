import Testing

@testable import Grading
@testable import exercises

/// Texts as a student reads them, and numbers as one types them.
@Suite struct TextTests {
  @Test(arguments: [
    ("0.25", 0.25), ("0,25", 0.25), (" 1/4 ", 0.25), ("1 / 4", 0.25), ("96.5 %", 96.5), ("96,5%", 96.5),
    ("13,002", 13_002), ("13 002", 13_002), ("13_002", 13_002), ("1.234,5", 1234.5), ("1,234.5", 1234.5),
    ("0,250", 0.25), ("−2", -2), ("-1e-3", -0.001), (".5", 0.5), ("5.", 5), ("+3", 3),
  ])
  func aNumberIsReadAsPeopleTypeIt(text: String, number: Double) {
    #expect(Double(typed: text) == number)
  }

  @Test(arguments: [
    "", "many", "1/0", "1/2/3", "%", "nan", "inf", "0x10", "1,2,3", "--1", "/", "1e999", "e5",
  ])
  func whatIsNoNumberIsNone(text: String) {
    #expect(Double(typed: text) == nil)
  }

  @Test func aLineIsFoldedBetweenWordsAndALongWordStandsByItself() {
    #expect("one two three".folded(to: 9, indent: " ") == " one two\n   three")
    #expect("one two three".folded(to: 8, indent: " ") == " one two\n   three")
    #expect("one two three".folded(to: 13, indent: "") == "one two three")
    #expect(
      "a/long/path/of/a/file: is not there".folded(to: 12, indent: "")
        == "a/long/path/of/a/file:\n  is not\n  there")
    #expect("".folded(to: 5, indent: "  ") == "  ")
    #expect("   x".folded(to: 2, indent: "") == "   x")
  }

  @Test func savesOfOneFileAreOneAndTheLastFileIsTheLast() {
    let saved = SavedFiles()
    for path in ["a", "b", "a", "a"] { saved.add(path) }
    #expect(saved.take() == ["b", "a"])
    #expect(saved.take().isEmpty)
  }
}
