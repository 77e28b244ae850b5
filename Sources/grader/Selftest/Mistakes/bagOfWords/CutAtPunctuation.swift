//= named: The sentence is cut at spaces and punctuation only, but “+” and digits end a word as well: cut at whatever is no letter (W1).
import ExerciseKit

/// A sentence as numbers (W1): how often each word of a vocabulary stands in
/// it.
public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  let words = sentence.lowercased().split { $0.isWhitespace || $0.isPunctuation }
  return vocabulary.map { entry in Double(words.filter { $0 == entry }.count) }
}
