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
    ("cannot call value of non-function type 'Int'", "  return ‸relu(z)", "hides the function"),
    ("missing argument label 'count:' in call", "  f(2)", "count: …"),
  ])
  func frequentErrorsHaveASentence(message: String, source: String, words: String) {
    let error = Diagnostic(message, in: source)
    #expect(error.gloss?.contains(words) == true, "\(error.gloss ?? "none")")
    var warning = error
    warning.isError = false
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
    #expect(range.advice(on: "for i in 1...n {")[0].hasPrefix("1...n with n = 0"))
    #expect(range.advice(on: "for i in n - 1...0 {")[0].contains("reversed()"))
    for text in ["", "Array(examples[part * size..<min(part * size + size, count)])", "// 1...n"] {
      #expect(range.advice(on: text).map { $0.hasPrefix("A range's end lies before its start") } == [true])
    }
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

  @Test func lastWordsOfOtherThreadsAreNotTakenForPrints() {
    let crash = Crash(
      errors: """
        0 errors so far
        Prerequisites/MeanGradient.swift:36: Precondition failed: no example
        Current stack trace:
        0    libswiftCore.so                    0x00007f8d2f35f130 swift_reportError + 33
        Prerequisites/MeanGradient.swift:36: Precondition failed: no example
        Current stack trace:
        """)
    #expect(crash.printed == "0 errors so far")
    #expect(crash.lastWords == "no example")
  }

  @Test func ofOneTroubleOneComplaintIsLeft() {
    let shown = [
      Diagnostic("cannot convert return expression of type 'Int' to return type 'Double'", in: "‸e^(-z)"),
      Diagnostic("cannot find 'e' in scope", in: "‸e^(-z)"),
      Diagnostic("cannot convert value of type 'Double' to expected argument type 'Int'", in: "e‸^(-z)"),
    ].glossed
    #expect(shown.count == 1)
    #expect(shown[0].gloss?.contains("exp(x)") == true)
    // What has no gloss stays, once, and so does another trouble of the line.
    let others = [
      Diagnostic("something else", in: "‸len(a)"), Diagnostic("something else", in: "‸len(a)"),
      Diagnostic("cannot find 'len' in scope", in: "x + ‸len(a) +b"),
      Diagnostic("expected ',' separator", in: "x + len(a)‸ +b"),
    ].glossed
    #expect(others.map { $0.gloss == nil } == [true, false, false])
  }

  @Test func aNameIsExplainedOnce() {
    let first = Diagnostic("cannot find 'x' in scope", in: "  ‸x = 1")
    var second = Diagnostic("cannot find 'x' in scope", in: "  return ‸x")
    second.line = 2
    var third = Diagnostic("cannot find 'y' in scope", in: "  return x + ‸y")
    third.line = 2
    #expect([first, second, third].glossed.map { $0.gloss == nil } == [false, true, false])
    // A name is known whose own line can't be read.
    let loop = Diagnostic("expected '{' to start the body of for-each loop", in: "for x in a‸:")
    #expect([loop, second].glossed.map { $0.gloss == nil } == [false, true])
  }

  @Test func whatIsNotClosedIsNamedByItsLine() {
    let said = """
      A.swift:19:1: error: expected ')' in expression list
      }
      ^
      A.swift:18:10: note: to match this opening '('
        return (f(x)
               ^
      A.swift:20:1: error: expected expression
      """
    let found = Diagnostic.all(in: said, about: "A.swift")
    #expect(found.map(\.message)[0] == "expected ')' in expression list for the '(' of line 18")
    #expect(found[0].gloss?.contains("line 18") == true)
    #expect(found[1].message == "expected expression")
  }
}

extension Diagnostic {
  /// An error about a line, at its mark `‸` if it has one.
  init(_ message: String, in source: String) {
    let parts = source.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(
      line: 1, column: parts.count > 1 ? parts[0].utf8.count + 1 : 1, isError: true, message: message,
      source: parts.joined())
  }
}
