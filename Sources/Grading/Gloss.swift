/// A plain sentence for something that Swift says, for those who know another language.
struct Gloss {
  /// What Swift says.
  private let message: Regex<AnyRegexOutput>
  /// What the student's text has to hold besides, if anything.
  private let source: Regex<AnyRegexOutput>?
  /// The sentence; `$1` in it stands for the first group of `message`.
  private let sentence: String

  /// A sentence for a message that a pattern is found in, about a text that another one is found in.
  init<Output>(_ message: Regex<Output>, _ sentence: String) {
    self.message = Regex<AnyRegexOutput>(message)
    source = nil
    self.sentence = sentence
  }

  /// A sentence for a message that a pattern is found in, about a text that another one is found in.
  init<Output, Text>(_ message: Regex<Output>, in source: Regex<Text>, _ sentence: String) {
    self.message = Regex<AnyRegexOutput>(message)
    self.source = Regex<AnyRegexOutput>(source)
    self.sentence = sentence
  }

  /// Whether it wants the text to hold something.
  var isAboutSource: Bool { source != nil }

  /// The sentence, if it is one for this.
  func sentence(for words: String, about text: String) -> String? {
    guard let match = words.firstMatch(of: message), source.map({ text.contains($0) }) ?? true else {
      return nil
    }
    guard match.output.count > 1, let group = match.output[1].substring else { return sentence }
    return sentence.replacing("$1", with: group)
  }
}
