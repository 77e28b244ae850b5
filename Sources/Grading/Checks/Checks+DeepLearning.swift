internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 1.
  static let deepLearning: [Check] = [bagOfWordsCheck]

  // W1
  private static let bagOfWordsCheck = Check(
    "bagOfWords(of:vocabulary:)",
    adapter: "serve { (s: String, v: [String]) -> Vector in bagOfWords(of: s, vocabulary: v) }",
    reference: { (sentence: String, vocabulary: [String]) in
      bagOfWords(of: sentence, vocabulary: vocabulary)
    },
    mistakes: [
      wordMistake("A word counts once here, however often it stands there; count every time (W1).") {
        counts($0.words, $1).map { min($0, 1) }
      },
      wordMistake("Capitals are told apart from small letters; make the sentence small first (W1).") {
        counts($0.split { !$0.isLetter }.map(String.init), $1)
      },
      wordMistake(
        "The sentence is cut at spaces only, so that “man,” with its comma is not the word “man”: cut at whatever "
          + "is no letter (W1)."
      ) {
        counts($0.lowercased().split(separator: " ").map(String.init), $1)
      }
      .or { (text: String, vocabulary: [String]) in
        counts(text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init), vocabulary)
      },
      wordMistake(
        "Capitals are told apart from small letters, and the sentence is cut at spaces only, so that commas and "
          + "full stops stay with the words (W1)."
      ) {
        counts($0.split(separator: " ").map(String.init), $1)
      }
      .or { (text: String, vocabulary: [String]) in
        counts(text.split(whereSeparator: \.isWhitespace).map(String.init), vocabulary)
      },
      wordMistake(
        "The sentence is cut at spaces and punctuation only, but “+” and digits end a word as well: cut at "
          + "whatever is no letter (W1)."
      ) {
        counts(
          $0.lowercased().split { $0.isWhitespace || $0.isPunctuation }.map(String.init), $1)
      },
      wordMistake(
        "Digits count as letters here, so that “2nd” is one word: a word is a run of letters alone (W1)."
      ) {
        counts($0.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init), $1)
      },
      wordMistake(
        "What is no letter is thrown away before the sentence is cut, which glues “well-known” together: a word "
          + "ends there (W1)."
      ) {
        let text = $0.lowercased().filter { $0.isLetter || $0.isWhitespace }
        return counts(text.split(whereSeparator: \.isWhitespace).map(String.init), $1)
      },
      wordMistake("Parts of words count here, such as “a” in “man”; only whole words do (W1).") {
        let text = $0.lowercased()
        return $1.map { Double(text.ranges(of: $0).count) }
      },
      wordMistake("Only a to z are taken for letters; ü and é are letters as well: use `isLetter` (W1).") {
        counts($0.lowercased().split { !("a"..."z" ~= $0) }.map(String.init), $1)
      },
      wordMistake("The counts are divided by the number of words; a count is a whole number (W1).") {
        let words = $0.words
        return counts(words, $1).map { $0 / Double(max(words.count, 1)) }
      },
      wordMistake(
        "There is an entry for each word of the sentence; there should be one for each word of the vocabulary "
          + "(W1)."
      ) { sentence, _ in
        counts(sentence.words, sentence.words)
      },
      wordMistake("Every count is one too many: counting begins at 0 (W1).") {
        counts($0.words, $1).map { $0 + 1 }
      },
      wordMistake("The vocabulary's order is turned round: the first count is its first word's (W1).") {
        counts($0.words, $1).reversed()
      },
    ],
    arguments: { generator in
      [
        ("The star is the Sun.", ["the", "star", "dog"]),
        ("to be or not to be", ["be", "to", "not", "question"]),
        ("Dog bites man, man bites dog!", ["man", "dog", "bites", "a"]),
        ("A starfish is no star", ["star", "fish", "a"]),
        ("The well-known star:\nthe SUN", ["sun", "well", "known", "star", "the", "wellknown"]),
        ("Über dem Café 2 Sterne", ["über", "café", "sterne", "star"]),
        ("nothing", ["star", "sun"]), ("Don't! It’s the dog's.", ["don", "t", "it", "s", "dog"]),
        ("", ["star"]), ("1 + 2 = 3", ["star"]),
        ("A b a c a d a e a f a g a.", ["a", "g"]), ("The 2nd of a+b is b.", ["nd", "a", "b", "of"]),
      ] + (0..<5).map { _ in generator.sentence() }
    })
}

private func wordMistake(
  _ sentence: String, _ function: @escaping @Sendable (String, [String]) -> Vector
) -> Mistake {
  Mistake(sentence, function)
}

private func counts(_ words: [String], _ vocabulary: [String]) -> Vector {
  vocabulary.map { entry in Double(words.count { $0 == entry }) }
}

extension String {
  fileprivate var words: [String] { lowercased().split { !$0.isLetter }.map(String.init) }
}

extension SeededGenerator {
  /// A sentence of words from a list, with capitals and signs between, and a vocabulary from the same list.
  fileprivate mutating func sentence() -> (String, [String]) {
    let list = ["the", "sun", "star", "stars", "starlight", "moon", "and", "a", "bright", "old"]
    let separators = [" ", " ", ", ", ". ", " - ", "-", "\n", "! ", " 3 "]
    var vocabulary = list
    for place in 0..<4 { vocabulary.swapAt(place, place + uniform(below: list.count - place)) }
    // The vocabulary's first word is there twice at least.
    var words = [vocabulary[0], vocabulary[0]] + (0..<5).map { _ in list[uniform(below: list.count)] }
    for place in words.indices { words.swapAt(place, place + uniform(below: words.count - place)) }
    var text = ""
    for word in words {
      if !text.isEmpty { text += separators[uniform(below: separators.count)] }
      switch uniform(below: 4) {
      case 0: text += word.uppercased()
      case 1: text += word.prefix(1).uppercased() + word.dropFirst()
      default: text += word
      }
    }
    return (text + ".", Array(vocabulary.prefix(4)))
  }
}
