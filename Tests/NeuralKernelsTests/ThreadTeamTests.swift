import Foundation
@testable import NeuralKernels
import NeuralNetworks
import Synchronization
import Testing

@Suite struct ThreadTeamTests {
  /// A number that only one thread at a time may use: whether that holds is what is tested.
  private final class Cell: @unchecked Sendable {
    var value = 0
  }

  private final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }

  @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 7])
  func everyPartIsCalledOnceInEachPhase(count: Int, phases: Int) {
    let team = ThreadTeam(count: count)
    #expect(team.count == count)
    let calls = (0..<phases * count).map { _ in Counter() }
    for run in 1...20 {
      team.run(phases: phases) { phase, part in
        calls[phase * count + part].value.add(1, ordering: .relaxed)
      }
      #expect(calls.allSatisfy { $0.value.load(ordering: .relaxed) == run })
    }
  }

  @Test(arguments: [2, 3, 8])
  func whatAPartWritesAllSeeInTheNextPhase(count: Int) {
    let team = ThreadTeam(count: count)
    let (written, sums) = ((0..<count).map { _ in Cell() }, (0..<count).map { _ in Cell() })
    for run in 1...2000 {
      team.run(phases: 3) { phase, part in
        switch phase {
        case 0: written[part].value = run * (part + 1)
        case 1: sums[part].value = written.reduce(0) { $0 + $1.value }
        default: written[part].value = 0
        }
      }
      let expected = run * count * (count + 1) / 2
      let right = sums.allSatisfy { $0.value == expected } && written.allSatisfy { $0.value == 0 }
      guard right else {
        Issue.record("run \(run): \(sums.map(\.value)) instead of \(expected)")
        return
      }
    }
  }

  @Test func jobsOfDifferentLengthsFollowEachOther() {
    let team = ThreadTeam(count: 4)
    let total = Counter()
    var expected = 0
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let phases = generator.uniform(below: 6)
      expected += 4 * phases
      team.run(phases: phases) { _, _ in total.value.add(1, ordering: .relaxed) }
    }
    #expect(total.value.load(ordering: .relaxed) == expected && expected > 0)
  }

  @Test func allThreadsOfATeamWorkAtTheSameTime() {
    // Each part waits until all have begun, or for some seconds.
    let team = ThreadTeam(count: 8)
    for _ in 0..<20 {
      let (begun, met) = (Counter(), Counter())
      team.run { _, _ in
        begun.value.add(1, ordering: .sequentiallyConsistent)
        for _ in 0..<100_000 where begun.value.load(ordering: .sequentiallyConsistent) < 8 { usleep(50) }
        if begun.value.load(ordering: .sequentiallyConsistent) == 8 { met.value.add(1, ordering: .relaxed) }
      }
      #expect(met.value.load(ordering: .relaxed) == 8)
    }
  }

  @Test func aJobIsForgottenWhenItIsDone() {
    let team = ThreadTeam(count: 3)
    weak var captured: Counter?
    do {
      let counter = Counter()
      captured = counter
      team.run { _, _ in counter.value.add(1, ordering: .relaxed) }
      #expect(counter.value.load(ordering: .relaxed) == 3)
    }
    #expect(captured == nil)
  }

  @Test func theNumberOfCoresIsANumberOfThreads() {
    #expect(ThreadTeam.coreCount >= 1)
    #expect(ThreadTeam(count: ThreadTeam.coreCount).count == ThreadTeam.coreCount)
    #expect(KernelNetwork(randomNetwork([1, 1], seed: 1)).threads == ThreadTeam.coreCount)
  }
}

@Suite struct DroppedTeamTests {
  #if os(Linux)
    /// In a process of its own, where no other test has threads.
    @Test func teamsThatAreDroppedEndTheirThreads() async {
      await #expect(processExitsWith: .success) {
        let before = try threadCount()
        let kept = ThreadTeam(count: 4)
        #expect(try await threadCount { $0 == before + 3 } == before + 3)
        for number in 0..<200 {
          let team = ThreadTeam(count: 4)
          if number % 2 == 0 { team.run(phases: 3) { _, _ in } }
        }
        let after = try await threadCount { $0 <= before + 3 }
        #expect(after <= before + 3)
        kept.run { _, _ in }
      }
    }
  #endif
}

#if os(Linux)
  /// The threads that this process has.
  private func threadCount() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
  }

  /// The threads that this process has as soon as they are so many as wanted, or after some seconds.
  private func threadCount(untilIt isRight: (Int) -> Bool) async throws -> Int {
    for _ in 0..<500 {
      let count = try threadCount()
      if isRight(count) { return count }
      try await Task.sleep(for: .milliseconds(10))
    }
    return try threadCount()
  }
#endif
