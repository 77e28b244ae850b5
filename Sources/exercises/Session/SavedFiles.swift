import Synchronization

/// Files that were saved and are not looked at yet. However often a file was saved, it is one: what stands in
/// it counts.
final class SavedFiles: Sendable {
  private let paths = Mutex<[String]>([])

  /// Notes that a file was saved.
  func add(_ path: String) {
    paths.withLock { paths in
      paths.removeAll { $0 == path }
      paths.append(path)
    }
  }

  /// All of them, the one that was saved last at the end; none is left.
  func take() -> [String] {
    paths.withLock { paths in
      defer { paths = [] }
      return paths
    }
  }
}
