//= named: Digits count as letters here, so that “2nd” is one word: a word is a run of letters alone (W1).
import ExerciseKit

/// A sentence as numbers (W1): how often each word of a vocabulary stands in
/// it.
public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  let words = sentence.lowercased().split { !$0.isLetter && !$0.isNumber }
  return vocabulary.map { entry in Double(words.filter { $0 == entry }.count) }
}
