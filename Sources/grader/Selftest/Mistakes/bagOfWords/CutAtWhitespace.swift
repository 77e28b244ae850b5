//= named: The sentence is cut at spaces only, so that “man,” with its comma is not the word “man”: cut at whatever is no letter (W1).
import ExerciseKit

/// A sentence as numbers (W1): how often each word of a vocabulary stands in
/// it.
public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  let words = sentence.lowercased().split { $0.isWhitespace }
  return vocabulary.map { entry in Double(words.filter { $0 == entry }.count) }
}
