import Foundation
import SafeFiles
import Synchronization

/// Single keys from the terminal on standard input, and lines where a question needs more than a key.
///
/// While there is a reader the terminal shows nothing that is typed; see `TerminalMode` for how it is set
/// back. Input is read only while someone waits for it. Ctrl-C comes as a key; a second one that comes before
/// the first was looked at ends the program.
///
/// When standard input is no terminal its lines stand for keys, so that a script can play the user: where a
/// key is asked for a line's first character is that key, where a line is asked for it is the line.
final class KeyReader: Sendable {
  /// What one press of a key says.
  enum Key: Hashable, Sendable {
    /// A letter, a digit, a sign; with Ctrl held, or for backspace, a control character.
    case character(Character)
    /// The enter key; an empty line of a script.
    case enter
    /// The escape key.
    case escape
    /// Ctrl-C.
    case interrupt
    /// Ctrl-D, or nothing more to read.
    case endOfInput
  }

  /// Whether keys can come one by one: standard input is a terminal.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 }

  private let isTerminal: Bool
  private let show: @Sendable (String) -> Void
  private let inbox: Inbox
  private let thread: ReadingThread
  private let isRestored = Mutex(false)

  /// A reader of standard input, the only one at its time.
  /// - Throws: `Failure` if the terminal does not give single keys.
  convenience init(onInterrupt: @escaping @Sendable () -> Void) throws {
    try self.init(input: STDIN_FILENO, onInterrupt: onInterrupt) { text in
      print(text, terminator: "")
      fflush(nil)
    }
  }

  /// A reader of any terminal, pipe or file.
  /// - Parameters:
  ///   - onInterrupt: called when Ctrl-C comes, before it is a key, and though nobody waits for one.
  ///   - show: writes what `readLine` has to show.
  init(
    input: Int32, onInterrupt: @escaping @Sendable () -> Void = {}, show: @escaping @Sendable (String) -> Void
  ) throws {
    self.show = show
    isTerminal = isatty(input) == 1
    // The pipe could take the place of a closed input.
    let isOpen = fcntl(input, F_GETFD) >= 0
    let pipe = try WakePipe()
    inbox = Inbox(wake: { pipe.send(0) }, onInterrupt: onInterrupt)
    thread = ReadingThread(input: input, isTerminal: isTerminal, pipe: pipe, inbox: inbox)
    try TerminalMode.enter(terminal: isTerminal ? input : nil, notices: pipe.end)
    if isOpen {
      thread.start()
    } else {
      inbox.put(.key(.endOfInput))
      inbox.end()
    }
  }

  deinit { restore() }

  /// Sets the terminal back to what it was and ends `keys`. Calling it again does nothing.
  ///
  /// Nothing is read any more when it returns, so that another program can use the terminal.
  func restore() {
    isRestored.withLock { isRestored in
      guard !isRestored else { return }
      isRestored = true
      thread.stop()
      TerminalMode.leave()
      inbox.end()
    }
  }

  /// The keys as they come, until there is nothing more to read or the task is cancelled.
  ///
  /// Nothing is read ahead: between two keys of this sequence `readLine` may take what comes.
  var keys: AsyncStream<Key> {
    AsyncStream { await self.nextKey() }
  }

  private func nextKey() async -> Key? {
    switch await inbox.next() {
    case .key(let key): key
    case .line(let line):
      switch line.first {
      case nil: .enter
      case "\u{1B}": .escape
      case let character?: .character(character)
      }
    case nil: nil
    }
  }

  /// The next key after a question, which is taken away then; `nil` as from `readLine(prompt:)`.
  func readKey(prompt: String) async -> Key? {
    guard isTerminal else { return await nextKey() }
    show(prompt)
    defer { show(Terminal.isPlain ? "\n" : "\r\u{1B}[K") }
    let key = await nextKey()
    return key == .interrupt || key == .endOfInput ? nil : key
  }

  /// The next line that is typed, without its end, shown as it is typed; backspace takes back a character,
  /// Ctrl-U all of them.
  /// - Returns: `nil` at the end of input, on Ctrl-C, or if the task is cancelled.
  func readLine(prompt: String) async -> String? {
    guard isTerminal else {
      guard case .line(let line)? = await inbox.next() else { return nil }
      return line
    }
    var line = ""
    show(prompt)
    while case .key(let key)? = await inbox.next() {
      switch key {
      case .enter:
        show("\n")
        return line
      case .interrupt:
        show("\n")
        return nil
      case .endOfInput where line.isEmpty:
        show("\n")
        return nil
      case .character("\u{7F}"), .character("\u{8}"), .character("\u{15}"):
        guard !line.isEmpty else { break }
        let shown = Self.width(of: prompt + line)
        line = key == .character("\u{15}") ? "" : String(line.dropLast())
        let above = (shown - 1) / Terminal.columns
        show((above > 0 ? "\u{1B}[\(above)A" : "") + "\r\u{1B}[J\(prompt)\(line)")
      case .character(let character) where character >= " ":
        line.append(character)
        show(String(character))
      case .character, .escape, .endOfInput:
        break
      }
    }
    show("\n")
    return nil
  }

  /// The columns that a text takes, its colours aside.
  private static func width(of text: String) -> Int {
    text.replacing(/\u{1B}\[[0-9;]*[A-Za-z]/, with: "").reduce(0) { width, character in
      switch character.unicodeScalars.first {
      case let scalar? where scalar.properties.isEmojiPresentation: width + 2
      case let scalar?:
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
          0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
          width + 2
        default: width + 1
        }
      case nil: width
      }
    }
  }
}

/// What was read and is not yet taken, and who waits for more.
private final class Inbox: Sendable {
  enum Item: Sendable {
    case key(KeyReader.Key)
    case line(String)
  }

  private struct State {
    var items: [Item] = []
    var waiting: [(number: Int, continuation: CheckedContinuation<Item?, Never>)] = []
    var count = 0
    var hasEnded = false
  }

  private let state = Mutex(State())
  private let wake: @Sendable () -> Void
  private let onInterrupt: @Sendable () -> Void

  /// An inbox that calls `wake` when something is to be read, and `onInterrupt` when Ctrl-C comes.
  init(wake: @escaping @Sendable () -> Void, onInterrupt: @escaping @Sendable () -> Void) {
    (self.wake, self.onInterrupt) = (wake, onInterrupt)
  }

  /// Whether someone waits.
  var isAwaited: Bool { state.withLock { !$0.waiting.isEmpty } }

  /// The next item, when there is one; `nil` after the end and for a cancelled task.
  func next() async -> Item? {
    let number = state.withLock { state in
      state.count += 1
      return state.count
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        enum Outcome { case now(Item?), later }
        let outcome: Outcome = state.withLock { state in
          if Task.isCancelled { return .now(nil) }
          if !state.items.isEmpty { return .now(state.items.removeFirst()) }
          if state.hasEnded { return .now(nil) }
          state.waiting.append((number, continuation))
          return .later
        }
        switch outcome {
        case .now(let item): Self.hand(item, to: continuation)
        case .later: wake()
        }
      }
    } onCancel: {
      let continuation = state.withLock { state in
        state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0).continuation }
      }
      continuation?.resume(returning: nil)
    }
  }

  /// Adds an item; Ctrl-C comes before all that was typed ahead.
  func put(_ item: Item) {
    if case .key(.interrupt) = item { onInterrupt() }
    let continuation: CheckedContinuation<Item?, Never>? = state.withLock { state in
      if !state.waiting.isEmpty { return state.waiting.removeFirst().continuation }
      if case .key(.interrupt) = item {
        state.items.insert(item, at: 0)
      } else {
        state.items.append(item)
      }
      return nil
    }
    if let continuation { Self.hand(item, to: continuation) }
  }

  /// Lets all who wait and will wait know that nothing more comes.
  func end() {
    let waiting = state.withLock { state in
      state.hasEnded = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for waiter in waiting { waiter.continuation.resume(returning: nil) }
  }

  private static func hand(_ item: Item?, to continuation: CheckedContinuation<Item?, Never>) {
    if case .key(.interrupt)? = item { TerminalMode.interruptArrived() }
    continuation.resume(returning: item)
  }
}

/// A pipe of this program to itself, which signal handlers and other threads wake the reading thread with.
private final class WakePipe: Sendable {
  /// Where it is read.
  let start: Int32
  /// Where it is written.
  let end: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    let isMade = pipe(&ends) == 0
    (start, end) = (ends[0], ends[1])
    guard isMade, ends.allSatisfy({ $0 < FD_SETSIZE }) else {
      throw Failure(
        .system, at: "terminal", "too many files are open to read keys", remedy: "close other programs")
    }
    for descriptor in ends {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(start)
    close(end)
  }

  func send(_ notice: TerminalMode.Notice) {
    var notice = notice
    _ = write(end, &notice, 1)
  }

  /// All that was sent since the last time.
  func receive() -> [TerminalMode.Notice] {
    var notices = [TerminalMode.Notice](repeating: 0, count: 256)
    let count = read(start, &notices, notices.count)
    return Array(notices.prefix(max(count, 0)))
  }
}

/// The thread that waits for input and for signals.
private final class ReadingThread: Sendable {
  private static let stopNotice: TerminalMode.Notice = 255

  private let input: Int32
  private let isTerminal: Bool
  private let pipe: WakePipe
  private let inbox: Inbox
  private let hasStopped = DispatchSemaphore(value: 0)
  private let isStarted = Mutex(false)

  init(input: Int32, isTerminal: Bool, pipe: WakePipe, inbox: Inbox) {
    (self.input, self.isTerminal, self.pipe, self.inbox) = (input, isTerminal, pipe, inbox)
  }

  func start() {
    isStarted.withLock { $0 = true }
    let thread = Thread { [self] in
      run()
      hasStopped.signal()
    }
    thread.name = "keys"
    thread.start()
  }

  /// Ends the thread. It returns when nothing is read any more.
  func stop() {
    guard isStarted.withLock({ $0 }) else { return }
    pipe.send(Self.stopNotice)
    _ = hasStopped.wait(timeout: .now() + .seconds(1))
  }

  private func run() {
    var decoder = KeyDecoder()
    var script = [UInt8]()
    var (hasEnded, isResuming) = (false, false)
    while true {
      let reads = !hasEnded && !isResuming && inbox.isAwaited
      // An escape by itself is the escape key; in the background there is no signal to wait for.
      let patience = decoder.holdsEscape ? 50 : isResuming ? 300 : nil
      let ready = Self.wait(for: reads ? [pipe.start, input] : [pipe.start], milliseconds: patience)
      if ready.contains(pipe.start) {
        for notice in pipe.receive() {
          switch Int32(notice) {
          case Int32(Self.stopNotice): return
          case SIGINT: inbox.put(.key(.interrupt))
          case SIGCONT: isResuming = isTerminal
          default: break
          }
        }
      }
      if isResuming { isResuming = !TerminalMode.resume() }
      if ready.isEmpty, decoder.holdsEscape {
        decoder = KeyDecoder()
        inbox.put(.key(.escape))
      }
      // A signal may have come since: then the terminal is asked again.
      guard ready.contains(input), !isResuming else { continue }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = read(input, &bytes, bytes.count)
      if count > 0, isTerminal {
        for key in decoder.keys(from: bytes.prefix(count)) { inbox.put(.key(key)) }
      } else if count > 0 {
        script += bytes.prefix(count)
        while let end = script.firstIndex(of: UInt8(ascii: "\n")) {
          inbox.put(.line(Self.line(script[..<end])))
          script.removeSubrange(...end)
        }
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        if !script.isEmpty { inbox.put(.line(Self.line(script[...]))) }
        inbox.put(.key(.endOfInput))
        inbox.end()
        hasEnded = true
      }
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }

  /// Sleeps until a descriptor can be read; empty if none can in the time given.
  ///
  /// This is `select` because `poll` does not know every terminal on macOS.
  private static func wait(for descriptors: [Int32], milliseconds: Int?) -> [Int32] {
    while true {
      var set = fd_set()
      withUnsafeMutableBytes(of: &set) { bits in
        for descriptor in descriptors { bits[Int(descriptor) / 8] |= 1 << (descriptor % 8) }
      }
      let most = descriptors.max()! + 1
      var time = timeval(tv_sec: 0, tv_usec: .init(1000 * (milliseconds ?? 0)))
      let count =
        milliseconds == nil ? select(most, &set, nil, nil, nil) : select(most, &set, nil, nil, &time)
      if count < 0, errno == EINTR { continue }
      // Where waiting fails, as on a closed standard input, reading says why.
      if count < 0 { return descriptors }
      return withUnsafeBytes(of: &set) { bits in
        descriptors.filter { bits[Int($0) / 8] & (1 << ($0 % 8)) != 0 }
      }
    }
  }
}

/// From a terminal's bytes to keys.
struct KeyDecoder {
  private var held: [UInt8] = []

  /// Whether an escape came last, which is a key or the begin of more.
  var holdsEscape: Bool { held == [0x1B] }

  /// The keys in what was read; a begun character or sequence is held until its rest comes.
  mutating func keys(from bytes: some Sequence<UInt8>) -> [KeyReader.Key] {
    held += bytes
    var keys: [KeyReader.Key] = []
    while let first = held.first {
      guard let length = first == 0x1B ? sequenceLength : characterLength, length <= held.count else { break }
      if let key = Self.key(held[..<length]) { keys.append(key) }
      held.removeFirst(length)
    }
    return keys
  }

  /// How many bytes the escape sequence at the start takes; `nil` if its end is not there yet.
  private var sequenceLength: Int? {
    guard held.count > 1 else { return nil }
    switch held[1] {
    case UInt8(ascii: "O"): return 3
    case UInt8(ascii: "[") where held.count > 2 && held[2] == UInt8(ascii: "["): return 4
    case UInt8(ascii: "["):
      return held.dropFirst(2).firstIndex { !(0x20...0x3F).contains($0) }.map { $0 + 1 }
    default: return 1
    }
  }

  private var characterLength: Int? {
    let length =
      switch held[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    // What does not go on as UTF-8 does is no character.
    return held.prefix(length).dropFirst().allSatisfy { $0 & 0xC0 == 0x80 } ? length : 1
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> KeyReader.Key? {
    switch bytes.first! {
    case 0x1B: bytes.count == 1 ? .escape : nil
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"): .enter
    case 0x03: .interrupt
    case 0x04: .endOfInput
    case 0x00: nil
    default: String(validating: bytes, as: UTF8.self)?.first.map { .character($0) }
    }
  }
}
