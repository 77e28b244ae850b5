extension Gloss {
  /// Numbers of a kind that is not wanted.
  static var numbers: [Gloss] {
    let apart = "Swift keeps Int and Double apart: write Double(n) for a whole number n."
    let rounded =
      "Only a Double can be rounded, and it stays one: Int((Double(n) / Double(m)).rounded()) makes an Int of it."
    return [
      Gloss(/'Int' to expected argument type 'Duration'|'Int' has no member 'rounded'/, rounded),
      Gloss(/two 'Int' operands/, in: /\.rounded\(/, rounded),
      Gloss(/two 'Int' operands/, apart),
      Gloss(/'Int' has no member 'squareRoot'/, "Only a Double has a square root here: sqrt(Double(n))."),
      Gloss(
        /'UInt8' to .*'Double'|operands of type '(?:UInt8' and 'Double|Double' and 'UInt8)'/,
        "A byte has to become a Double before it is divided: Double(x) / 255."),
      Gloss(/'Bool' to .*'(?:Double|Int)'/, bool),
      Gloss(/no exact matches in call to initializer/, in: /\b(?:Int|Double)\([^()]*(?:[<>]|[=!]=)/, bool),
      Gloss(
        /type 'Int' to (?:expected argument |expected element |specified |closure result |return )?type 'Double'|return expression of type 'Int' to return type 'Double'/,
        "Swift keeps Int and Double apart: write 0.0 for 0, and Double(n) for a whole number n."),
      Gloss(/operands of type '(?:Int' and 'Double|Double' and 'Int)'/, apart),
      Gloss(
        /type '\(.*Int.*\)' to return type '\(.*Double/,
        "Swift keeps Int and Double apart: begin with var w = 0.0."),
      Gloss(
        /value of type 'Double' to (?:expected argument |specified )?type 'Int'/,
        "An Int is wanted here. A sum of Doubles begins with var sum = 0.0; Int(x) cuts off what is behind the point."
      ),
    ]
  }

  /// Arrays, matrices, tuples and texts.
  static var arrays: [Gloss] {
    let rowAndColumn = "A matrix takes row and column at once, m[j, k]. Row j is Vector(m.row(j))."
    let substring = "split gives pieces of the type Substring: String(w) makes a String of one."
    let noMore = "zip takes two arrays in Swift. For three, go through the places: a[j], b[j] and c[j]."
    let missing =
      "It is nil where nothing is found: if let k = … { … } goes on only where something is, a ! says that it always is."
    return [
      Gloss(
        /operator|SIMD/, in: /(?:weights|[Mm]atrix|Weights) \* *[a-z]/, Self.matrixTimesVector),
      Gloss(
        /operator '\.[-+*\/]'/,
        "Swift's arrays don't compute entry by entry, as NumPy's do: use map or a loop."),
      Gloss(
        /operator '.+' cannot be applied to .*\[UInt8\]/,
        "Swift's arrays don't compute entry by entry, as NumPy's do: use map or a loop, with Double(x) for a byte x."
      ),
      Gloss(
        /operator '.+' cannot be applied to .*(?:\[Double\]|\[Int\]|Vector|Array<|Matrix|Slice)|SIMD/,
        "Swift's arrays don't compute entry by entry, as NumPy's do: use map or a loop; Vector(repeating: 0, count: n) makes n zeros."
      ),
      Gloss(
        /empty collection literal requires an explicit type|generic parameter 'Element' could not be inferred/,
        "Say what it will hold: var a: [Double] = []"),
      Gloss(/-> \(\)' to specified type '\[/, "An empty array is [], an empty dictionary [:]."),
      Gloss(
        /ArraySlice<Double>/, "A part of an array is a slice. Vector(…) around it makes an array of it."),
      Gloss(/ArraySlice/, "A part of an array is a slice. Array(…) around it makes an array of it."),
      Gloss(
        /type '(?:Array<Double>|Vector|\[Double\])'.* to .*'\[Int\]'/, in: /Vector\(/,
        "A Vector holds Doubles. For Ints it is Array(…), or [Int]."),
      Gloss(
        /no exact matches in call to initializer/, in: /\b(?:Vector|Array)\(\w+\)/,
        "Vector(repeating: 0, count: n) makes n zeros, and a.map { Double($0) } Doubles of other numbers."),
      Gloss(
        /no exact matches in call to subscript/,
        "An index is one Int. Several entries are taken by map: places.map { a[$0] }"),
      Gloss(/missing argument for parameter #2 in subscript/, rowAndColumn),
      Gloss(/'Double' has no subscripts/, in: /\]\[/, rowAndColumn),
      Gloss(
        /requires 'Int' to conform to 'Sequence'/, "Count with a range: for i in 0..<n goes from 0 to n - 1."),
      Gloss(
        /requires 'Network' to conform to 'Sequence'/, "Go through its layers: for layer in network.layers {"),
      Gloss(
        /requires 'Matrix' to conform to 'Sequence'/,
        "Go through its rows by number: for j in 0..<m.rows, and row j is Vector(m.row(j))."),
      Gloss(
        /type '\[(?:Double|Int)\]' to return type '\(/,
        "Two values come back in round brackets: return (weight: w, bias: b)."),
      Gloss(/'(?:String\.SubSequence|Substring)'.* to .*'String'|types 'String' and 'Character'/, substring),
      Gloss(
        /no 'split' candidates/,
        "split gives pieces of the type Substring: .map(String.init) behind it makes Strings."),
      Gloss(/instance method 'split'/, "Swift says text.split(separator: \" \")."),
      Gloss(
        /instance method 'index'|has no member 'index'/,
        "a.firstIndex(of: x) is the first place of x, or nil."),
      Gloss(
        /cannot subscript String/,
        "A String takes no number as its index: Array(text)[0] is its first letter."),
      Gloss(/must be unwrapped/, at: /‸[^;{}]*(?:firstIndex|index\(of)/, missing),
      Gloss(
        /must be unwrapped/, in: /\w\[\w+\] *[-+*\/]=/,
        "What a dictionary does not hold is nil: counts[w, default: 0] += 1."),
      Gloss(
        /'Double\?' to .*'Int'/, in: /\.(?:max|min)\(\)/,
        "max() is the largest number, not its place. For that, remember the best place so far in a loop."),
      Gloss(
        /must be unwrapped|'(?:Double|Int)\?' to\b/,
        "It may be nil, as the largest of no numbers is. A ! behind it says that it never is here."),
      Gloss(
        /missing argument for parameter #2/, in: /\b(?:max|min)\( *[\w.]+ *\)/,
        "The largest entry of an array a is a.max()!, and max(x, y) is that of two numbers."),
      Gloss(
        /extra argument|expects 1 argument|pattern cannot match/,
        in: /\bzip\([^()]*,[^()]*,|\bzip\( *zip|\bzip\(.*, *zip/, noMore),
      Gloss(
        /'\(Double\) -> \w+' expects 1 argument, but [2-9]/,
        "map hands over one entry at a time. For two arrays: zip(a, b).map { $0 + $1 }"),
      Gloss(
        /type '(?:Vector|Array<Double>|\[Double\])'.* to expected argument type '(?:Int|Double)'/,
        "An array stands where a single number is wanted: a[j] is one entry."),
      Gloss(
        /type 'Double' to expected argument type '(?:Vector|Array<Double>)'/,
        in: /(?:[mM]atrix|[wW]eights)\[[^,\]]+\]/,
        rowAndColumn),
      Gloss(
        /type '(?:Double|Int)' to expected argument type '(?:Vector|Array<Double>|\[Double\])'/,
        "A single number stands where an array is wanted: do the brackets close where they should?"),
    ]
  }

  /// What Python's and NumPy's objects can do.
  static var members: [Gloss] {
    [
      Gloss(/type 'Matrix' has no member '(?:shape|size|count)'/, "Its sizes are .rows and .columns."),
      Gloss(/has no member '(?:len|length|size|shape)'/, "How many there are is .count."),
      Gloss(
        /has no member '(?:T|transposed?)'/,
        "There is no transposed matrix here: entry [k, j] of it is entry [j, k] of the matrix itself."),
      Gloss(/type 'Matrix' has no member '(?:dot|matmul)'/, Self.matrixTimesVector),
      Gloss(
        /has no member '(?:dot|matmul)'/,
        dot),
      Gloss(
        /has no member 'argmax'/,
        argmax),
      Gloss(/has no member 'sum'/, sum),
      Gloss(/has no member 'mean'/, mean),
      Gloss(/has no member 'lower'/, "Swift says text.lowercased()."),
      Gloss(/has no member 'upper'/, "Swift says text.uppercased()."),
      Gloss(/has no member 'enumerate'/, "Swift says for (i, x) in xs.enumerated()."),
      Gloss(/has no member 'astype'/, "a.map { Double($0) } makes Doubles of all entries."),
      Gloss(/has no member 'copy'/, "Assigning copies: var b = a."),
      Gloss(/has no member '(?:push|add|extend)'/, "Swift says a.append(x)."),
      Gloss(
        /enum case '(\w+)' cannot be used as an instance member/,
        "The activation is .$1 or another one already: activation(z) calls it."),
    ]
  }
}
