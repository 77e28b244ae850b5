import DigitImages
import Foundation
import SafeFiles
import Testing

/// The folder of the real set, or nil where the tests don't have it.
private let folder = ProcessInfo.processInfo.environment["MNIST_DIR"]

@Suite(.enabled(if: folder != nil, "needs MNIST_DIR, the folder of MNIST's four files"))
struct RealMNISTTests {
  @Test func `MNIST's files are read`() throws {
    let digits = try DigitFolder(#require(folder))
    let (training, test) = (try digits.load(.training), try digits.load(.test))
    #expect(training.count == 60_000)
    #expect(test.count == 10_000)
    #expect(training.labels.prefix(10) == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
    #expect(test.labels.prefix(10) == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9])
  }

  // Digests of 55 MB: a second in release, many in debug.
  #if !DEBUG
    @Test func `A local folder of MNIST is checked, copied and read from the cache`() async throws {
      let cache = NSTemporaryDirectory() + "cache-\(UUID())"
      defer { try? FileManager.default.removeItem(atPath: cache) }
      let environment = ["XDG_CACHE_HOME": cache]
      let source = try #require(folder)
      let fetched = try await MNIST.fetch(from: source, environment: environment) { _, _ in }
      #expect(fetched == MNIST.cacheFolder(environment: environment))
      #expect(try Files.names(in: fetched) == RemoteFile.mnist.map(\.name).sorted())
      #expect(try MNIST.folder(environment: environment).load(.test).count == 10_000)
    }

    @Test func `MNIST_DIR is checked and used where it is`() async throws {
      let folder = try #require(folder)
      let environment = ["XDG_CACHE_HOME": "/none", "MNIST_DIR": folder]
      #expect(try await MNIST.fetch(environment: environment) { _, _ in } == folder)
    }
  #endif
}
