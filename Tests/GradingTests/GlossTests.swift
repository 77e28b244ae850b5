import Testing

@testable import Grading

/// What is said below the compiler's errors and below crashes.
@Suite struct GlossTests {
  @Test func errorsComeByLineEachWithItsLineOfTheFile() {
    let said = """
      /tmp/x/A.swift:12:3: error: cannot find 'sum' in scope
        sum = 0
        ^~~
      main.swift:1:1: error: not the student's
      A.swift:4:9: warning: never used
        let unused = 1
            ^
      A.swift:4:2: error: expected expression
      """
    let found = Diagnostic.all(in: said, about: "A.swift")
    #expect(found.map(\.line) == [4, 4, 12])
    #expect(found.map(\.column) == [2, 9, 3])
    #expect(found.map(\.source) == ["", "  let unused = 1", "  sum = 0"])
  }

  @Test(arguments: [
    ("cannot find 'sum' in scope", "  sum = 0", "begins with var"),
    ("cannot find 'sum' in scope", "  return sum(xs)", "reduce(0, +)"),
    ("cannot find 'x' in scope", "  return x", "Nothing here has the name x"),
    (
      "cannot convert value of type 'Int' to expected argument type 'Double'", "  s += count",
      "Double(n)"
    ),
    ("cannot convert value of type 'Double' to expected argument type 'Int'", "  z ^ 2", "x * x"),
    ("binary operator '*' cannot be applied to operands of type 'Int' and 'Double'", "n * z", "Double(n)"),
    ("binary operator '-' cannot be applied to two '[Double]' operands", "a - b", "entry by entry"),
    (
      "binary operator '*' cannot be applied to operands of type 'Double' and 'Vector' (aka 'Array<Double>')",
      "2 * v", "entry by entry"
    ),
    ("empty collection literal requires an explicit type", "  let a = []", "[Double] = []"),
    (
      "left side of mutating operator isn't mutable: 's' is a 'let' constant", "  s += 1",
      "var copy = s"
    ),
    ("cannot find operator '**' in scope", "  z ** 2", "x * x"),
    ("cannot find 'pow' in scope", "  pow(z, 2)", "x * x"),
    ("cannot find 'floor' in scope", "  floor(z)", ".rounded(.down)"),
    ("expected '{' after 'if' condition", "  if a > 0 and b > 0 {", "&&"),
    ("expected '{' after 'if' condition", "  if a or b {", "||"),
    ("cannot find 'not' in scope", "  if not a {", "!"),
    ("cannot find 'elif' in scope", "  } elif z < 0 {", "else if"),
    ("cannot find 'def' in scope", "  def f(x):", "func"),
    ("no macro named 'a'", "  # a comment", "//"),
    ("expected '{' to start the body of for-each loop", "  for i in 0..<3:", "without a colon"),
    ("expected ',' separator", "  [x * 2 for x in xs]", "xs.map"),
    (
      "cannot convert value of type 'ArraySlice<Double>' to specified type 'Vector' (aka 'Array<Double>')",
      "  let v: Vector = m.row(0)", "Vector(…)"
    ),
    ("cannot call value of non-function type 'Int'", "  return relu(z)", "hides the function"),
    ("missing argument label 'count:' in call", "  f(2)", "count: value"),
  ])
  func frequentErrorsHaveASentence(message: String, source: String, words: String) {
    let error = Diagnostic(line: 1, column: 1, isError: true, message: message, source: source)
    #expect(error.gloss?.contains(words) == true, "\(error.gloss ?? "none")")
    let warning = Diagnostic(line: 1, column: 1, isError: false, message: message, source: source)
    #expect(warning.gloss == nil)
  }

  @Test func commentsAreNotTakenForCode() {
    let error = Diagnostic(
      line: 1, column: 1, isError: true, message: "something else", source: "  let x = 1  // elif, lambda")
    #expect(error.gloss == nil)
  }

  @Test(arguments: [
    ("for i in 0...xs.count { s += xs[i] }", "0..<n"),
    ("for i in 0...n.count - 1 { xs[i + 1] }", "0 to a.count"),
    ("return a[-1]", "no negative indices"), ("return a[i - 1]", "entries 0 to a.count - 1"),
    ("var result: Vector = []\nfor i in 0..<3 { result[i] = 2 }", "append"),
    ("// a[-1]\nreturn a[3]", "entries 0 to a.count - 1"),
  ])
  func anIndexOutOfRangeIsExplainedByTheFile(text: String, words: String) {
    let advice = Stop(.trap, "Swift stopped the program: Index out of range").advice(on: text)
    #expect(advice.count == 1)
    #expect(advice.first?.contains(words) == true, "\(advice)")
  }

  @Test func anEmptyRangeIsExplainedAndALoopIsNot() {
    let range = Stop(.trap, "Swift stopped the program: Range requires lowerBound <= upperBound")
    #expect(range.advice(on: "")[0].hasPrefix("1...n with n = 0"))
    let loop = Stop(.wallTime, "it did not return within 5 seconds: a loop without an end?")
    #expect(loop.advice(on: "for i in 0...xs.count {}").isEmpty)
  }

  @Test func pricesAreWrittenInPlainDigits() {
    #expect(CallText.text(of: 7_536_000.0) == "7536000")
    #expect(CallText.text(of: 7_535_962.456) == "7535962.46")
    #expect(CallText.text(of: -999_999_999.0) == "-999999999")
    #expect(CallText.text(of: 1e9) == "1e9" || CallText.text(of: 1e9) == "1.0e9")
    #expect(CallText.text(of: 0.00001) == "1.0e-5")
  }

  @Test func aComputerWithoutSpeedUpIsToldSo() {
    #expect(Experiments.remark(on: 0.99, of: "speed-up-here")?.contains("no faster") == true)
    #expect(Experiments.remark(on: 1.9, of: "speed-up-here") == nil)
    #expect(Experiments.remark(on: 0.5, of: "sigmoid-at-zero") == nil)
  }
}
