import ExerciseKit

public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  let words = sentence.matches(of: #/\p{L}+/#).map { $0.output.lowercased() }
  return vocabulary.reduce(into: []) { counts, entry in
    counts.append(words.reduce(0.0) { $1 == entry ? $0 + 1 : $0 })
  }
}
