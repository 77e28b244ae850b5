private import Foundation

/// The most memory that processes had at any time, in bytes.
package enum PeakMemory {
  /// Of this very process.
  package static var own: Int {
    #if canImport(Darwin)
      peak(of: RUSAGE_SELF)
    #else
      peak(of: __rusage_who_t(RUSAGE_SELF.rawValue))
    #endif
  }

  /// Of the largest process that this one has started and waited for.
  package static var ofChildren: Int {
    #if canImport(Darwin)
      peak(of: RUSAGE_CHILDREN)
    #else
      peak(of: __rusage_who_t(RUSAGE_CHILDREN.rawValue))
    #endif
  }

  /// Of another process that runs, without what it has started; nil where the system does not say.
  package static func of(process: Int32) -> Int? {
    let line = SystemFile.text("/proc/\(process)/status").split(separator: "\n")
      .first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first.map { 1024 * $0 }
  }

  #if canImport(Darwin)
    private static func peak(of who: Int32) -> Int {
      var usage = rusage()
      getrusage(who, &usage)
      return usage.ru_maxrss
    }
  #else
    private static func peak(of who: __rusage_who_t) -> Int {
      var usage = rusage()
      getrusage(who, &usage)
      return usage.ru_maxrss * 1024
    }
  #endif
}
