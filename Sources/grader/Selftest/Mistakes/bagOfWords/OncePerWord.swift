//= named: A word counts once here, however often it stands there; count every time (W1).
import ExerciseKit

/// A sentence as numbers (W1): how often each word of a vocabulary stands in it.
public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  let words = Set(sentence.lowercased().split { !$0.isLetter }.map { String($0) })
  return vocabulary.map { words.contains($0) ? 1 : 0 }
}
