//= named: Capitals are told apart from small letters; make the sentence small first (W1).
import ExerciseKit

/// A sentence as numbers (W1): how often each word of a vocabulary stands in it.
public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  let words = sentence.split(whereSeparator: { !$0.isLetter }).map(String.init)
  var counts: Vector = []
  for entry in vocabulary {
    var count = 0.0
    for word in words where word == entry { count += 1 }
    counts.append(count)
  }
  return counts
}
