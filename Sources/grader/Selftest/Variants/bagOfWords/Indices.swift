import ExerciseKit

public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  let text = Array(sentence)
  var bag = [Double](repeating: 0.0, count: vocabulary.count)
  var start = 0
  while start < text.count {
    if !text[start].isLetter {
      start += 1
      continue
    }
    var end = start
    while end < text.count && text[end].isLetter { end += 1 }
    let word = String(text[start..<end]).lowercased()
    for (place, entry) in vocabulary.enumerated() where entry == word { bag[place] += 1 }
    start = end
  }
  return bag
}
