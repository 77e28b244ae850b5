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
/// The variable `WORKBOOK_SECONDS` holds the most seconds of processor time that the process may use, and the
/// most for one call: `60,2`. 0 stands for as many as it takes.
public func serveCalls(_ answer: (_ arguments: [Value], _ progress: ([Double]) -> Void) -> Value) {
  let setting = getenv("WORKBOOK_SECONDS").map { String(cString: $0) } ?? ""
  let seconds = setting.split(separator: ",").map { UInt($0) ?? 0 }
  let (all, each) = (seconds.first ?? 0, seconds.count > 1 ? seconds[1] : 0)
  if all > 0 { limit(toSeconds: all, atMost: all + 1) }
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
      if each > 0 { limit(toSeconds: secondsUsed() + each, atMost: all > 0 ? all + 1 : nil) }
      let result = answer(arguments) { numbers in
        send(Frame(.progress, number: call.number, value: .numbers(numbers)), to: channel)
      }
      fflush(stdout)
      send(Frame(.answer, number: call.number, value: result), to: channel)
    }
  }
  exit(0)
}

/// The processor time that this process has used, in seconds, rounded up.
private func secondsUsed() -> UInt {
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
  #else
    getrusage(RUSAGE_SELF.rawValue, &usage)
  #endif
  return UInt(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 2)
}

/// Lets the system end this process when it has used so much processor time, even if nobody is left to do so.
private func limit(toSeconds seconds: UInt, atMost hard: UInt?) {
  #if canImport(Darwin)
    let processorTime = RLIMIT_CPU
  #else
    let processorTime = __rlimit_resource_t(RLIMIT_CPU.rawValue)
  #endif
  var limits = rlimit()
  getrlimit(processorTime, &limits)
  // A sandbox may have set a lower one, which can't be raised.
  limits.rlim_max = min(limits.rlim_max, rlim_t(hard ?? .max))
  limits.rlim_cur = min(rlim_t(seconds), limits.rlim_max)
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
