import Foundation
import SafeFiles
import Synchronization

/// Tells when a file in one of some folders changes; the system wakes it, so that waiting costs nothing.
///
/// A file that is saved in place, saved by renaming another over it, made or deleted has changed. Files in
/// folders within the folders are not looked at, nor are hidden files and those that editors keep for
/// themselves. A folder that goes away is taken up again when it comes back.
final class FolderWatcher: Sendable {
  /// Paths of files that changed or were deleted, each a folder as it was given and the file's name.
  ///
  /// A file that changes several times within 30 ms is told once, after the last time. The sequence is for
  /// one reader; `stop()` ends it.
  let changes: AsyncStream<String>

  private let bursts: Bursts
  private let folders: WatchedFolders

  /// Begins to watch.
  /// - Throws: `Failure` if a folder is not there or the system watches no more.
  init(folders paths: [String]) throws {
    let (stream, continuation) = AsyncStream<String>.makeStream()
    changes = stream
    let bursts = Bursts(tell: { continuation.yield($0) }, end: { continuation.finish() })
    self.bursts = bursts
    folders = try WatchedFolders(paths) { bursts.note($0) }
  }

  deinit { stop() }

  /// Ends the watching and `changes`. Calling it again does nothing.
  func stop() {
    folders.stop()
    bursts.stop()
  }

  /// Whether a file of this name is the user's, not an editor's.
  static func isOfInterest(_ name: String) -> Bool {
    let beginnings = [".", "#"]
    let endings = ["~", ".swp", ".swx", ".tmp", ".temp", "___jb_tmp___", "___jb_old___"]
    // Vim tries with 4913 whether it may write; macOS saves by way of name.sb-1a2b3c4d-abcdef.
    return !name.isEmpty && name != "4913" && !name.contains(".sb-")
      && !beginnings.contains { name.hasPrefix($0) } && !endings.contains { name.hasSuffix($0) }
  }

  /// The names of interest in a folder; none if it can't be read.
  fileprivate static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { isOfInterest($0) && !isFolder(path(of: $0, in: folder)) }
  }

  fileprivate static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  fileprivate static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// What to say when the system refuses to watch a folder.
  static func failure(_ code: Int32, folder: String) -> Failure {
    switch code {
    case EMFILE, ENFILE, ENOSPC:
      #if os(Linux)
        let setting = code == ENOSPC ? "max_user_watches" : "max_user_instances"
        let remedy = "close other editors and programs that watch files, or raise fs.inotify.\(setting)"
      #else
        let remedy = "close other programs, or raise the limit with ulimit -n"
      #endif
      return Failure(.system, at: folder, "the system can't watch any more files for changes", remedy: remedy)
    default:
      let error = POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO)
      return Files.failure(error, path: folder, doing: .reading)
    }
  }
}

/// Makes one message of several in quick succession for the same path.
private final class Bursts: Sendable {
  private struct State {
    /// For each path that waits, how many changes it had.
    var counts: [String: Int] = [:]
    var isStopped = false
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "bursts of changes")
  private let tell: @Sendable (String) -> Void
  private let end: @Sendable () -> Void

  init(tell: @escaping @Sendable (String) -> Void, end: @escaping @Sendable () -> Void) {
    (self.tell, self.end) = (tell, end)
  }

  func note(_ path: String) {
    let count: Int = state.withLock { state in
      state.counts[path, default: 0] += 1
      return state.counts[path]!
    }
    queue.asyncAfter(deadline: .now() + .milliseconds(30)) { [self] in
      let isLast = state.withLock { state in
        guard !state.isStopped, state.counts[path] == count else { return false }
        state.counts[path] = nil
        return true
      }
      if isLast { tell(path) }
    }
  }

  func stop() {
    state.withLock { $0.isStopped = true }
    end()
  }
}

#if os(Linux)
  /// Folders that inotify watches.
  private final class WatchedFolders: Sendable {
    private struct State {
      /// The folder behind each of inotify's numbers.
      var folders: [Int32: String] = [:]
      /// Folders that went away.
      var missing: [String] = []
      /// `nil` after the end.
      var source: Source?
    }

    private static let wanted =
      UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
      | UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "changes of folders")
    private let descriptor: Int32
    private let tell: @Sendable (String) -> Void

    init(_ folders: [String], tell: @escaping @Sendable (String) -> Void) throws {
      self.tell = tell
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { throw FolderWatcher.failure(errno, folder: folders.first ?? ".") }
      for folder in folders {
        guard add(folder) else {
          let code = errno
          close(descriptor)
          throw FolderWatcher.failure(code, folder: folder)
        }
      }
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      source.setEventHandler { [weak self] in self?.read() }
      source.setCancelHandler { [descriptor] in close(descriptor) }
      source.activate()
      let shared = Source(source)
      state.withLock { $0.source = shared }
    }

    func stop() {
      state.withLock { state in
        state.source?.cancel()
        state.source = nil
      }
    }

    private func add(_ folder: String) -> Bool {
      state.withLock { state in
        let number = inotify_add_watch(descriptor, folder, Self.wanted)
        guard number >= 0 else { return false }
        state.folders[number] = folder
        return true
      }
    }

    private func read() {
      var bytes = [UInt8](repeating: 0, count: 16384)
      while true {
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return }
        bytes.withUnsafeBytes { bytes in
          var start = 0
          while start < count {
            let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            let head = MemoryLayout<inotify_event>.size
            let name = bytes[(start + head)..<(start + head + Int(event.len))].prefix { $0 != 0 }
            take(event, name: String(decoding: name, as: UTF8.self))
            start += head + Int(event.len)
          }
        }
      }
    }

    private func take(_ event: inotify_event, name: String) {
      func says(_ flag: Int32) -> Bool { event.mask & UInt32(bitPattern: flag) != 0 }
      if says(Int32(IN_Q_OVERFLOW)) {
        for folder in state.withLock({ $0.folders.values.sorted() }) { tellAll(of: folder) }
      }
      guard let folder = state.withLock({ $0.folders[event.wd] }) else { return }
      if says(Int32(IN_DELETE_SELF)) || says(Int32(IN_MOVE_SELF)) || says(Int32(IN_IGNORED)) {
        inotify_rm_watch(descriptor, event.wd)
        state.withLock { state in
          state.folders[event.wd] = nil
          state.missing.append(folder)
        }
        lookForMissing()
      } else if !says(Int32(IN_ISDIR)), FolderWatcher.isOfInterest(name) {
        tell(FolderWatcher.path(of: name, in: folder))
      }
    }

    private func tellAll(of folder: String) {
      for name in FolderWatcher.names(in: folder) { tell(FolderWatcher.path(of: name, in: folder)) }
    }

    /// Takes folders up again that went away; while there are any it looks every half second.
    private func lookForMissing() {
      let missing = state.withLock { state in
        defer { state.missing = [] }
        return state.source == nil ? [] : state.missing
      }
      let stillMissing = missing.filter { folder in
        guard add(folder) else { return true }
        tellAll(of: folder)
        return false
      }
      guard !stillMissing.isEmpty else { return }
      state.withLock { $0.missing += stillMissing }
      queue.asyncAfter(deadline: .now() + .milliseconds(500)) { [weak self] in self?.lookForMissing() }
    }
  }
#else
  /// Folders and the files in them, each with a kernel event source of its own.
  private final class WatchedFolders: Sendable {
    /// What tells one state of a file from another.
    private struct Stamp: Equatable {
      var file: UInt64
      var size: Int64
      var seconds: Int
      var nanoseconds: Int
    }

    private struct Watched {
      var stamp: Stamp
      /// `nil` if the file can't be opened: then only its folder tells of it.
      var source: Source?
    }

    private struct State {
      /// The files of each folder by name.
      var files: [String: [String: Watched]] = [:]
      /// A source for each folder that is there.
      var folders: [String: Source] = [:]
      var isStopped = false
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "changes of folders")
    private let tell: @Sendable (String) -> Void

    init(_ folders: [String], tell: @escaping @Sendable (String) -> Void) throws {
      self.tell = tell
      do {
        for folder in folders {
          guard watch(folder) else { throw FolderWatcher.failure(errno, folder: folder) }
          let refusal = queue.sync { look(into: folder, tells: false) }
          if let refusal { throw FolderWatcher.failure(refusal, folder: folder) }
        }
      } catch {
        stop()
        throw error
      }
    }

    func stop() {
      state.withLock { state in
        state.isStopped = true
        for source in state.folders.values { source.cancel() }
        for file in state.files.values.flatMap(\.values) { file.source?.cancel() }
        (state.folders, state.files) = ([:], [:])
      }
    }

    /// Watches a folder itself; `false`, with the reason in `errno`, if it can't be.
    private func watch(_ folder: String) -> Bool {
      let opened = Source(folder, flags: O_DIRECTORY, queue: queue) { [weak self] descriptor in
        self?.folderChanged(folder, descriptor: descriptor)
      }
      guard let opened else { return false }
      state.withLock { state in
        state.folders[folder]?.cancel()
        if state.isStopped { opened.cancel() } else { state.folders[folder] = opened }
      }
      return true
    }

    private func folderChanged(_ folder: String, descriptor: Int32) {
      var (watched, present) = (stat(), stat())
      let isThere = stat(folder, &present) == 0
      if !isThere || fstat(descriptor, &watched) != 0 || watched.st_ino != present.st_ino {
        state.withLock { $0.folders.removeValue(forKey: folder)?.cancel() }
        lookForMissing(folder)
      }
      _ = look(into: folder, tells: true)
    }

    /// Takes a folder up again that went away; until it is back it looks every half second.
    private func lookForMissing(_ folder: String) {
      guard !state.withLock({ $0.isStopped }) else { return }
      if watch(folder) {
        _ = look(into: folder, tells: true)
      } else {
        queue.asyncAfter(deadline: .now() + .milliseconds(500)) { [weak self] in self?.lookForMissing(folder)
        }
      }
    }

    /// Compares a folder with what it was, tells of the differences, and watches the files that are new.
    /// - Returns: The system's reason if it watches no more files.
    private func look(into folder: String, tells: Bool) -> Int32? {
      guard let before = state.withLock({ $0.isStopped ? nil : $0.files[folder] ?? [:] }) else { return nil }
      var now: [String: Watched] = [:]
      var refusal: Int32?
      for name in FolderWatcher.names(in: folder) {
        let path = FolderWatcher.path(of: name, in: folder)
        guard let stamp = Self.stamp(of: path) else { continue }
        let known = before[name]
        if let source = known?.source, known?.stamp.file == stamp.file {
          now[name] = Watched(stamp: stamp, source: source)
        } else {
          known?.source?.cancel()
          let source = Source(path, queue: queue) { [weak self] _ in
            // Where times are coarse, two states of a file can look the same.
            self?.tell(path)
            _ = self?.look(into: folder, tells: true)
          }
          if source == nil, errno == EMFILE || errno == ENFILE { refusal = errno }
          now[name] = Watched(stamp: stamp, source: source)
        }
        if tells, known?.stamp != stamp { tell(path) }
      }
      for (name, file) in before where now[name] == nil {
        file.source?.cancel()
        tell(FolderWatcher.path(of: name, in: folder))
      }
      state.withLock { state in
        if state.isStopped {
          for file in now.values { file.source?.cancel() }
        } else {
          state.files[folder] = now
        }
      }
      return refusal
    }

    private static func stamp(of path: String) -> Stamp? {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      return Stamp(
        file: UInt64(status.st_ino), size: Int64(status.st_size), seconds: Int(status.st_mtimespec.tv_sec),
        nanoseconds: Int(status.st_mtimespec.tv_nsec))
    }
  }

  extension Source {
    /// A source for one file or folder that calls `changed`, with its descriptor, on the queue; `nil`, with the
    /// reason in `errno`, if the path can't be opened.
    fileprivate convenience init?(
      _ path: String, flags: Int32 = 0, queue: DispatchQueue, changed: @escaping @Sendable (Int32) -> Void
    ) {
      let descriptor = open(path, O_EVTONLY | O_CLOEXEC | flags)
      guard descriptor >= 0 else { return nil }
      let source = DispatchSource.makeFileSystemObjectSource(
        fileDescriptor: descriptor, eventMask: [.write, .extend, .delete, .rename, .revoke], queue: queue)
      source.setEventHandler { changed(descriptor) }
      source.setCancelHandler { close(descriptor) }
      source.activate()
      self.init(source)
    }
  }
#endif

/// A source of events, which may be cancelled from any thread.
private final class Source: @unchecked Sendable {
  private let source: any DispatchSourceProtocol

  init(_ source: any DispatchSourceProtocol) { self.source = source }

  func cancel() { source.cancel() }
}
