extension Gloss {
  /// Signs of the workbook's text that Swift does not take.
  static var signs: [Gloss] {
    [
      Gloss(
        /operator '[^']*−|invalid character|';'/, in: /[−–—]/,
        "The minus here is one of printed text. Type the keyboard's own: -"),
      Gloss(/find '·'|operator '[^']*[×⋅∙∗•]|';'|expected/, in: /[·×⋅∙∗•]/, "Type * for times."),
      Gloss(/operator '[^']*⊙/, "⊙ multiplies entry by entry: a[j] * b[j] for each j, in a loop or in map."),
      Gloss(/operator '[^']*[÷∕⁄]/, "Swift divides with /."),
      Gloss(/find '[^']*²'|';'|expected/, in: /²/, "Swift knows no ²: the square of x is x * x."),
      Gloss(/find '[^']*³'|';'|expected/, in: /³/, "Swift knows no ³: it is x * x * x."),
      Gloss(/find '(?:e|exp)[⁻⁺⁰¹⁴-⁹ᵃ-ᶻˣ]+'/, "eˣ is exp(x) in Swift: exp(-z) for e⁻ᶻ."),
      Gloss(
        /find '([^']*[⁻⁺⁰¹⁴-⁹₀-₉ᵀᵃ-ᶻˣₖⱼᵢₗₘₙ]+[^']*)'/,
        "Swift takes $1 for a single name. Entry k of a is a[k]; powers are products."),
      Gloss(/operator '[^']*≥/, "Type >= for ≥."),
      Gloss(/operator '[^']*≤/, "Type <= for ≤."),
      Gloss(/operator '[^']*≠/, "Type != for ≠."),
      Gloss(/operator '[^']*≈/, "Swift has no ≈: abs(a - b) < 0.001 says whether two are close."),
      Gloss(/./, in: /→/, "Type -> for →."),
      Gloss(/operator '[^']*…/, "Type 0..<n for 0 to n - 1, or three single points for 0 to n: 0...n"),
      Gloss(/find '½'/, "½ is no number in Swift: type 0.5."),
      Gloss(/operator '[^']*√/, "√x is sqrt(x) in Swift."),
      Gloss(
        /find (?:operator )?'[Σ∑]'/,
        "Σ is a loop in Swift: var sum = 0.0 before it, and sum += … for each k inside."),
      Gloss(
        /find 'σ'|operator '[^']*[′']/, in: /σ[′']/,
        "σ′(z) is sigmoidDerivative(z), or activation.derivative(at: z)."),
      Gloss(/find 'σ'/, "σ(z) is sigmoid(z), or activation(z) where there is an activation."),
      Gloss(/find 'α'/, "α is called learningRate here."),
      Gloss(/find 'π'/, "π is Double.pi in Swift."),
      Gloss(/./, in: /∞/, "∞ is Double.infinity in Swift."),
      Gloss(/curly quote/, "Type the keyboard's straight quotes: \"text\""),
    ]
  }

  /// Powers, and those of e above all.
  static var powers: [Gloss] {
    let exp = "eˣ is exp(x) in Swift: exp(-z) for e⁻ᶻ."
    return [
      Gloss(/./, in: /(?:^|[^\w.])(?:e|(?:np|math|Double)\.e|M_E|2\.718?\d*) *(?:\*\*|\^)/, exp),
      Gloss(/./, in: /pow\( *(?:e|(?:np|math)\.e|M_E|2\.718?\d*) *,/, exp),
      Gloss(/find 'e'/, at: /‸e(?! *[.\[(=\w])/, "Swift has no number e: eˣ is exp(x)."),
      Gloss(
        /operator '\*\*|find 'pow'|type '(?:Double|Int)'/,
        in: /(?:\*\*|\^) *\(?(?:0?\.5|1 *\/ *2)|pow\([^,]*, *0?\.5/,
        "The square root of x is sqrt(x)."),
      Gloss(/operator '\*\*/, "Swift has no **. The square of x is x * x."),
      Gloss(
        /type '(?:Double|Int)'|'\^'/, in: /\^/, "^ is no power in Swift. The square of x is x * x."),
      Gloss(/find 'pow'/, "There is no pow here. The square of x is x * x."),
    ]
  }

  /// Factors without a sign between them, and spaces on one side of a sign.
  static var factors: [Gloss] {
    let star = "Swift wants a * between two factors: 2 * (x + 1) for 2(x + 1)."
    let spaces = "A sign like + or = has spaces on both sides or on neither: a + b or a+b."
    return [
      Gloss(/non-function type '(?:Int|Double)'/, at: /‸\d[\d.]*\s*\(|‸[^;{}=]*[)\]]\s*\(/, star),
      Gloss(
        /non-function type '(?:Int|Double)'/, at: /‸\s*(?:return )?\w+\(/,
        "This is a number. Either a * is missing behind it, or a variable of the same name hides the function."
      ),
      Gloss(
        /not a valid digit in (?:integer|floating)/, at: /\/ *[\d.]+‸/,
        "Swift wants a * between two factors, and brackets below the line: / (2 * h)"),
      Gloss(
        /not a valid digit in (?:integer|floating)/, "Swift wants a * between two factors: 2 * x for 2x."),
      Gloss(
        /';'|expected ','|extra argument/,
        at: /‸\s+(?:[-+*\/%&|<>]|\*\*)[\w(.]|[-+*\/%]‸\s|\w[-+*\/%]\s+‸|[\w)\]] ‸[-+*\/%][\w(]/,
        spaces),
      Gloss(/not a (?:prefix|postfix) unary operator|consistent whitespace/, spaces),
      Gloss(/';'/, at: /\d‸\s*[A-Za-z]/, star),
      Gloss(/';'/, at: /[)\]]‸ *[\w(]/, star),
    ]
  }
}
