import DigitImages
import Foundation
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
}
