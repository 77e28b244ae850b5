/// A plain sentence for something that Swift says, for those who know another language.
struct Gloss {
  /// What Swift says.
  private let message: Regex<AnyRegexOutput>
  /// What the student's text has to hold besides, if anything.
  private let source: Regex<AnyRegexOutput>?
  /// What its line has to hold with `‸` before the place that the message is about, if anything.
  private let place: Regex<AnyRegexOutput>?
  /// The sentence; `$1` in it stands for the first group of `message`.
  private let sentence: String

  /// A sentence for a message that a pattern is found in.
  init<Output>(_ message: Regex<Output>, _ sentence: String) {
    self.message = Regex<AnyRegexOutput>(message)
    (source, place) = (nil, nil)
    self.sentence = sentence
  }

  /// A sentence for a message that a pattern is found in, about a text that another one is found in.
  init<Output, Text>(_ message: Regex<Output>, in source: Regex<Text>, _ sentence: String) {
    self.message = Regex<AnyRegexOutput>(message)
    self.source = Regex<AnyRegexOutput>(source)
    place = nil
    self.sentence = sentence
  }

  /// A sentence for a message that a pattern is found in, about a place of a line: in the other pattern `‸`
  /// stands where the message points to.
  init<Output, Text>(_ message: Regex<Output>, at place: Regex<Text>, _ sentence: String) {
    self.message = Regex<AnyRegexOutput>(message)
    source = nil
    self.place = Regex<AnyRegexOutput>(place)
    self.sentence = sentence
  }

  /// Whether it wants the text to hold something.
  var isAboutSource: Bool { source != nil || place != nil }

  /// The sentence, if it is one for this.
  /// - Parameter marked: the text with `‸` at the message's place, where there is one.
  func sentence(for words: String, about text: String, marked: String = "") -> String? {
    guard let match = words.firstMatch(of: message), source.map({ text.contains($0) }) ?? true,
      place.map({ marked.contains($0) }) ?? true
    else { return nil }
    guard match.output.count > 1, let group = match.output[1].substring else { return sentence }
    // Labels are shown as they stand in a call: `of:on:` as `of: …, on: …`.
    let labels = group.split(separator: ":").map { $0 == "_" ? "…" : "\($0): …" }.joined(separator: ", ")
    return sentence.replacing("$labels", with: labels).replacing("$1", with: group)
  }
}

extension String {
  /// The text without comments, and without what stands between quotes; all else stays in its place.
  var codeAlone: String {
    // Code may stand in a text as well: `"\(x)"`.
    replacing(/"([^"\\\n]*)"/) { "\"" + String(repeating: " ", count: $0.1.utf8.count) + "\"" }
      .replacing(/\/\/.*/, with: "")
  }
}
