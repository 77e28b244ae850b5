import ExerciseKit

func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  var result = Vector(repeating: 0, count: vocabulary.count)
  var word = ""

  func finishWord() {
    if let place = vocabulary.firstIndex(of: word) { result[place] += 1 }
    word = ""
  }

  for character in sentence {
    if character.isLetter {
      word += character.lowercased()
    } else {
      finishWord()
    }
  }
  finishWord()
  return result
}
