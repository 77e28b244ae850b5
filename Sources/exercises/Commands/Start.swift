import ArgumentParser
import Course
import Foundation
import SafeFiles

/// What `exercises` alone does: it starts or goes on with a session in the workbook, or says what to do next
/// where there is nobody to press keys.
struct Start: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start, or go on: the next exercise, checked on every save.")

  @OptionGroup var manner: Manner

  func run() async throws {
    try await Start.session(at: try Desk(), keys: true)
  }

  /// Runs a session, with keys or for saves alone.
  ///
  /// One with keys is alone in its folder. Those for saves may run beside it: each checks what it reads, in a
  /// folder of its own, and what passed is written under a lock, so that two that check the same file only
  /// take turns in noting the same. Where one is late and notes a text that was replaced meanwhile, it notes
  /// the newer one as soon as it has checked that.
  static func session(at desk: Desk, keys: Bool) async throws {
    let root = desk.workbook.root
    let lock = keys ? try lock(of: root) : nil
    if keys, lock == nil {
      throw Failure(
        .system, at: root, "another session is open in this folder",
        remedy: "go on there, or use exercises check NAME or exercises watch here")
    }
    defer { lock?.release() }
    let checker = try await desk.checker()  // before the keys are taken, so that Ctrl-C ends it
    let work = SessionWork()
    let reader = keys ? try KeyReader { work.interrupt() } : nil
    defer { reader?.restore() }
    let folders = desk.workbook.course.chapters.map { "\(root)/Exercises/\($0.folder)" }
    // One that was deleted by mistake is there again, and `exercises reset` fills it.
    for folder in folders { try Files.makeFolder(folder) }
    let watcher = try FolderWatcher(folders: folders)
    defer { watcher.stop() }
    let (events, continuation) = AsyncStream<Session.Event>.makeStream()
    let (readiness, ready) = AsyncStream<Void>.makeStream()
    let saved = SavedFiles()
    let saves = Task {
      for await path in watcher.changes {
        saved.add(path)
        continuation.yield(.saved)
      }
    }
    let presses = Task {
      guard let reader else { return }
      var turns = readiness.makeAsyncIterator()
      for await key in reader.keys {
        continuation.yield(.key(key))
        guard await turns.next() != nil else { break }
      }
      continuation.yield(.key(.endOfInput))
    }
    defer {
      saves.cancel()
      presses.cancel()
    }
    try await work.run {
      var session = try Session(at: desk, checker: checker, reader: reader, work: work, saves: saved)
      try await session.run(events: events) { ready.yield() }
    }
    guard keys else { return }
    Terminal.say("\nSee you. `exercises` goes on where you are.")
    if let alias = ShellName.tip { Terminal.say("For that, type once: \(alias)") }
  }

  /// - Returns: nil where another session has it.
  private static func lock(of root: String) throws -> FileLock? {
    do {
      return try FileLock(root + "/.exercises-progress.session", waits: false)
    } catch let failure as Failure {
      throw Failure(
        failure.code, at: root, "your progress can't be kept in this folder: \(failure.reason)",
        remedy: "make it writable, or copy the workbook to a folder of your own")
    }
  }
}

struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check each exercise when its file is saved, without keys; Ctrl-C ends it.",
    discussion: "It may run beside a session: for a second window.")

  @OptionGroup var manner: Manner

  func run() async throws {
    try await Start.session(at: try Desk(), keys: false)
  }
}
