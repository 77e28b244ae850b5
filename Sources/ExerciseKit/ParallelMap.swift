private import Dispatch
private import Synchronization

/// Calls `body` with 0, 1, … up to `count` - 1 on all of the machine's cores, and gives the results in
/// that order.
///
/// Each call should be worth a thread's while: some tens of microseconds at least.
/// - Precondition: `count` is not negative.
public func parallelMap<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  precondition(count >= 0, "can't call anything \(count) times")
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = body(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.map { $0! } }
}
