#if canImport(Darwin)
  @preconcurrency private import Darwin
#else
  @preconcurrency private import Glibc
#endif

/// The code that a host ends with where a student's library does not fit it.
public let unfittingLibrary: Int32 = 4

/// Answers calls of a student's function that was built as a library: the whole of a host, a program that holds
/// what comes before an exercise and nothing else.
///
/// The variable `WORKBOOK_LIBRARY` holds the library's path. Where the library does not fit, the reason goes to
/// standard error, and the program ends with `unfittingLibrary`.
public func serveLibrary() -> Never {
  limitThreads()
  let path = getenv("WORKBOOK_LIBRARY").map { String(cString: $0) } ?? "none"
  // Everything that the library lacks has to be here at once, not when it is first used.
  guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL), let serve = dlsym(library, "workbook_serve") else {
    fputs("\(dlerror().map { String(cString: $0) } ?? "no reason")\n", stderr)
    exit(unfittingLibrary)
  }
  unsafeBitCast(serve, to: (@convention(c) () -> Void).self)()
  exit(0)
}

/// Lets the system refuse threads without end where nothing else does.
private func limitThreads() {
  #if canImport(Glibc)
    var limits = rlimit(rlim_cur: 256, rlim_max: 256)
    setrlimit(__rlimit_resource_t(__RLIMIT_NPROC.rawValue), &limits)
  #endif
}
