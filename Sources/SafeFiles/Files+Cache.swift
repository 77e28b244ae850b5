private import Foundation

extension Files {
  /// The folder for what can be made or fetched again: `$XDG_CACHE_HOME/neural-network-workbook`, by default
  /// in `~/.cache`; on macOS in `~/Library/Caches`.
  ///
  /// As the XDG Base Directory Specification says, a path that is not absolute is ignored.
  /// - Parameter environment: the process's environment variables.
  public static func cacheFolder(environment: [String: String]) -> String {
    if let named = environment["XDG_CACHE_HOME"], named.hasPrefix("/") {
      return named + "/neural-network-workbook"
    }
    let home =
      environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? FileManager.default.homeDirectoryForCurrentUser.path(percentEncoded: false)
    #if os(macOS)
      return home + "/Library/Caches/neural-network-workbook"
    #else
      return home + "/.cache/neural-network-workbook"
    #endif
  }
}
