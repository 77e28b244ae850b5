private import Dispatch
private import Synchronization

#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// Calls `body` with 0, 1, … up to `count` - 1 on all of the machine's cores, and gives the results in
/// that order.
///
/// Each call should be worth a thread's while: some tens of microseconds at least.
/// - Precondition: `count` is not negative.
public func parallelMap<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  precondition(count >= 0, "can't call anything \(count) times")
  let isMeasured = ParallelCalls.begin(count)
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = isMeasured ? ParallelCalls.measured { body(index) } : body(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.map { $0! } }
}

/// How far `parallelMap` has shared work out: what the check of an exercise on threads asks.
package enum ParallelCalls {
  /// Of one measurement: nanoseconds of processor time in what `parallelMap` calls, and of those in the thread that
  /// the work was begun in.
  private struct Record {
    var caller: UInt?
    var largest = 0
    var inCalls: UInt64 = 0
    var inCallsOfCaller: UInt64 = 0
  }

  private static let record = Mutex(Record())

  /// Whether the call that begins is one of the work that is measured.
  fileprivate static func begin(_ count: Int) -> Bool {
    record.withLock { record in
      guard record.caller == thread else { return false }
      record.largest = max(record.largest, count)
      return true
    }
  }

  fileprivate static func measured<Result>(_ body: () -> Result) -> Result {
    let start = processorTime
    defer {
      let spent = processorTime - start
      record.withLock { record in
        record.inCalls += spent
        if record.caller == thread { record.inCallsOfCaller += spent }
      }
    }
    return body()
  }

  /// The largest count that `parallelMap` was called with while `work` ran, and the share of the processor time
  /// that was spent in what it called; 0 and 0 without a call.
  ///
  /// Calls that other threads begin don't count.
  package static func during(_ work: () -> Void) -> (largest: Int, share: Double) {
    record.withLock { $0 = Record(caller: thread) }
    let start = processorTime
    work()
    let spent = processorTime - start
    return record.withLock { record in
      record.caller = nil
      let all = Double(spent) + Double(record.inCalls) - Double(record.inCallsOfCaller)
      return (record.largest, all > 0 ? Double(record.inCalls) / all : 0)
    }
  }

  /// This thread's number, of whatever kind.
  private static var thread: UInt {
    #if canImport(Darwin)
      UInt(bitPattern: pthread_self())
    #else
      UInt(pthread_self())
    #endif
  }

  /// Nanoseconds of processor time that this thread has used.
  private static var processorTime: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
