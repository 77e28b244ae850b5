import Testing

@testable import Grading

/// What students coming from Python or from the workbook's formulas write, with what the compiler says of it,
/// and beside each something alike that the sentence is not for.
extension GlossTests {
  struct Trial: Sendable, CustomTestStringConvertible {
    var message: String
    var source: String
    var words: String
    var other: (message: String, source: String)

    /// A message about a line that has the words in its gloss, and another that has not.
    init(_ message: String, _ source: String, _ words: String, not other: (String, String)) {
      (self.message, self.source, self.words) = (message, source, words)
      self.other = (other.0, other.1)
    }

    var testDescription: String { "\(message): \(source)" }
  }

  private static let apart = "consecutive statements on a line must be separated by ';'"
  private static let noMatch = "no exact matches in call to initializer "
  private static let noFunction = "cannot call value of non-function type 'Double'"

  private static let signs = [
    Trial(
      "cannot call value of non-function type 'Int'", "let d = ‸2(a - target)", "a * between",
      not: (noFunction, "return ‸relu(z) * 2")),
    Trial(noFunction, "return ‸sigmoid(z)(1 - sigmoid(z))", "a * between", not: (noFunction, "‸sigmoid(z)")),
    Trial(noFunction, "return (‸sigmoid(z))(1 - a)", "a * between", not: ("something else", "(‸f(z))(1)")),
    Trial(noFunction, "s += ‸d[j](1 - d[j])", "a * between", not: (noFunction, "s += ‸d(1 - d[j])")),
    Trial(
      noFunction, "return ‸a(1 - a)", "a * is missing",
      not: ("cannot call value of non-function type '[Vector]'", "‸a(1 - a)")),
    Trial(
      "'h' is not a valid digit in integer literal", "(a - b) / 2‸h", "/ (2 * h)",
      not: ("'h' is not a valid digit in integer literal", "(a - b) * 2‸h")),
    Trial("'h' is not a valid digit in integer literal", "2‸h", "2 * x", not: (apart, "a‸ let b")),
    Trial(apart, "return f(x)‸ g(x)", "a * between", not: (apart, "return a‸ g")),
    Trial(
      "cannot find operator '−' in scope", "return a − b", "keyboard's own: -",
      not: ("cannot find 'b' in scope", "return a − b")),
    Trial("invalid character in source file", "return a – b", "keyboard's own: -", not: (apart, "a‸ -b")),
    Trial(
      "cannot find '·' in scope", "w · a", "Type *", not: ("cannot find 'w' in scope", "print(\"w · a\")")),
    Trial("cannot find operator '×' in scope", "w × a", "Type *", not: (apart, "w‸ -a  // w × a")),
    Trial("cannot find operator '⊙' in scope", "a ⊙ b", "a[j] * b[j]", not: ("else", "a ⊙ b")),
    Trial("cannot find operator '÷' in scope", "a ÷ b", "divides with /", not: ("else", "a ÷ b")),
    Trial("cannot find '²' in scope", "(a - y)²", "x * x", not: ("cannot find 'y' in scope", "(a - y)²")),
    Trial(apart, "(a - y)‸²", "no ²", not: (apart, "(a - y)‸ -b")),
    Trial("cannot find 'd²' in scope", "s += ‸d²", "no ²", not: ("cannot find 'd' in scope", "s += ‸d * d")),
    Trial("cannot find 'e⁻ᶻ' in scope", "1 + ‸e⁻ᶻ", "exp(-z)", not: ("cannot find 'b⁻ᶻ' in scope", "‸b⁻ᶻ")),
    Trial("cannot find 'wₖ' in scope", "‸wₖ * 2", "a single name", not: ("cannot find 'wk' in scope", "‸wk")),
    Trial("cannot find operator '≥' in scope", "z ≥ 0", "Type >=", not: ("else", "z ≥ 0")),
    Trial("cannot find operator '≤' in scope", "z ≤ 0", "Type <=", not: ("else", "z ≤ 0")),
    Trial("cannot find operator '≠' in scope", "z ≠ 0", "Type !=", not: ("else", "z ≠ 0")),
    Trial("cannot find '½' in scope", "½ * z", "0.5", not: ("cannot find 'z' in scope", "½ * z")),
    Trial("cannot find operator '√' in scope", "√z", "sqrt(x)", not: ("cannot find 'z' in scope", "√z")),
    Trial("cannot find operator '…' in scope", "0…3", "0..<n", not: ("cannot find 'n' in scope", "0…n")),
    Trial("cannot find 'Σ' in scope", "‸Σ(z)", "a loop", not: ("cannot find 'S' in scope", "‸S(z)")),
    Trial("cannot find 'σ' in scope", "‸σ(z)", "sigmoid(z)", not: ("cannot find 's' in scope", "‸s(z)")),
    Trial(
      "cannot find 'σ' in scope", "‸σ′(z)", "sigmoidDerivative", not: ("cannot find 'σ' in scope", "‸σ(z)")),
    Trial("cannot find 'α' in scope", "w - ‸α * d", "learningRate", not: ("cannot find 'a' in scope", "‸a")),
    Trial("cannot find operator '→' in scope", "x → y", "->", not: ("else", "x -> y")),
    Trial("expected expression after operator", "z < ∞", "infinity", not: ("expected expression", "z <")),
    Trial("unicode curly quote found, replace with '\"'", "“x”", "straight quotes", not: ("else", "“x”")),
    Trial("cannot find 'e' in scope", "1 / (1 + ‸e^(-z))", "exp(x)", not: ("else", "value^2")),
    Trial(
      "cannot convert value of type 'Double' to expected argument type 'Int'", "1 + e‸^(-z)", "exp(x)",
      not: ("cannot convert value of type 'Double' to expected argument type 'Int'", "1 + value‸^2")),
    Trial(
      "cannot find operator '**' in scope", "2.718281828‸**(-z)", "exp(x)",
      not: ("cannot find operator '**' in scope", "12.718‸**2")),
    Trial(
      "cannot find 'pow' in scope", "pow(M_E, -z)", "exp(x)", not: ("cannot find 'pow' in scope", "pow(z, 2)")
    ),
    Trial(
      "cannot find operator '**' in scope", "z ** 0.5", "sqrt(x)",
      not: ("cannot find operator '**' in scope", "z ** 2")),
    Trial(apart, "size * weight‸ +bias", "both sides", not: (apart, "a‸ b + c")),
    Trial(
      "'+' is not a postfix unary operator", "weight‸+ bias", "both sides", not: ("else", "weight+ bias")),
    Trial(apart, "let d = a[j]‸ -b[j]", "both sides", not: (apart, "a[j]‸ b[j]")),
    Trial("'=' must have consistent whitespace on both sides", "a‸= b", "both sides", not: ("else", "a= b")),
    Trial("expected ',' separator", "f(a) ‸+b", "both sides", not: ("extra argument in call", "f(1, ‸-x)")),
  ]

  private static let numbers = [
    Trial(
      "cannot convert value of type 'Int' to expected argument type 'Duration'",
      "max(1, ‸(shorter * 20 / longer).rounded())", "Int((Double(n) / Double(m)).rounded())",
      not: ("cannot convert value of type 'Duration' to expected argument type 'Double'", "2 * (a - y)")),
    Trial(
      "binary operator '/' cannot be applied to two 'Int' operands", "(a * 20 ‸/ b).rounded()", "rounded()",
      not: ("binary operator '/' cannot be applied to two 'Int' operands", "a * 20 ‸/ b")),
    Trial(
      "value of type 'Int' has no member 'rounded'", "n.rounded()", "Double(n)",
      not: ("value of type 'Vector' has no member 'rounded'", "v.rounded()")),
    Trial(
      "cannot convert return expression of type 'Bool' to return type 'Double'", "return z > 0", "? 1 : 0",
      not: ("cannot convert return expression of type 'String' to return type 'Double'", "return z")),
    Trial(noMatch, "return ‸Int(z > 0)", "? 1 : 0", not: (noMatch, "return ‸Int(z)")),
    Trial(
      "cannot find 'float' in scope", "‸float(z > 0)", "? 1 : 0",
      not: ("cannot find 'float' in scope", "‸float(z)")),
    Trial(
      "cannot convert value of type 'UInt8' to closure result type 'Double'", "pixels.map { $0 / 255 }",
      "A byte", not: ("cannot convert value of type 'Int' to closure result type 'Double'", "ns.map { $0 }")),
    Trial(
      "binary operator '/' cannot be applied to operands of type '[UInt8]' and 'Int'", "pixels / 255",
      "for a byte",
      not: ("binary operator '/' cannot be applied to operands of type '[Int]' and 'Int'", "ns / 2")),
    Trial(
      "cannot convert value of type 'Int' to closure result type 'Double'", "vs.map { $0.count }",
      "Double(n)",
      not: ("cannot convert value of type 'Int' to closure result type 'String'", "vs.map { $0.count }")),
    Trial(
      "adjacent operators are in non-associative precedence group 'ComparisonPrecedence'", "0 < z < 1", "&&",
      not: ("else", "0 < z < 1")),
  ]

  private static let arrays = [
    Trial(
      "value of optional type 'Array<String>.Index?' (aka 'Optional<Int>') must be unwrapped to a value of type 'Array<String>.Index' (aka 'Int')",
      "counts[‸vocabulary.firstIndex(of: w)] += 1", "if let k",
      not: ("value of optional type 'Double?' must be unwrapped to a value of type 'Double'", "‸a.max()")),
    Trial(
      "cannot convert value of type 'String.SubSequence' (aka 'Substring') to expected argument type 'String'",
      "counts[vocabulary.firstIndex(of: ‸w)] += 1", "String(w)",
      not: ("cannot convert value of type 'Int' to expected argument type 'String'", "f(of: ‸w)")),
    Trial(
      "expected ',' separator", "a[2‸:5]", "Array(a[2..<5])",
      not: ("cannot convert value of type 'X' to expected argument type 'String'", "a[b.firstIndex(of: w)]")),
    Trial(
      "expected ',' separator", "order[0‸:size]", "Array(",
      not: ("expected ',' separator", "let a: [String: Int] = b")),
    Trial(
      "cannot convert value of type 'ArraySlice<Int>' to expected argument type '[Int]'", "f(order[0..<2])",
      "Array(…)",
      not: (
        "cannot convert value of type 'ArraySlice<Double>' to expected argument type '[Double]'",
        "f(a[0..<2])"
      )),
    Trial(
      "binary operator '*' cannot be applied to operands of type 'Vector.Scalar' and 'Vector' (aka 'Array<Double>')",
      "layer.weights * inputs", "product(m, v)",
      not: (
        "binary operator '*' cannot be applied to operands of type 'Double' and 'Vector' (aka 'Array<Double>')",
        "2 * v"
      )),
    Trial(apart, "return matrix‸ @ vector", "product(m, v)", not: (apart, "return matrix‸ vector")),
    Trial(
      "value of type 'Matrix' has no member 'T'", "m.T", "[k, j]",
      not: ("value of type 'Matrix' has no member 'U'", "m.U")),
    Trial(
      "value of type 'Vector' (aka 'Array<Double>') has no member 'argmax'", "a.argmax()", "no argmax",
      not: ("value of type 'Vector' has no member 'min'", "a.min")),
    Trial(
      "cannot convert return expression of type 'Double?' to return type 'Int'", "return output.max()",
      "not its place",
      not: (
        "cannot convert return expression of type 'Double?' to return type 'Double'", "return output.max()"
      )),
    Trial(
      "value of type 'String' has no member 'lower'", "s.lower()", "lowercased()",
      not: ("value of type 'Double' has no member 'x'", "s.lower")),
    Trial(
      "value of type 'Vector' has no member 'enumerate'", "a.enumerate()", "enumerated()",
      not: ("value of type 'Vector' has no member 'items'", "a.items()")),
    Trial(
      "extra argument in call", "zip(a, b, ‸c)", "two arrays",
      not: ("extra argument in call", "zip(a, b).map(f, ‸c)")),
    Trial(
      "value of type 'Matrix' has no member 'shape'", "m.shape", ".columns",
      not: ("value of type 'Vector' has no member 'shape'", "v.shape")),
    Trial(
      "for-in loop requires 'Network' to conform to 'Sequence'", "for l in network {", "network.layers",
      not: ("for-in loop requires 'Int' to conform to 'Sequence'", "for l in network {")),
    Trial(
      "missing argument for parameter #2 in call", "max(output‸)", "a.max()",
      not: ("missing argument for parameter #2 in call", "f(output‸)")),
    Trial(
      "no exact matches in call to subscript ", "examples[b]", "An index is one Int",
      not: ("no exact matches in call to f", "examples[b]")),
    Trial(
      "cannot convert return expression of type '[Double]' to return type '(weight: Double, bias: Double)'",
      "return [a, b]", "(weight: w, bias: b)",
      not: ("cannot convert return expression of type '[Double]' to return type 'Double'", "return [a, b]")),
  ]

  private static let python = [
    Trial(
      "cannot find 'zeros' in scope", "v = ‸zeros(count)", "Vector(repeating: 0",
      not: ("cannot find 'v' in scope", "‸v = zeros(count)")),
    Trial(
      "cannot find 'np' in scope", "v = ‸np.zeros(3)", "Vector(repeating: 0",
      not: ("cannot find 'np' in scope", "v = ‸np.exp(3)")),
    Trial(
      "cannot find 'ones' in scope", "v = ‸ones(3)", "repeating: 1",
      not: ("cannot find 'one' in scope", "‸one")),
    Trial(
      "cannot find 'range' in scope", "a = ‸range(n)", "0..<n",
      not: ("cannot find 'orange' in scope", "‸orange")),
    Trial(
      "cannot find 'range' in scope", "for i in ‸range(n - 1, 0, -1) {", "by: -1",
      not: ("cannot find 'range' in scope", "‸range(0, n)")),
    Trial(
      "cannot find 'len' in scope", "n = ‸len(x)", ".count", not: ("cannot find 'n' in scope", "‸n = len(x)")),
    Trial("cannot find 'y' in scope", "x = ‸y", "Nothing here", not: ("cannot find 'x' in scope", "‸x = y")),
    Trial("cannot find 'x' in scope", "  ‸x = 2", "var x", not: ("cannot find 'x' in scope", "  y = ‸x")),
    Trial(
      "cannot find 'x' in scope", "  ‸x[0] += 2", "var x = 0.0", not: ("cannot find 'x' in scope", "  f(‸x)")),
    Trial(
      "cannot find 'x' in scope", "  f(‸x = 2)", "x: where", not: ("cannot find 'x' in scope", "  f(‸x == 2)")
    ),
    Trial(
      "missing argument labels 'weights:inputs:' in call", "weightedSum‸(w, a)", "weights: …, inputs: …",
      not: ("extraneous argument label 'weights:' in call", "f(weights: w)")),
    Trial(
      "incorrect argument labels in call (have '_:_:', expected '_:on:')", "f(a, b)", "…, on: …",
      not: ("else", "f(a, b)")),
    Trial(
      "expected '{' after 'if' condition", "if z > 0‸: return z", "without a colon",
      not: ("expected '{' after 'if' condition", "if f(x: 2)‸ return z")),
    Trial(
      "expected '{' after 'if' condition", "if z > 0‸ return z", "{ return z }",
      not: ("expected '{' after 'if' condition", "if z > 0‸: return z")),
    Trial(
      "expected '{' after 'if' condition", "if w ‸in words {", "contains",
      not: ("expected '{' to start the body of for-each loop", "for w in words‸:")),
    Trial(
      "multi-line string literal content must begin on a new line", "\"\"\"Doc\"\"\"", "///",
      not: ("else", "\"text\"")),
    Trial(apart, "a‸, b = b, a", "(a, b) = (b, a)", not: (apart, "f(a, b)‸ -c")),
    Trial(
      "expected expression", "  return w‸, b", "(weight: w, bias: b)",
      not: ("expected expression", "  return (w, b‸,)")),
    Trial(
      "passing value of type 'SeededGenerator' to an inout parameter requires explicit '&'",
      "f(using: ‸generator)", "&generator", not: ("else", "f(using: generator)")),
    Trial(
      "enum case 'sigmoid' cannot be used as an instance member", "activation.sigmoid(z)", "activation(z)",
      not: ("else", "activation.sigmoid(z)")),
    Trial(
      "variable 'v' used before being initialized", "v[0] = 1", "no value yet",
      not: ("variable 'v' was never used", "v[0] = 1")),
    Trial(
      "cannot find operator '..' in scope; did you mean '...'?", "0..3", "0..<3",
      not: ("cannot find operator '.*' in scope", "0.*3")),
    Trial(
      "missing return in global function expected to return 'Vector'", "  v", "put return",
      not: ("missing return in global function expected to return 'Vector'", "}")),
    Trial(
      "missing return in global function expected to return 'Vector'", "  v", "put return",
      not: ("missing return in global function expected to return 'Vector'", "  let v = 2")),
    Trial(apart, "(a)‸) / 2", "too many", not: (apart, "(a)‸ +b")),
    Trial(
      "cannot find operator '++' in scope; did you mean '+= 1'?", "i++", "i += 1",
      not: ("cannot find operator '+++' in scope", "i +++ 1")),
    Trial(
      "cannot find 'f' in scope", "print(f\"{z}\")", "\\(z)",
      not: ("cannot find 'f' in scope", "print(f(\"z\"))")),
  ]

  @Test(arguments: signs + numbers + arrays + python)
  func whatIsWrittenByHabitHasItsSentence(_ trial: Trial) {
    let gloss = Diagnostic(trial.message, in: trial.source).gloss
    #expect(gloss?.contains(trial.words) == true, "\(gloss ?? "none")")
    let other = Diagnostic(trial.other.message, in: trial.other.source).gloss
    #expect(other?.contains(trial.words) != true, "\(other ?? "")")
  }
}
