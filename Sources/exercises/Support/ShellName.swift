import Foundation

/// How this program is started from a shell.
///
/// All texts call it `exercises`. That is true where the shell finds it by this name, and with an alias.
enum ShellName {
  /// `alias` where it may be news: nil where the program was started by the path that the line gives it, as it
  /// is by the alias.
  static var tip: String? { CommandLine.arguments[0] == shortPath ? nil : alias }

  /// The line that makes `exercises` this program in a shell; nil where the shell finds it by that name.
  static let alias: String? = {
    if isOnPath { return nil }
    let quoted = shortPath.replacing(#/[\\"$`]/#) { "\\" + $0.output }
    return "alias exercises=\"\(quoted)\""
  }()

  /// The name if the shell finds the program by it, else a path that is as short as can be.
  static var typed: String {
    if isOnPath { return "exercises" }
    return [".build/release/exercises", ".build/debug/exercises"].first(where: isProgram) ?? shortPath
  }

  /// Whether the shell finds the program by its name.
  static let isOnPath: Bool = {
    (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/exercises" }.contains(where: isProgram)
  }()

  private static let program = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
    .resolvingSymlinksInPath()

  private static func isProgram(_ path: String) -> Bool {
    URL(filePath: path).resolvingSymlinksInPath() == program
  }

  /// The whole path, by way of the link that `swift build` makes beside the folder that is named after the
  /// machine: `…/.build/release/exercises`.
  private static let shortPath: String = {
    let configuration = program.deletingLastPathComponent()
    let link = configuration.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "\(configuration.lastPathComponent)/\(program.lastPathComponent)")
      .path(percentEncoded: false)
    return isProgram(link) ? link : program.path(percentEncoded: false)
  }()
}
