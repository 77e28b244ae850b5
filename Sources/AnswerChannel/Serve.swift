#if canImport(Darwin)
  @preconcurrency private import Darwin
#else
  @preconcurrency private import Glibc
#endif

/// Answers calls of a student's function until there are no more: the whole of the process that runs it.
///
/// Calls come from standard input. Answers go to what was standard output when the process began; what the
/// student prints goes to standard error from then on, so neither can be taken for the other.
public func serve<each Argument: Wire, Result: Wire>(_ function: (repeat each Argument) -> Result) {
  serveCalls { arguments, _ in
    var position = 0
    func next<Next: Wire>(_ type: Next.Type) -> Next {
      defer { position += 1 }
      guard position < arguments.count, let argument = Next(wire: arguments[position]) else {
        stop("argument \(position + 1) of a call is no \(type)")
      }
      return argument
    }
    return function(repeat next((each Argument).self)).wire
  }
}

/// Answers calls that report how far they have come, in numbers of their own.
///
/// The program's first argument is the most seconds of processor time that it may use; without one it may use
/// as many as it takes.
public func serveCalls(_ answer: (_ arguments: [Value], _ progress: ([Double]) -> Void) -> Value) {
  if let seconds = CommandLine.arguments.dropFirst().first.flatMap(UInt.init) { limit(toSeconds: seconds) }
  let channel = dup(STDOUT_FILENO)
  guard channel >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { stop("no channel for answers") }
  setvbuf(stdout, nil, _IOLBF, 0)
  var reader = FrameReader()
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    guard count > 0 else { break }
    reader.append(buffer[..<count])
    while true {
      let next: Frame?
      do { next = try reader.next() } catch { stop("a call that is none") }
      guard let call = next else { break }
      guard call.kind == .call, case .list(let arguments) = call.value else { stop("a call that is none") }
      send(Frame(.begin, number: call.number), to: channel)
      let result = answer(arguments) { numbers in
        send(Frame(.progress, number: call.number, value: .numbers(numbers)), to: channel)
      }
      fflush(stdout)
      send(Frame(.answer, number: call.number, value: result), to: channel)
    }
  }
  exit(0)
}

/// Lets the system end this process when it has used so much processor time, even if nobody is left to do so.
private func limit(toSeconds seconds: UInt) {
  #if canImport(Darwin)
    let processorTime = RLIMIT_CPU
  #else
    let processorTime = __rlimit_resource_t(RLIMIT_CPU.rawValue)
  #endif
  var limits = rlimit(rlim_cur: rlim_t(seconds), rlim_max: rlim_t(seconds + 1))
  setrlimit(processorTime, &limits)
}

private func send(_ frame: Frame, to channel: Int32) {
  var rest = frame.bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(channel, $0.baseAddress, $0.count) }
    guard count > 0 else { exit(3) }
    rest = rest.dropFirst(count)
  }
}

private func stop(_ reason: String) -> Never {
  fputs("The workbook's own part of this program stops: \(reason)\n", stderr)
  exit(3)
}
