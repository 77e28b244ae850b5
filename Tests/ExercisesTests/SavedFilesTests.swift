import Testing

@testable import exercises

/// A save goes before whatever the student is asked.
struct SavedFilesTests {
  @Test func anAnswerComesThroughWhereNothingIsSaved() async {
    let saved = SavedFiles()
    #expect(await saved.orNothing { "y" } == "y")
    #expect(saved.take().isEmpty)
  }

  @Test func aSaveEndsTheWaitForAnAnswer() async {
    let saved = SavedFiles()
    let (question, asked) = AsyncStream<Void>.makeStream()
    let wait = Task {
      await saved.orNothing { () -> String? in
        asked.finish()
        for await _ in AsyncStream<Void>.makeStream().stream {}
        return Task.isCancelled ? nil : "y"
      }
    }
    for await _ in question {}
    saved.add("Sigmoid.swift")
    #expect(await wait.value == nil)
    #expect(saved.take() == ["Sigmoid.swift"])
  }

  @Test func whatWasSavedBeforeTheQuestionEndsItAtOnce() async {
    let saved = SavedFiles()
    saved.add("Sigmoid.swift")
    let answer = await saved.orNothing { () -> String? in
      for await _ in AsyncStream<Void>.makeStream().stream {}
      return Task.isCancelled ? nil : "y"
    }
    #expect(answer == nil)
  }

  @Test(arguments: [("sigmiod", "sigmoid"), ("SIGMOID", "sigmoid"), ("nonsense", nil), ("", nil)])
  func onlyASlipOfANameIsTakenForIt(word: String, name: String?) {
    #expect(word.nearest(of: ["oneHot", "sigmoid", "train"]) == name)
  }
}
