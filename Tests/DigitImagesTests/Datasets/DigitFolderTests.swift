import DigitImages
import Foundation
import SafeFiles
import Testing

struct DigitFolderTests {
  @Test(arguments: DigitFolder.Format.allCases)
  func `What is written in a format is recognised and read again`(format: DigitFolder.Format) throws {
    try withTemporaryFolder { folder in
      let (training, test) = (DigitDataset.madeUp(70), DigitDataset.madeUp(20, seed: 2))
      try DigitFolder.write(training, as: format, part: .training, to: folder + "/new/set")
      try DigitFolder.write(test, as: format, part: .test, to: folder + "/new/set")
      let digits = try DigitFolder(folder + "/new/set")
      #expect(digits.format == format)
      #expect(digits.parts == [.training, .test])
      // Labels come in turn in the made-up set, and so they do when they are read.
      #expect(try digits.load(.training) == training)
      #expect(try digits.load(.test) == test)
      var whole = training
      whole.append(contentsOf: test)
      #expect(try digits.load(.whole) == whole)
    }
  }

  @Test(arguments: DigitFolder.Format.allCases)
  func `A part that is not there is said`(format: DigitFolder.Format) throws {
    try withTemporaryFolder { folder in
      let test = DigitDataset.madeUp(10)
      try DigitFolder.write(test, as: format, part: .test, to: folder)
      let digits = try DigitFolder(folder)
      #expect(digits.parts == [.test])
      #expect(try digits.load(.whole) == test)
      expectFailure(
        .noSuchPart, "\(folder): holds test digits but no training digits; name another folder"
      ) { try digits.load(.training) }
    }
  }

  @Test(arguments: [
    ("train-images-idx3-ubyte", "train-labels-idx1-ubyte"),
    ("train-images.idx3-ubyte", "train-labels.idx1-ubyte.gz"),
    ("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte"),
  ])
  func `IDX files are known by all their usual names`(images: String, labels: String) throws {
    try withTemporaryFolder { folder in
      let digits = DigitDataset.madeUp(5)
      // Gzipped whatever the name says.
      try IDX.write(
        digits, images: "\(folder)/\(images)", labels: "\(folder)/\(labels)", gzipped: true)
      #expect(try DigitFolder(folder).load(.training) == digits)
    }
  }

  @Test func `Images without labels are said`() throws {
    try withTemporaryFolder { folder in
      try IDX.write(
        DigitDataset.madeUp(1), images: folder + "/t10k-images-idx3-ubyte", labels: folder + "/other",
        gzipped: false)
      expectFailure(
        .notFound,
        "\(folder)/t10k-labels-idx1-ubyte.gz: there is no such file, but there is its twin; "
          + "images and labels belong together"
      ) { try DigitFolder(folder).load(.test) }
    }
  }

  @Test func `A missing sheet is said`() throws {
    try withTemporaryFolder { folder in
      try DigitFolder.write(DigitDataset.madeUp(10), as: .sheets, part: .training, to: folder)
      try FileManager.default.removeItem(atPath: folder + "/training-4.png")
      expectFailure(
        .notFound, "\(folder)/training-4.png: there is no such file or folder; check the name"
      ) { try DigitFolder(folder).load(.training) }
    }
  }

  @Test func `PNG files by label that lie in no part are given for every part`() throws {
    try withTemporaryFolder { folder in
      let digits = DigitDataset.madeUp(20)
      try DigitFolder.write(digits, as: .pngs, part: .training, to: folder)
      let flat = try DigitFolder(folder + "/training")
      #expect(flat.parts == [.whole])
      for part in DatasetPart.allCases { #expect(try flat.load(part) == digits) }
    }
  }

  @Test func `Some labels are enough, and hidden files don't matter`() throws {
    try withTemporaryFolder { folder in
      var digits = DigitDataset()
      for index in 0..<3 { digits.append(DigitDataset.madeUp(3).image(at: index), label: 7) }
      try DigitFolder.write(digits, as: .pngs, part: .training, to: folder)
      try Files.write(Data(), to: folder + "/training/7/.DS_Store")
      #expect(try DigitFolder(folder).load(.training) == digits)
    }
  }

  @Test func `A folder without digits says what was looked for`() throws {
    try withTemporaryFolder { folder in
      try Files.write(Data(), to: folder + "/holiday.jpg")
      expectFailure(
        .notADataset,
        "\(folder): holds no digits: neither IDX files (train-images-idx3-ubyte.gz) nor sheets "
          + "(training-0.png) nor folders of PNG files by label (0 to 9); name another folder"
      ) { try DigitFolder(folder) }
      expectFailure(
        .notFound, "\(folder)/none: there is no such file or folder; check the name"
      ) { try DigitFolder(folder + "/none") }
      expectFailure(.wrongKind, "\(folder)/holiday.jpg: is a file; name a folder") {
        try DigitFolder(folder + "/holiday.jpg")
      }
    }
  }

  @Test func `Digits in two formats are not mixed`() throws {
    try withTemporaryFolder { folder in
      let digits = DigitDataset.madeUp(10)
      try DigitFolder.write(digits, as: .sheets, part: .training, to: folder)
      expectFailure(
        .wrongKind, "\(folder): holds training digits as sheets already; choose an empty folder"
      ) { try DigitFolder.write(digits, as: .idx, part: .training, to: folder) }
      try Files.write(Data(), to: folder + "/t10k-labels-idx1-ubyte")
      expectFailure(
        .notADataset,
        "\(folder): holds digits in more than one format (idx, sheets); move all but one elsewhere"
      ) { try DigitFolder(folder) }
    }
  }

  @Test func `PNG files are not written among others`() throws {
    try withTemporaryFolder { folder in
      let digits = DigitDataset.madeUp(10)
      try DigitFolder.write(digits, as: .pngs, part: .test, to: folder)
      expectFailure(
        .wrongKind, "\(folder): holds test digits as pngs already; choose an empty folder"
      ) { try DigitFolder.write(digits, as: .pngs, part: .test, to: folder) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["test"])
    }
  }

  @Test func `Sheets keep the nearest of 16 grey levels`() throws {
    try withTemporaryFolder { folder in
      let levels = (0..<784).map { UInt8($0 % 256) }
      try DigitFolder.write(
        DigitDataset(pixels: levels, labels: [3]), as: .sheets, part: .test, to: folder)
      let read = try DigitFolder(folder).load(.test)
      #expect(read.labels == [3])
      let nearest = levels.map { UInt8((Int($0) + 8) / 17 * 17) }
      let agrees = read.pixels == nearest
      #expect(agrees)
    }
  }

  @Test func `The summary counts digits, ink and bytes`() throws {
    try withTemporaryFolder { folder in
      var digits = DigitDataset()
      digits.append(DigitImage(pixels: [UInt8](repeating: 255, count: 784)), label: 2)
      digits.append(DigitImage(pixels: [UInt8](repeating: 0, count: 783) + [51]), label: 9)
      try DigitFolder.write(digits, as: .idx, part: .test, to: folder)
      let summary = try DigitFolder(folder).summary()
      #expect(summary.format == .idx)
      #expect(summary.parts.map(\.part) == [.test])
      #expect(summary.parts[0].countsByLabel == [0, 0, 1, 0, 0, 0, 0, 0, 0, 1])
      #expect(summary.parts[0].count == 2)
      #expect(summary.parts[0].meanInk == (784 + 0.2) / 2)
      let sizes = try Files.names(in: folder).map { try Files.requireFile("\(folder)/\($0)") }
      #expect(summary.totalBytes == sizes.reduce(0, +))
    }
  }

  @Test func `Pictures of digits by label are normalised as photos are`() throws {
    try withTemporaryFolder { folder in
      // A one, dark on light.
      var photo = GrayImage(width: 120, height: 200, filledWith: 230)
      for y in 40..<160 { for x in 55..<65 { photo[x, y] = 40 } }
      try Files.makeFolder(folder + "/1")
      try PNG.write(photo, to: folder + "/1/photo.png")
      let digits = try DigitFolder(folder).load(.whole)
      #expect(digits.labels == [1])
      #expect(digits.image(at: 0) == (try DigitReading.read(folder + "/1/photo.png").digit))
      // Ink in the middle, background at the edge.
      #expect(digits.image(at: 0).image[14, 14] > 200)
      #expect(digits.image(at: 0).image[0, 0] == 0)
    }
  }

  @Test func `Among PNG files another file is said, and a blank one`() throws {
    try withTemporaryFolder { folder in
      try Files.makeFolder(folder + "/test/5")
      try Files.write(
        Data([0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 0, count: 100)), to: folder + "/test/5/me.jpg")
      let jpeg = #expect(throws: Failure.self) { try DigitFolder(folder).load(.test) }
      #expect(jpeg?.code == .notAPNG)
      #expect(jpeg?.place == folder + "/test/5/me.jpg")
      try FileManager.default.removeItem(atPath: folder + "/test/5/me.jpg")
      try PNG.write(GrayImage(width: 28, height: 28), to: folder + "/test/5/blank.png")
      let blank = #expect(throws: Failure.self) { try DigitFolder(folder).load(.test) }
      #expect(blank?.code == .blank)
    }
  }
}
