import ExerciseKit

/// A sentence as numbers (W1): how often each word of a vocabulary stands in
/// it.
///
/// Words are runs of letters (`Character.isLetter`), and capitals count as
/// small letters. Words that are not in the vocabulary are left out.
///
/// For the vocabulary ["the", "star", "dog"], "The star is the Sun." becomes
/// [2, 1, 0].
///
/// What helps, on other data:
///
///     let cut = "One fish, 2".lowercased().split { !$0.isLetter }
///     // cut is ["one", "fish"]: `split` cuts wherever the braces say true
///     var count = 0.0
///     for word in cut where word == "fish" { count += 1 }
///     // count is 1
///     let lengths = ["a", "bc"].map { entry in Double(entry.count) }
///     // lengths is [1, 2]
/// - Parameters:
///   - sentence: any text.
///   - vocabulary: words in small letters, each once.
/// - Returns: as many counts as there are words in the vocabulary, in its
///   order.
public func bagOfWords(of sentence: String, vocabulary: [String]) -> Vector {
  todo("split the sentence into words and count each word of the vocabulary")
}
