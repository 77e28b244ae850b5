//= named: There is an entry for each word of the sentence; there should be one for each word of the vocabulary (W1).
import ExerciseKit

/// A sentence as numbers (W1): how often each word of a vocabulary stands in it.
public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  let words = sentence.lowercased().split { !$0.isLetter }
  return words.map { word in Double(words.filter { $0 == word }.count) }
}
