//= named: Only a to z are taken for letters; ü and é are letters as well: use `isLetter` (W1).
import ExerciseKit

/// A sentence as numbers (W1): how often each word of a vocabulary stands in it.
public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  let alphabet = "abcdefghijklmnopqrstuvwxyz"
  var words: [String] = []
  var word = ""
  for character in sentence.lowercased() {
    if alphabet.contains(character) {
      word.append(character)
    } else {
      words.append(word)
      word = ""
    }
  }
  words.append(word)
  return vocabulary.map { entry in Double(words.filter { $0 == entry }.count) }
}
