extension Gloss {
  /// Calls, and what is handed over.
  static var calls: [Gloss] {
    let labels = "Labels belong to the call: $labels"
    return [
      Gloss(
        /cannot call value of non-function type '(?!module)/,
        "A variable of the same name hides the function: call the variable something else."),
      Gloss(/missing argument labels? '(.+)' in call/, labels),
      Gloss(/incorrect argument labels? in call \(have '.*', expected '(.+)'\)/, labels),
      Gloss(
        /extraneous argument labels? '(.+)' in call/, "This argument goes without its name: leave out $1"),
      Gloss(/must precede argument/, "The arguments stand in the function's own order."),
      Gloss(/requires explicit '&'/, "The function changes it, which & allows: using: &generator"),
    ]
  }

  /// Declarations, brackets and returns.
  static var statements: [Gloss] {
    [
      Gloss(
        /'(\w+)' is a 'let' constant/,
        "$1 can't be changed. Declare it with var; if it is a parameter, make a copy first: var copy = $1"),
      Gloss(
        /variable '(\w+)' .*before being initialized/,
        "$1 has no value yet. Give it one: = 0.0, = [], or = Vector(repeating: 0, count: n)."),
      Gloss(
        /expected '\W'.* of line (\d+)$/, "A bracket of line $1 is never closed: count the brackets there."),
      Gloss(/expected '\}'/, "A { is never closed: count the braces."),
      Gloss(
        /';'|expected expression|extraneous/, at: /‸\s*[)\]]/, "There is one bracket too many: count them."),
      Gloss(/extraneous '\}'/, "There is one } too many: count the braces."),
      Gloss(
        /missing return/, in: /^\s*(?!(?:let|var|for|while|if|switch)\b)[^\s}][^=]*$/,
        "Every way through the function has to end with a return: put return in front of the value."),
      Gloss(/missing return/, "Every way through the function has to end with a return."),
      Gloss(/';'/, "Either a sign is missing between the two, such as *, or a new line."),
    ]
  }
}
