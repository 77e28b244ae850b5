import Testing

@testable import exercises

/// Text in lines that fit.
@Suite struct WrappedTextTests {
  @Test func linesAreJoinedAndBrokenBetweenWords() {
    #expect("one two\nthree  four".wrapped(to: 9) == "one two\nthree\nfour")
    #expect("one two three".wrapped(to: 11, indent: "  ") == "  one two\n  three")
    #expect("incomprehensibilities so".wrapped(to: 8) == "incomprehensibilities\nso")
    #expect("".wrapped(to: 8, indent: "  ") == "  ")
  }

  @Test func codeStaysAsItIs() {
    let hint = """
      Inside the
      loop:

          for k in weights.indices {
            sum += weights[k] * inputs[k]
          }
      Then the rest of it.

      """
    #expect(
      hint.wrapped(to: 14, indent: "  ") == """
          Inside the
          loop:

              for k in weights.indices {
                sum += weights[k] * inputs[k]
              }
          Then the
          rest of it.
        """)
  }

  @Test func codeBetweenBackquotesIsNotBrokenIfItFits() {
    #expect("so `f(x) + 1`, and".wrapped(to: 12) == "so\n`f(x) + 1`,\nand")
    #expect("so `f(x) + 1` and".wrapped(to: 8) == "so `f(x)\n+ 1` and")
    #expect("an open ` and more".wrapped(to: 9) == "an open `\nand more")
  }

  @Test func emptyLinesKeepParagraphsApartOnceAndNotAtTheEnds() {
    #expect("\n\na b\n\n\nc\n\n".wrapped(to: 10) == "a b\n\nc")
    #expect("    code\n".wrapped(to: 4) == "    code")
  }
}
