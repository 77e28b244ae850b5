internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 1.
  static let deepLearning: [Check] = [
    // W1
    Check(
      "bagOfWords(of:vocabulary:)",
      adapter: "serve { (s: String, v: [String]) -> Vector in bagOfWords(of: s, vocabulary: v) }",
      reference: { (sentence: String, vocabulary: [String]) in counts(sentence, vocabulary) },
      mistakes: [
        Mistake("Each word counts once here, however often it stands there; count them all (W1).") {
          (sentence: String, vocabulary: [String]) in counts(sentence, vocabulary).map { min($0, 1) }
        },
        Mistake("Capitals are told apart from small letters; make them all small first (W1).") {
          (sentence: String, vocabulary: [String]) in
          counts(sentence.filter { !$0.isUppercase }, vocabulary)
        },
      ],
      arguments: { _ in
        [
          ("The star is the Sun.", ["the", "star", "dog"]),
          ("to be or not to be", ["be", "to", "not", "question"]),
          ("Dog bites man, man bites dog!", ["man", "dog", "bites", "a"]),
          ("nothing", ["star", "sun"]),
        ]
      })
  ]
}
