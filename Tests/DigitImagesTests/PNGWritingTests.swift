import ExerciseKit
import Foundation
import SafeFiles
import Testing

@testable import DigitImages

@Suite struct PNGWritingTests {
  private static func noise(_ width: Int, _ height: Int, seed: UInt64) -> GrayImage {
    var generator = SeededGenerator(seed: seed)
    return GrayImage(
      width: width, height: height,
      pixels: (0..<width * height).map { _ in UInt8(generator.uniform(below: 256)) })
  }

  @Test(arguments: [(1, 1), (1, 9), (28, 28), (97, 31), (200, 100)])
  func whatIsWrittenIsReadAgain(width: Int, height: Int) throws {
    let image = Self.noise(width, height, seed: 3)
    try withTemporaryFolder { folder in
      try PNG.write(image, to: folder + "/a.png")
      #expect(try PNG.read(folder + "/a.png") == image)
    }
  }

  @Test func sixteenLevelsTakeHalfAByteAPixelAndReadAsTheNearestOfThem() throws {
    let image = Self.noise(300, 200, seed: 4)
    try withTemporaryFolder { folder in
      let path = folder + "/a.png"
      try PNG.write16Levels(image, to: path)
      let nearest = image.pixels.map { UInt8((Double($0) / 17).rounded()) * 17 }
      #expect(try PNG.read(path).pixels == nearest)
      #expect(try Files.requireFile(path) < 300 * 200 / 2 + 1000)
    }
  }

  @Test func coloursAreWritten() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.png"
      try PNG.write(ColourImage(width: 3, height: 1, samples: [255, 0, 0, 0, 0, 255, 90, 90, 90]), to: path)
      let levels = try PNG.read(path).pixels
      #expect(levels[0] > levels[1] && levels[1] > 0 && levels[2] == 90)
    }
  }

  @Test func opacityIsWritten() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.png"
      try PNG.write(opacity: GrayImage(width: 3, height: 1, pixels: [0, 255, 0]), of: 0, to: path)
      #expect(try PNG.read(path).pixels == [255, 0, 255])
      try PNG.write(opacity: GrayImage(width: 3, height: 1, pixels: [0, 255, 0]), of: 255, to: path)
      #expect(try PNG.read(path).pixels == [0, 255, 0])
    }
  }

  @Test func aFolderThatIsMissingIsSaid() throws {
    try withTemporaryFolder { folder in
      let failure = try #require(throws: Failure.self) {
        try PNG.write(GrayImage(width: 1, height: 1), to: folder + "/none/a.png")
      }
      #expect(failure.code == .notFound)
    }
  }
}
