private import CNeuralKernels
private import Foundation
private import Synchronization

/// Threads that live as long as the team and do one job after another together.
///
/// A job has phases, and each phase as many parts as the team has threads. Thread by thread they are the same
/// parts in every phase, so that what a part works on stays in its core's cache; but a part that its own thread
/// doesn't come to, because another program has its core, is done by whoever is free. Phases follow each other
/// within a microsecond while the team is busy: who waits looks again and again for some milliseconds before going
/// to sleep. Not for use by two threads at once.
final class ThreadTeam: @unchecked Sendable {
  /// What a team does: called once for each phase and part, all parts of a phase at the same time, and none
  /// before all of the phase before are done.
  typealias Job = @Sendable (_ phase: Int, _ part: Int) -> Void

  /// The number of threads, the caller's among them, and of the parts of a phase.
  let count: Int
  private let board: Board

  /// - Precondition: `count` is from 1 to `largestCount`.
  init(count: Int) {
    precondition(
      1...Self.largestCount ~= count, "\(count) threads, where 1 to \(Self.largestCount) are possible")
    self.count = count
    board = Board(members: count)
    for rank in 1..<count {
      Thread { [board] in board.help(as: rank) }.start()
    }
  }

  deinit {
    board.dismiss()
  }

  /// More threads than any machine of today's has use for.
  static let largestCount = 1024

  /// As many as the machine has cores.
  static var coreCount: Int { min(max(ProcessInfo.processInfo.activeProcessorCount, 1), largestCount) }

  /// Does all parts of all phases.
  func run(phases: Int = 1, _ job: @escaping Job) {
    if count == 1 {
      for phase in 0..<phases { job(phase, 0) }
    } else {
      board.run(phases: phases, job)
    }
  }
}

/// What the threads of a team share.
private final class Board: @unchecked Sendable {
  /// Who does a part: holds the number of the last phase in which it was taken.
  private final class Claim: Sendable {
    let phase = Atomic<Int>(0)
  }

  private let patience: Duration
  private let claims: [Claim]
  /// The number of the phase under way, counted from 1 over all jobs.
  private let phase = Gate()
  /// The number of parts done, over all jobs.
  private let done = Gate()
  /// Written between phases only: whoever holds a part keeps its phase from ending.
  private var job: ThreadTeam.Job = { _, _ in }
  private var phasesBefore = 0
  private let isDismissed = Atomic<Bool>(false)

  init(members: Int) {
    // To be woken takes longer than many a phase. But with fewer cores than threads, who keeps looking keeps
    // another from working.
    patience = members <= ThreadTeam.coreCount ? .milliseconds(5) : .zero
    claims = (0..<members).map { _ in Claim() }
  }

  func run(phases: Int, _ job: @escaping ThreadTeam.Job) {
    self.job = job
    phasesBefore = phase.value
    for number in phasesBefore + 1..<phasesBefore + 1 + phases {
      phase.open()
      work(on: number, as: 0)
      done.wait(for: number * claims.count, patience: patience)
    }
    self.job = { _, _ in }
  }

  func help(as rank: Int) {
    var seen = 0
    while true {
      seen = phase.wait(for: seen + 1, patience: patience)
      if isDismissed.load(ordering: .acquiring) { return }
      work(on: seen, as: rank)
    }
  }

  func dismiss() {
    isDismissed.store(true, ordering: .releasing)
    phase.open()
  }

  /// Does the parts of a phase that nobody has taken, its own first.
  private func work(on number: Int, as rank: Int) {
    for offset in claims.indices {
      let part = (rank + offset) % claims.count
      let isMine = claims[part].phase.compareExchange(
        expected: number - 1, desired: number, ordering: .acquiringAndReleasing
      ).exchanged
      guard isMine else { continue }
      job(number - phasesBefore - 1, part)
      done.open()
    }
  }
}

/// A number that only grows, and threads that wait for it.
private final class Gate: Sendable {
  private let count = Atomic<Int>(0)
  private let sleepers = Atomic<Int>(0)
  private let condition = NSCondition()

  var value: Int { count.load(ordering: .acquiring) }

  /// Adds 1, and wakes who waits for it.
  func open() {
    count.add(1, ordering: .sequentiallyConsistent)
    guard sleepers.load(ordering: .sequentiallyConsistent) > 0 else { return }
    condition.lock()
    condition.broadcast()
    condition.unlock()
  }

  /// Waits until the number has reached `target`: looks for so long, then sleeps.
  /// - Returns: the number, which may be larger.
  @discardableResult
  func wait(for target: Int, patience: Duration) -> Int {
    var end: ContinuousClock.Instant?
    repeat {
      for _ in 0..<1000 {
        let value = value
        if value >= target { return value }
        neural_relax()
      }
      end = end ?? ContinuousClock.now + patience
    } while end.map { ContinuousClock.now < $0 } == true
    condition.lock()
    sleepers.add(1, ordering: .sequentiallyConsistent)
    while count.load(ordering: .sequentiallyConsistent) < target { condition.wait() }
    sleepers.subtract(1, ordering: .sequentiallyConsistent)
    condition.unlock()
    return value
  }
}

/// The part of a range that one of several workers does: whole numbers, as even as can be, in order.
func share(of range: Range<Int>, rank: Int, of workers: Int) -> Range<Int> {
  let start = range.lowerBound + range.count * rank / workers
  return start..<range.lowerBound + range.count * (rank + 1) / workers
}
