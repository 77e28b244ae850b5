//= named: What is no letter is thrown away before the sentence is cut, which glues “well-known” together: a word ends there (W1).
import ExerciseKit

/// A sentence as numbers (W1): how often each word of a vocabulary stands in it.
public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  let cleaned = sentence.lowercased().filter { $0.isLetter || $0 == " " || $0 == "\n" }
  let words = cleaned.split { $0 == " " || $0 == "\n" }
  var counts = Vector(repeating: 0, count: vocabulary.count)
  for word in words {
    if let place = vocabulary.firstIndex(of: String(word)) { counts[place] += 1 }
  }
  return counts
}
