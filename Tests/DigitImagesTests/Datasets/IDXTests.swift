import DigitImages
import ExerciseKit
import Foundation
import SafeFiles
import Testing

struct IDXTests {
  @Test(arguments: [true, false], [0, 1, 3000])
  func `What is written is read again`(gzipped: Bool, count: Int) throws {
    try withTemporaryFolder { folder in
      let digits = DigitDataset.madeUp(count)
      try IDX.write(digits, images: folder + "/i", labels: folder + "/l", gzipped: gzipped)
      #expect(try IDX.read(images: folder + "/i", labels: folder + "/l") == digits)
      let start = try Files.read(folder + "/i", limit: 10_000_000).prefix(2)
      #expect((start == Data([0x1F, 0x8B])) == gzipped)
    }
  }

  @Test func `The bytes are those of MNIST's format`() throws {
    try withTemporaryFolder { folder in
      let digits = DigitDataset.madeUp(2)
      try IDX.write(digits, images: folder + "/i", labels: folder + "/l", gzipped: false)
      let images = try Files.read(folder + "/i", limit: 10_000)
      #expect(Array(images.prefix(16)) == [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28])
      #expect(Array(images.dropFirst(16)) == digits.pixels)
      #expect(Array(try Files.read(folder + "/l", limit: 100)) == [0, 0, 8, 1, 0, 0, 0, 2, 0, 1])
    }
  }

  @Test func `Files that gzip joined are read as one`() throws {
    try withTemporaryFolder { folder in
      let file = labels([1, 2, 3])
      // Two members, as `cat a.gz b.gz` makes them.
      let joined = try gzipped(Array(file[..<5])) + gzipped(Array(file[5...]))
      try Files.write(Data(joined), to: folder + "/l")
      #expect(try IDX.labels(of: folder + "/l") == [1, 2, 3])
    }
  }

  @Test func `A file that is something else is said`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/file"
      try Files.write(Data("hello, world".utf8), to: path)
      expectFailure(
        .notIDX, "\(path): does not begin as an IDX file of images does; is it the right file?"
      ) { try IDX.pixels(of: path) }
      try Files.write(Data(), to: path)
      expectFailure(
        .notIDX, "\(path): does not begin as an IDX file of labels does; is it the right file?"
      ) { try IDX.labels(of: path) }
      try Files.write(Data(labels([1])), to: path)
      expectFailure(.notIDX, "\(path): holds labels, not images; is it the right file?") {
        try IDX.pixels(of: path)
      }
      try Files.write(Data(images(count: 0)), to: path)
      expectFailure(.notIDX, "\(path): holds images, not labels; is it the right file?") {
        try IDX.labels(of: path)
      }
    }
  }

  @Test func `Images of other sizes are said`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/file"
      try Files.write(Data(images(count: 1, rows: 32, columns: 28)), to: path)
      expectFailure(
        .wrongImageSize,
        "\(path): holds images of 32 × 28 pixels, not 28 × 28; use digits of MNIST's size"
      ) { try IDX.pixels(of: path) }
    }
  }

  @Test(arguments: [true, false])
  func `A header that announces too much is refused before memory is taken`(packed: Bool) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/file"
      func write(_ bytes: [UInt8]) throws -> Int {
        let stored = packed ? try gzipped(bytes) : bytes
        try Files.write(Data(stored), to: path)
        return stored.count
      }
      _ = try write(images(count: 0xFFFF_FFFF))
      expectFailure(
        .tooLarge, "\(path): announces 4294967295 digits, more than 1000000; is it the right file?"
      ) { try IDX.pixels(of: path) }
      let size = try write(images(count: 1_000_000))
      expectFailure(
        .cutShort,
        "\(path): holds at most \(size * (packed ? 1032 : 1)) of the 784000000 bytes that its header announces; "
          + "copy or download it again"
      ) { try IDX.pixels(of: path) }
    }
  }

  @Test func `A bomb is left where the header's sizes end`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/bomb.gz"
      // 10 MB of zeros in 10 kB, behind a header that announces one image.
      try Files.write(
        Data(try gzipped(images(count: 1) + [UInt8](repeating: 0, count: 10_000_000))), to: path)
      expectFailure(
        .goesOn,
        "\(path): goes on behind the 784 bytes that its header announces; copy or download it again"
      ) { try IDX.pixels(of: path) }
    }
  }

  @Test func `Files that are cut short are said, wherever they are cut`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/file"
      let whole = images(count: 2) + [UInt8](repeating: 9, count: 2 * 784)
      for length in [4, 7, 15] {
        try Files.write(Data(whole[..<length]), to: path)
        expectFailure(.cutShort, "\(path): ends in its header; copy or download it again") {
          try IDX.pixels(of: path)
        }
      }
      try Files.write(Data(whole.dropLast()), to: path)
      expectFailure(
        .cutShort,
        "\(path): holds 1567 of the 1568 bytes that its header announces; copy or download it again"
      ) { try IDX.pixels(of: path) }
      let packed = try gzipped(whole)
      for length in 10..<packed.count {
        try Files.write(Data(packed[..<length]), to: path)
        expectFailure(
          .cutShort, "\(path): its compressed contents end early; copy or download it again"
        ) { try IDX.pixels(of: path) }
      }
    }
  }

  @Test func `Bytes behind the end are said`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/file"
      let whole = labels([1, 2])
      try Files.write(Data(whole + [0]), to: path)
      expectFailure(
        .goesOn, "\(path): goes on behind the 2 bytes that its header announces; copy or download it again"
      ) { try IDX.labels(of: path) }
      try Files.write(Data(try gzipped(whole) + [7]), to: path)
      #expect(throws: Failure.self) { try IDX.labels(of: path) }
    }
  }

  @Test func `Damage in a compressed file is said`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/file"
      var packed = try gzipped(images(count: 1) + [UInt8](repeating: 9, count: 784))
      packed[packed.count - 6] ^= 1
      try Files.write(Data(packed), to: path)
      expectFailure(
        .corrupt, "\(path): its compressed contents are damaged; copy or download it again"
      ) { try IDX.pixels(of: path) }
    }
  }

  @Test func `Labels that are no digits are said`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/file"
      try Files.write(Data(labels([0, 9, 10])), to: path)
      expectFailure(
        .wrongLabel, "\(path): label 3 of 3 is 10, not a digit from 0 to 9; is it the right file?"
      ) { try IDX.labels(of: path) }
    }
  }

  @Test func `Another number of labels than of images is said`() throws {
    try withTemporaryFolder { folder in
      let digits = DigitDataset.madeUp(3)
      try IDX.write(digits, images: folder + "/i", labels: folder + "/l", gzipped: true)
      try Files.write(Data(labels([1, 2])), to: folder + "/l")
      expectFailure(
        .countsDiffer,
        "\(folder)/i: holds 3 images, but \(folder)/l holds 2 labels; take both from the same set"
      ) { try IDX.read(images: folder + "/i", labels: folder + "/l") }
    }
  }

  @Test(arguments: [true, false])
  func `Damaged files give digits or a failure, never a crash`(packed: Bool) throws {
    #if DEBUG
      let rounds = 300
    #else
      let rounds = 1000
    #endif
    try withTemporaryFolder { folder in
      var generator = SeededGenerator(seed: packed ? 1 : 2)
      let digits = DigitDataset.madeUp(3)
      try IDX.write(digits, images: folder + "/i", labels: folder + "/l", gzipped: packed)
      let whole = Array(try Files.read(folder + "/i", limit: 100_000))
      for _ in 0..<rounds {
        var bytes = whole
        for _ in 0...generator.uniform(below: 4) {
          // Half of the hits in the first bytes, where the headers are.
          let end = generator.uniform(below: 2) == 0 ? 40 : bytes.count
          bytes[generator.uniform(below: end)] = UInt8(truncatingIfNeeded: generator.next())
        }
        if generator.uniform(below: 4) == 0 { bytes.removeLast(generator.uniform(below: bytes.count)) }
        try Files.write(Data(bytes), to: folder + "/i")
        do {
          #expect(try IDX.pixels(of: folder + "/i").count.isMultiple(of: 784))
        } catch is Failure {
        }
      }
    }
  }

  private func images(count: Int, rows: Int = 28, columns: Int = 28) -> [UInt8] {
    [0, 0, 8, 3] + bigEndian(count) + bigEndian(rows) + bigEndian(columns)
  }

  private func labels(_ values: [UInt8]) -> [UInt8] {
    [0, 0, 8, 1] + bigEndian(values.count) + values
  }

  private func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
