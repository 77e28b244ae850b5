private import Dispatch
private import Synchronization

/// Calls `body` with 0, 1, … up to `count` - 1 on all of the machine's cores, and gives the results in
/// that order.
///
/// Each call should be worth a thread's while: some tens of microseconds at least.
/// - Precondition: `count` is not negative.
public func parallelMap<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  precondition(count >= 0, "can't call anything \(count) times")
  ParallelCalls.largest.withLock { $0 = max($0, count) }
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = body(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.map { $0! } }
}

/// How far `parallelMap` has shared work out: what the check of an exercise on threads asks.
package enum ParallelCalls {
  fileprivate static let largest = Mutex(0)

  /// The largest count that `parallelMap` was called with while `work` ran; 0 without a call.
  ///
  /// Calls of other threads count as well, so nothing else should run meanwhile.
  package static func largest(during work: () -> Void) -> Int {
    largest.withLock { $0 = 0 }
    work()
    return largest.withLock { $0 }
  }
}
