extension Gloss {
  /// Python where Swift is wanted.
  static var python: [Gloss] {
    let comment = "In Swift a comment begins with //, not with #."
    let noColon = "This is Python: Swift puts what belongs to it between { and }, without a colon."
    let two = "Two at once stand in brackets: (a, b) = (b, a), or var (a, b) = (0.0, 1.0)."
    let docString = "Swift describes a function in lines that begin with ///, above it."
    return [
      Gloss(/'#'|no macro named/, comment),
      Gloss(/./, in: /^\s*#(?!if|else|endif)/, comment),
      Gloss(/./, in: /"""|'''/, docString),
      Gloss(/single-quoted/, "Texts stand between double quotes: \"text\""),
      Gloss(/./, in: /\bf"/, "A value in a text is \"z is \\(z)\", without the f."),
      Gloss(/./, in: /\belif\b/, "This is Python: Swift says else if."),
      Gloss(/./, in: /^\s*def\b/, "This is Python: Swift says func."),
      Gloss(/'\{'|'(?:and|or|not)'|';'/, in: /\band\b/, "This is Python: Swift says && for and."),
      Gloss(/'\{'|'(?:and|or|not)'|';'/, in: /\bor\b/, "This is Python: Swift says || for or."),
      Gloss(/'\{'|'(?:and|or|not)'|';'/, in: /\bnot\b/, "This is Python: Swift says ! for not."),
      Gloss(/find 'True'|find 'False'/, "This is Python: Swift says true and false."),
      Gloss(/find (?:type )?'(?:None|null|NULL)'/, "Swift says nil: x == nil."),
      Gloss(/find 'pass'/, "Swift needs no pass: leave it out."),
      Gloss(/./, in: /\blambda\b/, "This is Python: Swift says { x in x * x }, or { $0 * $0 }."),
      Gloss(
        /./, in: /\[[^\[\]]+ for .+ in .+\]/,
        "This is Python: Swift says xs.map { 2 * $0 } for [2 * x for x in xs]."),
      Gloss(
        /expected|'else'|';'/, in: /\breturn .+ if .+ else\b/,
        "This is Python: Swift says x > 0 ? a : b for a if x > 0 else b."),
      Gloss(
        /expected|';'/, in: /^\s*\}?\s*(?:(?:if|for|while)\b[^{]*:\s*$|else\s*:)/, noColon),
      Gloss(/expected '\{'/, at: /^\s*\}?\s*(?:if|for|while)\b.*‸ *:/, noColon),
      Gloss(/expected '\{'/, in: /\bif \w+ in\b/, "a.contains(x) says whether x is in a."),
      Gloss(
        /expected '\{' (?:after|to start)/,
        "Swift wants braces around what belongs to it: if z > 0 { return z }"),
      Gloss(/./, in: /\bfor \w+ *, *\w+ in\b/, "Two stand in brackets: for (i, x) in xs.enumerated() {"),
      Gloss(
        /';'|expected|type annotation|find '/, in: /^\s*(?:var |let )?\w[\w\[\], .]*, *\w[\w\[\].]* *=[^=]/,
        two),
      Gloss(
        /';'|expected expression/, in: /^\s*return [^(\[{]+, *\w/,
        "Two values come back in brackets: return (weight: w, bias: b)."),
      Gloss(
        /find '(\w+)'/, at: /[(,]\s*‸\w+ *= *[^=]/,
        "Swift writes $1: where Python writes $1=: a label ends with a colon."),
      Gloss(
        /expected (?:','|argument label|expression)|in subscript/,
        in: /[\w)\]]\[[^\[\]():?]*:[^\[\]():]*\]/,
        "This is Python: a part of an array is Array(a[2..<5]) in Swift."),
      Gloss(/';'|expected declaration|'@'/, in: /\w @ ?\w/, Self.matrixTimesVector),
      Gloss(/operator '\.\.'/, "0..<3 is 0, 1, 2, as range(3) in Python; 0...3 goes on to 3."),
      Gloss(/operator '(?:\+\+|--)'/, "Swift says i += 1, or i -= 1."),
      Gloss(/'ComparisonPrecedence'/, "Compare two at a time: 0 < z && z < 1."),
      Gloss(
        /at file scope/, in: /^\s*(?:import|from)\b/,
        "import stands above all functions. exp, log and sqrt come with ExerciseKit."),
    ]
  }

  // Sentences that several kinds of mistakes lead to.
  static let bool = "True and false are no numbers in Swift: z > 0 ? 1 : 0 makes one."
  static let sum = "The sum of an array a is a.reduce(0, +)."
  static let mean = "The mean of a is a.reduce(0, +) / Double(a.count)."
  static let argmax =
    "There is no argmax here: go through the places and remember that of the largest so far."
  static let dot =
    "There is no dot here: add up the products in a loop, or call a function of yours that does."
  static let matrixTimesVector =
    "Swift has no product of a matrix and a vector. It is a loop over the rows; chapter 3's function is product(m, v)."

  /// Names that are not known.
  static var names: [Gloss] {
    let zeros = "Vector(repeating: 0, count: n) makes n zeros."
    let countdown = "stride(from: 9, to: 0, by: -1) counts 9, 8, … 1; with through: 0 it goes on to 0."
    return [
      Gloss(/find '(?:np|numpy)'/, in: /\b(?:np|numpy)\.(?:zeros|ones|full|empty)/, zeros),
      Gloss(/find '(?:np|numpy)'/, in: /\b(?:np|numpy)\.sum/, sum),
      Gloss(/find '(?:np|numpy)'/, in: /\b(?:np|numpy)\.argmax/, argmax),
      Gloss(
        /find '(?:np|numpy)'/, in: /\b(?:np|numpy)\.(?:dot|matmul)/,
        dot),
      Gloss(/find '(?:np|numpy)'/, in: /\b(?:np|numpy)\.array/, "An array is written as it is: [1.0, 2.0]"),
      Gloss(
        /find '(?:np|numpy)'/, in: /\b(?:np|numpy)\.mean/,
        mean),
      Gloss(/find 'zeros'/, zeros),
      Gloss(/find 'ones'/, "Vector(repeating: 1, count: n) makes n ones."),
      Gloss(/find 'len'/, "How many there are is a.count."),
      Gloss(/find 'list'/, in: /\blist\( *range/, "Array(0..<n) is the array of 0 to n - 1."),
      Gloss(/find 'list'/, "Array(x) makes an array of x."),
      Gloss(/find 'range'/, in: /\brange\(.*,.*, *-/, countdown),
      Gloss(/global function 'stride'/, countdown),
      Gloss(/find 'range'/, "Count with a range: for i in 0..<n goes from 0 to n - 1."),
      Gloss(/find 'sum'/, in: /\bsum\(/, sum),
      Gloss(/find 'mean'/, in: /\bmean\(/, mean),
      Gloss(/find 'argmax'/, argmax),
      Gloss(/find 'fabs'/, "Swift says abs(x)."),
      Gloss(/find 'floor'/, "x.rounded(.down) is the whole number below x."),
      Gloss(/find 'ceil'/, "x.rounded(.up) is the whole number above x."),
      Gloss(
        /find 'round'/, "x.rounded() is the whole number nearest to x; Int(x.rounded()) makes an Int of it."),
      Gloss(/find (?:type )?'(?:float|double|int)'/, in: /\b(?:float|double|int)\([^()]*(?:[<>]|==)/, bool),
      Gloss(/find (?:type )?'(?:float|double)'/, "Swift says Double, and Double(x)."),
      Gloss(/find (?:type )?'int'/, "Swift says Int, and Int(x)."),
      Gloss(/find (?:type )?'str'/, "Swift says String, and String(x)."),
      Gloss(/find 'enumerate'/, "Swift says for (i, x) in xs.enumerated()."),
      Gloss(/find '(?:np|numpy|math)'/, "exp, log, sqrt and tanh are called as they are: exp(x)."),
      Gloss(/find 'self'/, "There is no self here: name the parameter."),
      Gloss(
        /cannot find '(\w+)' in scope$/, at: /(?:^|[{;])\s*‸\s*\w+ *=[^=]/,
        "$1 is not declared. A variable that changes begins with var, one that does not with let: var $1 = …"),
      Gloss(
        /cannot find '(\w+)' in scope$/, at: /(?:^|[{;])\s*‸\s*\w+(?:\[[^\]]*\])? *[-+*\/]?=[^=]/,
        "$1 is not declared. A variable that changes begins with var, further up: var $1 = 0.0, or what it begins with."
      ),
      Gloss(
        /cannot find '(\w+)' in scope$/,
        "Nothing here has the name $1. Is it declared further down, or inside of other braces?"),
    ]
  }
}
