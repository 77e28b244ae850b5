import Foundation
import SafeFiles
import Synchronization

/// A terminal set to hand over single keys without showing them, and set back on every way out: at the
/// program's end, by a signal that ends it, in a crash, and while Ctrl-Z holds it.
///
/// The signal handlers here call only what POSIX allows them to. There is one terminal in this mode at a time.
enum TerminalMode {
  /// What a handler leaves in the pipe for the reading thread: the signal's number.
  typealias Notice = UInt8

  nonisolated(unsafe) private static let original = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  nonisolated(unsafe) private static let singleKeys = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  nonisolated(unsafe) private static let before = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
  /// The terminal in this mode; -1 if there is none.
  private static let terminal = Atomic<Int32>(-1)
  /// Where notices are written; -1 if nobody reads them.
  private static let notices = Atomic<Int32>(-1)
  private static let interruptWaits = Atomic<Bool>(false)

  /// Signals that end the program, a crash's among them.
  private static let endings = [
    SIGHUP, SIGQUIT, SIGTERM, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP,
  ]

  /// Begins to turn Ctrl-C into a notice, and sets the terminal, if there is one, to single keys.
  static func enter(terminal descriptor: Int32?, notices pipe: Int32) throws {
    precondition(notices.load(ordering: .relaxed) < 0, "only one KeyReader at a time")
    if let descriptor {
      guard tcgetattr(descriptor, original) == 0 else { throw refusal() }
      singleKeys.initialize(to: original.pointee)
      singleKeys.pointee.c_lflag &= ~tcflag_t(ICANON | ECHO)
      singleKeys.pointee.c_lflag |= tcflag_t(ISIG)
      withUnsafeMutableBytes(of: &singleKeys.pointee.c_cc) { characters in
        characters[Int(VMIN)] = 1
        characters[Int(VTIME)] = 0
      }
    }
    interruptWaits.store(false, ordering: .relaxed)
    notices.store(pipe, ordering: .relaxed)
    take(SIGINT)
    guard let descriptor else { return }
    terminal.store(descriptor, ordering: .relaxed)
    for signal in endings + [SIGTSTP, SIGCONT] { take(signal) }
    _ = setsBackAtExit
    // In the background this stops the program until it comes to the foreground.
    guard set(singleKeys) else {
      let failure = refusal()
      leave()
      throw failure
    }
  }

  /// Sets the terminal and the signals back to what they were.
  static func leave() {
    if isForeground { set(original) }
    if terminal.exchange(-1, ordering: .relaxed) >= 0 {
      for signal in endings + [SIGTSTP, SIGCONT] { sigaction(signal, before + Int(signal), nil) }
    }
    if notices.exchange(-1, ordering: .relaxed) >= 0 { sigaction(SIGINT, before + Int(SIGINT), nil) }
  }

  /// Sets the terminal to single keys again, after the program was stopped.
  /// - Returns: Whether it is: in the background the terminal is another's.
  static func resume() -> Bool {
    guard isForeground else { return false }
    set(singleKeys)
    return true
  }

  /// Says that whoever waits for Ctrl-C knows of it. Until then a second one ends the program as usual.
  static func interruptArrived() {
    interruptWaits.store(false, ordering: .relaxed)
  }

  private static let setsBackAtExit: Void = {
    _ = atexit { if TerminalMode.isForeground { TerminalMode.set(TerminalMode.original) } }
  }()

  private static func refusal() -> Failure {
    Failure(
      .system, at: "terminal", "it does not give single keys: \(String(cString: strerror(errno)))",
      remedy: "use another terminal")
  }

  /// Whether the terminal listens to this program. In the background its modes are the shell's.
  private static var isForeground: Bool {
    let owner = tcgetpgrp(terminal.load(ordering: .relaxed))
    return owner < 0 || owner == getpgrp()
  }

  @discardableResult
  private static func set(_ mode: UnsafeMutablePointer<termios>) -> Bool {
    let descriptor = terminal.load(ordering: .relaxed)
    guard descriptor >= 0 else { return true }
    while tcsetattr(descriptor, TCSANOW, mode) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  /// Handles a signal here from now on, unless the program was started with it ignored.
  private static func take(_ signal: Int32) {
    let previous = before + Int(signal)
    guard sigaction(signal, nil, previous) == 0 else { return }
    var action = sigaction()
    // On a stack of its own where there is one: a crash may be for want of stack.
    action.sa_flags = Int32(SA_RESTART) | Int32(SA_ONSTACK)
    sigfillset(&action.sa_mask)
    #if canImport(Darwin)
      let handler = unsafeBitCast(previous.pointee.__sigaction_u.__sa_handler, to: Int.self)
      action.__sigaction_u.__sa_handler = { TerminalMode.answer($0) }
    #else
      let handler = unsafeBitCast(previous.pointee.__sigaction_handler.sa_handler, to: Int.self)
      action.__sigaction_handler.sa_handler = { TerminalMode.answer($0) }
    #endif
    guard handler != unsafeBitCast(SIG_IGN, to: Int.self) else { return }
    sigaction(signal, &action, nil)
  }

  private static func answer(_ signal: Int32) {
    let number = errno
    defer { errno = number }
    switch signal {
    case SIGINT where !interruptWaits.exchange(true, ordering: .relaxed):
      notify(signal)
    case SIGCONT:
      notify(signal)
    case SIGTSTP:
      hold()
    default:
      if isForeground { set(original) }
      sigaction(signal, before + Int(signal), nil)
      // Comes when this handler returns.
      raise(signal)
    }
  }

  private static func notify(_ signal: Int32) {
    var notice = Notice(signal)
    _ = write(notices.load(ordering: .relaxed), &notice, 1)
  }

  /// Stops the program as Ctrl-Z does, with the terminal as it was.
  private static func hold() {
    if isForeground { set(original) }
    var ours = sigaction()
    sigaction(SIGTSTP, before + Int(SIGTSTP), &ours)
    raise(SIGTSTP)
    var held = sigset_t()
    sigemptyset(&held)
    sigaddset(&held, SIGTSTP)
    // Here it stops.
    pthread_sigmask(SIG_UNBLOCK, &held, nil)
    pthread_sigmask(SIG_BLOCK, &held, nil)
    sigaction(SIGTSTP, &ours, nil)
    // Without a shell to hold it for, it did not stop, and nothing tells it to go on.
    notify(SIGCONT)
  }
}
