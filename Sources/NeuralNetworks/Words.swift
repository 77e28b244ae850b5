// The lecture's 1.3, "NLP II": a simple example of how text becomes numbers.

/// A sentence as numbers (W1): how often each word of a vocabulary stands in it.
///
/// Words are runs of letters; capitals count as small letters, and words outside the vocabulary not at all.
/// - Parameters:
///   - sentence: any text.
///   - vocabulary: words in small letters, each once.
/// - Returns: as many counts as the vocabulary has words, in its order.
/// - Complexity: O(length of the sentence + size of the vocabulary).
public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  var counts: [String: Double] = [:]
  for word in sentence.lowercased().split(whereSeparator: { !$0.isLetter }) {
    counts[String(word), default: 0] += 1
  }
  return vocabulary.map { counts[$0] ?? 0 }  // W1
}
