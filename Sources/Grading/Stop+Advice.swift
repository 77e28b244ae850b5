extension Stop {
  /// What may have led there, sentence by sentence: of what stands in the student's file, else in general.
  /// - Parameter text: the student's file.
  public func advice(on text: String) -> [String] {
    let code = text.codeAlone
    let fitting = Self.glosses.compactMap { gloss in
      gloss.sentence(for: words, about: code).map { (isAboutSource: gloss.isAboutSource, sentence: $0) }
    }
    let special = fitting.filter(\.isAboutSource)
    return special.isEmpty ? fitting.prefix(1).map(\.sentence) : special.map(\.sentence)
  }

  private static var glosses: [Gloss] {
    [
      Gloss(
        /ndex (?:is )?out of (?:range|bounds)/, in: /\b0 *\.\.\. *[\w.]*count\b(?! *-)/,
        "0...n goes up to n itself, one past the last entry: write 0..<n."),
      Gloss(
        /ndex (?:is )?out of (?:range|bounds)/, in: /\w\[ *-/,
        "Swift has no negative indices: the last entry is a[a.count - 1]."),
      Gloss(
        /ndex (?:is )?out of (?:range|bounds)/,
        in: /= *(?:\[\]|\[(?:Double|Int)\]\(\)|Vector\(\))[\s\S]*\w\[[^\]]+\] *[-+*\/]?=[^=]/,
        "An empty array has no entry that could be set: append, or begin with Vector(repeating: 0, count: n)."
      ),
      Gloss(
        /ndex (?:is )?out of (?:range|bounds)/,
        "An array a has the entries 0 to a.count - 1, an empty one none; there are no negative indices."),
      Gloss(
        /requires lowerBound <= upperBound/, in: /\.\.[.<] *-?[01]\b/,
        "A range only counts up. (1...n).reversed() counts down, and stride(from: n, to: 0, by: -1) as well."),
      Gloss(
        /requires lowerBound <= upperBound/, in: /\b1 *\.\.\. *[A-Za-z(]/,
        "1...n with n = 0 would count backwards, which a range can't: leave first where there is nothing to count."
      ),
      Gloss(
        /requires lowerBound <= upperBound/,
        "A range's end lies before its start, as in 3..<2. Leave out what would hold nothing, or cut the start off by min(start, end)."
      ),
      Gloss(/found nil/, "A ! met nil: there was nothing, as the largest of no numbers is nothing."),
      Gloss(
        /infinite or NaN/, "A Double became too large, or no number (0 / 0), before it was made an Int."),
      Gloss(
        /Division by zero/, "Whole numbers were divided by 0. Doubles give ∞ or NaN there and go on."),
      Gloss(
        /empty collection/, "The array was empty: leave first where there is nothing to take away."),
    ]
  }
}
