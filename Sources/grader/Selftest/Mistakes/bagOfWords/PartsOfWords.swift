//= named: Parts of words count here, such as “a” in “man”; only whole words do (W1).
import ExerciseKit

/// A sentence as numbers (W1): how often each word of a vocabulary stands in it.
public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  let text = sentence.lowercased()
  return vocabulary.map { word in
    Double(text.split(separator: word, omittingEmptySubsequences: false).count - 1)
  }
}
