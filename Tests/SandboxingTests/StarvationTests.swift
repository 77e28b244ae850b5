import Testing

@testable import Sandboxing

/// Which silent programs are given more time.
struct StarvationTests {
  /// Whether starvation explains each of several silences of ten seconds, one after the other.
  private func explanations(_ silences: [(processorSeconds: Double, bytes: Int)]) -> [Bool] {
    var starvation = Starvation(silence: 10)
    return silences.map { starvation.explainsSilence(processorSeconds: $0.processorSeconds, bytes: $0.bytes) }
  }

  @Test func whatSleepsIsNotStarved() {
    #expect(explanations([(0.1, 0)]) == [false])
  }

  @Test func whatRarelyGetsItsTurnIsUntilItSleeps() {
    #expect(explanations([(1, 0), (2, 0), (2.1, 0)]) == [true, true, false])
  }

  @Test func whatHasHadItsTurnsIsNotHoweverSlowlyTheyCame() {
    #expect(explanations([(3, 0), (6, 0)]) == [true, false])
  }

  @Test func aWordBeginsAnew() {
    #expect(explanations([(4, 0), (8, 100)]) == [true, true])
  }

  @Test func whatIsNoNumberExplainsNothing() {
    #expect(explanations([(.nan, 0)]) == [false])
  }
}
