internal import SafeFiles

/// Where MNIST is on this machine: in the folder that the environment variable `MNIST_DIR` names, or in the
/// user's cache folder once it was fetched.
public enum MNIST {
  /// The folder that MNIST is fetched into.
  public static func cacheFolder(environment: [String: String]) -> String {
    Files.cacheFolder(environment: environment) + "/mnist"
  }

  /// The folder to read MNIST from.
  /// - Parameter environment: the process's environment variables.
  /// - Throws: `Failure` with `notFetched`, or what `DigitFolder` throws for the folder that `MNIST_DIR`
  ///   names.
  public static func folder(environment: [String: String]) throws -> DigitFolder {
    if let named = environment["MNIST_DIR"], !named.isEmpty {
      return try wholeSet(in: named)
    }
    do {
      return try wholeSet(in: cacheFolder(environment: environment))
    } catch let failure as Failure
      where [.notFound, .notADataset, .noSuchPart].contains(failure.code)
    {
      throw Failure(
        .notFetched, at: "mnist", "MNIST is not on this machine",
        remedy:
          "fetch it with `exercises dataset fetch mnist`, or set MNIST_DIR to a folder that has its four files"
      )
    }
  }

  /// Makes MNIST ready to read and checks its files' contents by their SHA-256.
  ///
  /// - A folder given as `source` has its files copied into the cache folder.
  /// - Without one, a folder that `MNIST_DIR` names is used where it is.
  /// - Otherwise what is not in the cache folder yet is downloaded into it.
  /// - Parameter progress: see `MNISTDownload.run(progress:)`; not called where nothing is downloaded.
  /// - Returns: the folder that has the files.
  /// - Throws: `Failure` with `wrongContents`, what `DigitFolder` throws for a folder that lacks files, and
  ///   as `MNISTDownload.run(progress:)`.
  public static func fetch(
    from source: String? = nil, environment: [String: String],
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async throws -> String {
    let cache = cacheFolder(environment: environment)
    if let source {
      try copy(from: source, to: cache)
      return cache
    }
    if let named = environment["MNIST_DIR"], !named.isEmpty {
      for (file, path) in try pairs(in: named) { try file.verify(path) }
      return named
    }
    try await MNISTDownload(into: cache).run(progress: progress)
    return cache
  }

  /// Copies the four files, after their contents were checked, whatever variant of their names they have.
  private static func copy(from source: String, to folder: String) throws {
    let pairs = try pairs(in: source)
    for (file, path) in pairs { try file.verify(path) }
    try Files.makeFolder(folder)
    for (file, path) in pairs {
      try Files.write(try Files.read(path, limit: file.sizeLimit), to: "\(folder)/\(file.name)")
    }
  }

  /// MNIST's files and where they are in a folder.
  private static func pairs(in folder: String) throws -> [(file: RemoteFile, path: String)] {
    let set = try wholeSet(in: folder)
    let paths = try set.files(of: .training) + set.files(of: .test)
    precondition(paths.count == RemoteFile.mnist.count, "\(paths.count) files of four")
    return Array(zip(RemoteFile.mnist, paths))
  }

  private static func wholeSet(in folder: String) throws -> DigitFolder {
    let set = try DigitFolder(folder)
    guard set.format == .idx, set.parts == [.training, .test] else {
      throw Failure(
        .noSuchPart, at: folder, "does not hold MNIST's four files (train-images-idx3-ubyte.gz and its like)",
        remedy: "name a folder that has them")
    }
    // Both files of each part, or the name of the one that is missing.
    for part in set.parts { _ = try set.files(of: part) }
    return set
  }
}
