extension Diagnostic {
  /// What the compiler means, for those who come from Python; nil where its own words have to do.
  public var gloss: String? {
    guard isError else { return nil }
    let code = source.replacing(/\/\/.*/, with: "")
    for gloss in Self.glosses {
      if let sentence = gloss.sentence(for: message, about: code) { return sentence }
    }
    return nil
  }

  /// The first that fits counts.
  private static var glosses: [Gloss] {
    python + names + [
      // Numbers.
      Gloss(/operator '\*\*'/, "Swift has no **. The square of x is x * x."),
      Gloss(/type '(?:Double|Int)'/, in: /\^/, "^ is no power in Swift. The square of x is x * x."),
      Gloss(
        /value of type 'Int' to (?:expected argument|specified) type 'Double'|return expression of type 'Int' to return type 'Double'|assign value of type 'Int' to type 'Double'/,
        "Swift keeps Int and Double apart: write 0.0 for 0, and Double(n) for a whole number n."),
      Gloss(
        /operands of type '(?:Int' and 'Double|Double' and 'Int)'/,
        "Swift keeps Int and Double apart: write Double(n) for a whole number n."),
      Gloss(
        /value of type 'Double' to (?:expected argument |specified )?type 'Int'/,
        "An Int is wanted here. A sum of Doubles begins with var sum = 0.0; Int(x) cuts off what is behind the point."
      ),
      // Arrays.
      Gloss(
        /operator '.+' cannot be applied to .*(?:\[Double\]|\[Int\]|Vector|Array<|Matrix|Slice)/,
        "Swift's arrays don't compute entry by entry, as NumPy's do: use map or a loop; Vector(repeating: 0, count: n) makes n zeros."
      ),
      Gloss(
        /empty collection literal requires an explicit type|generic parameter 'Element' could not be inferred/,
        "Say what it will hold: var a: [Double] = []"),
      Gloss(/ArraySlice/, "A part of an array is a slice. Vector(…) around it makes an array of it."),
      Gloss(
        /missing argument for parameter #2 in subscript/, "A matrix takes row and column at once: m[j, k]"),
      Gloss(/has no member '(?:len|length|size|shape)'/, "How many there are is .count."),
      Gloss(/'Int' to conform to 'Sequence'/, "Count with a range: for i in 0..<n goes from 0 to n - 1."),
      // What can't be changed.
      Gloss(
        /'(\w+)' is a 'let' constant/,
        "$1 can't be changed. Declare it with var; if it is a parameter, make a copy first: var copy = $1"),
      // Calls.
      Gloss(
        /cannot call value of non-function type '(?!module)/,
        "A variable of the same name hides the function: call the variable something else."),
      Gloss(/missing argument labels? '(.+)' in call/, "The argument's name belongs into the call: $1 value"),
      Gloss(
        /extraneous argument labels? '(.+)' in call/, "This argument goes without its name: leave out $1"),
      Gloss(
        /must be unwrapped/,
        "It may be nil, as the largest of no numbers is. A ! behind it says that it never is here."),
      Gloss(/missing return/, "Every way through the function has to end with a return."),
    ]
  }

  /// Python where Swift is wanted.
  private static var python: [Gloss] {
    [
      Gloss(/'#'|no macro named/, "In Swift a comment begins with //, not with #."),
      Gloss(/./, in: /^\s*#(?!if|else|endif)/, "In Swift a comment begins with //, not with #."),
      Gloss(/./, in: /\belif\b/, "This is Python: Swift says else if."),
      Gloss(/./, in: /^\s*def\b/, "This is Python: Swift says func."),
      Gloss(/'\{'|'(?:and|or|not)'|';'/, in: /\band\b/, "This is Python: Swift says && for and."),
      Gloss(/'\{'|'(?:and|or|not)'|';'/, in: /\bor\b/, "This is Python: Swift says || for or."),
      Gloss(/'\{'|'(?:and|or|not)'|';'/, in: /\bnot\b/, "This is Python: Swift says ! for not."),
      Gloss(/find 'True'|find 'False'/, "This is Python: Swift says true and false."),
      Gloss(/find '(?:None|null|NULL)'/, "Swift says nil."),
      Gloss(/./, in: /\blambda\b/, "This is Python: Swift says { x in x * x }, or { $0 * $0 }."),
      Gloss(
        /expected|';'/, in: /\[[^\[\]]+ for .+ in .+\]/,
        "This is Python: Swift says xs.map { 2 * $0 } for [2 * x for x in xs]."),
      Gloss(
        /expected|';'/, in: /\breturn .+ if .+ else\b/,
        "This is Python: Swift says x > 0 ? a : b for a if x > 0 else b."),
      Gloss(
        /expected|';'/, in: /^\s*\}?\s*(?:if|for|while|else)\b[^{]*:\s*$/,
        "This is Python: Swift puts what belongs to it between { and }, without a colon."),
      Gloss(/expected|in subscript/, in: /\[[^\[\]]*:[^\[\]]*\]/, "A part of an array is Vector(a[2..<5])."),
    ]
  }

  /// Names that are not known.
  private static var names: [Gloss] {
    [
      Gloss(/find 'len'/, "How many there are is a.count."),
      Gloss(/find 'range'/, "Count with a range: for i in 0..<n goes from 0 to n - 1."),
      Gloss(/find 'sum'/, in: /\bsum\(/, "The sum of an array a is a.reduce(0, +)."),
      Gloss(/find 'pow'/, "There is no pow here. The square of x is x * x."),
      Gloss(/find 'floor'/, "x.rounded(.down) is the whole number below x."),
      Gloss(/find 'ceil'/, "x.rounded(.up) is the whole number above x."),
      Gloss(/find 'round'/, "x.rounded() is the whole number nearest to x."),
      Gloss(/find (?:type )?'(?:float|double)'/, "Swift says Double, and Double(x)."),
      Gloss(/find (?:type )?'int'/, "Swift says Int, and Int(x)."),
      Gloss(/find 'enumerate'/, "Swift says for (i, x) in xs.enumerated()."),
      Gloss(/find '(?:np|numpy|math)'/, "exp, log, sqrt and tanh are called as they are: exp(x)."),
      Gloss(/find 'self'/, "There is no self here: name the parameter."),
      Gloss(
        /cannot find '(\w+)' in scope$/, in: /(?:^|\{)\s*\w+ *[-+*\/]?=[^=]/,
        "$1 is not declared. A variable that changes begins with var, one that does not with let: var $1 = 0.0"
      ),
      Gloss(
        /cannot find '(\w+)' in scope$/,
        "Nothing here has the name $1. Is it declared further down, or inside of other braces?"),
    ]
  }
}
