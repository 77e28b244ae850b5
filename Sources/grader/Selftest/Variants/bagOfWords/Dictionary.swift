import ExerciseKit

public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  var counts: [String: Int] = [:]
  for word in sentence.lowercased().split(whereSeparator: { character in !character.isLetter }) {
    counts[String(word), default: 0] += 1
  }
  return vocabulary.map { Double(counts[$0] ?? 0) }
}
