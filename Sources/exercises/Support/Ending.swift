import Foundation
import Synchronization

/// Signals that end the program, turned into the cancelling of its work, so that nothing that it started goes
/// on without it and no folder stays in the cache. Once the work has ended the program ends by the signal.
enum Ending {
  private static let signals = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]
  private static let work = Mutex<Task<Void, any Error>?>(nil)
  /// The signal that came; 0 if none did.
  private static let received = Atomic<Int32>(0)
  /// Where the handler writes it.
  private static let notices = Atomic<Int32>(-1)

  /// Notes what the program does.
  static func isWaited(for task: Task<Void, any Error>) { work.withLock { $0 = task } }

  /// From now on a first signal cancels the work; a second one ends the program as usual.
  ///
  /// For work that looks whether it is cancelled: what takes longer than two seconds for it is not waited for.
  static func cancelsWork() { _ = watches }

  /// Ends the program by the signal that came, if one did.
  static func obey() {
    let number = received.load(ordering: .relaxed)
    guard number != 0 else { return }
    signal(number, SIG_DFL)
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, number)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    // To this thread: another might take it only after the program has ended by itself.
    raise(number)
  }

  private static let watches: Void = {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    notices.store(ends[1], ordering: .relaxed)
    let reading = ends[0]
    Thread.detachNewThread {
      var number: UInt8 = 0
      while read(reading, &number, 1) != 1 {}
      received.store(Int32(number), ordering: .relaxed)
      work.withLock { $0?.cancel() }
      Thread.sleep(forTimeInterval: 2)
      obey()
    }
    for signal in signals { take(signal) }
  }()

  /// Handles a signal here the first time it comes, unless the program was started with it ignored.
  private static func take(_ signal: Int32) {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return }
    #if canImport(Darwin)
      let handler = unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
      action.__sigaction_u.__sa_handler = { Ending.note($0) }
    #else
      let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      action.__sigaction_handler.sa_handler = { Ending.note($0) }
    #endif
    guard handler != unsafeBitCast(SIG_IGN, to: Int.self) else { return }
    action.sa_flags = Int32(SA_RESTART) | Int32(bitPattern: UInt32(SA_RESETHAND))
    sigfillset(&action.sa_mask)
    sigaction(signal, &action, nil)
  }

  /// Called by the system; what it calls is what POSIX allows there.
  private static func note(_ signal: Int32) {
    let number = errno
    var notice = UInt8(signal)
    _ = write(notices.load(ordering: .relaxed), &notice, 1)
    errno = number
  }
}
