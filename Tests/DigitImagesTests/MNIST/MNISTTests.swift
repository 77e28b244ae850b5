import DigitImages
import Foundation
import SafeFiles
import Testing

struct MNISTTests {
  @Test func `The cache folder follows the environment`() {
    #expect(
      MNIST.cacheFolder(environment: ["XDG_CACHE_HOME": "/c", "HOME": "/h"])
        == "/c/neural-network-workbook/mnist")
    #if os(macOS)
      let caches = "/h/Library/Caches"
    #else
      let caches = "/h/.cache"
    #endif
    for named in ["", "relative"] {
      #expect(
        MNIST.cacheFolder(environment: ["XDG_CACHE_HOME": named, "HOME": "/h"])
          == caches + "/neural-network-workbook/mnist")
    }
  }

  @Test func `Without a set it is said how to get one`() {
    expectFailure(
      .notFetched,
      "mnist: MNIST is not on this machine; fetch it with `exercises dataset fetch mnist`, or set MNIST_DIR "
        + "to a folder that has its four files"
    ) { try MNIST.folder(environment: ["XDG_CACHE_HOME": "/none", "HOME": "/none"]) }
  }

  @Test func `MNIST_DIR names the folder to read from, whatever is in the cache`() throws {
    try withTemporaryFolder { folder in
      let digits = DigitDataset.madeUp(10)
      try DigitFolder.write(digits, as: .idx, part: .training, to: folder)
      let environment = ["MNIST_DIR": folder, "HOME": "/none"]
      expectFailure(
        .noSuchPart,
        "\(folder): does not hold MNIST's four files (train-images-idx3-ubyte.gz and its like); "
          + "name a folder that has them"
      ) { try MNIST.folder(environment: environment) }
      try DigitFolder.write(digits, as: .idx, part: .test, to: folder)
      #expect(try MNIST.folder(environment: environment).load(.test) == digits)
    }
  }

  @Test func `A local folder with other contents is not taken for MNIST`() async throws {
    let folder = NSTemporaryDirectory() + "mnist-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for part in [DatasetPart.training, .test] {
      try DigitFolder.write(.madeUp(10), as: .idx, part: part, to: folder + "/local")
    }
    let environment = ["XDG_CACHE_HOME": folder + "/cache"]
    let failure = try await #require(throws: Failure.self) {
      try await MNIST.fetch(from: folder + "/local", environment: environment) { _, _ in }
    }
    #expect(failure.code == .wrongContents)
    #expect(
      failure.description
        == "\(folder)/local/train-images-idx3-ubyte.gz: does not hold what MNIST's train-images-idx3-ubyte.gz "
        + "holds (by its SHA-256); replace it by the right file")
    #expect(!FileManager.default.fileExists(atPath: folder + "/cache"))
  }
}
