import DigitImages
import Foundation
import SafeFiles
import Testing

/// The package's folder `Datasets`.
private let datasets = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../Datasets").standardizedFileURL.path(percentEncoded: false)

@Suite struct ShippedDataTests {
  @Test(arguments: [(DatasetPart.training, 10_000), (.test, 2000)])
  func theSheetsAreWhatTheGeneratorMakesPixelForPixel(part: DatasetPart, count: Int) throws {
    let shipped = try DigitFolder(datasets).load(part)
    #expect(shipped.count == count)
    #if DEBUG
      let checked = 200
    #else
      let checked = count
    #endif
    let made = ShippedData.digits(part, count: checked)
    #expect(made.count == checked)
    var wrong = 0
    for position in 0..<checked {
      // Sheets have 16 grey levels.
      let expected = made.image(at: position).pixels.map { (($0 + 8) / 17) * 17 }
      let isSame = shipped.image(at: position).pixels == expected
      if !isSame || shipped.label(at: position) != made.label(at: position) { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test(arguments: ExamplePicture.all)
  func theExamplePicturesAreMadeAgainPixelForPixel(example: ExamplePicture) throws {
    try withPictureFolder { folder in
      try example.write(to: folder)
      #expect(try PNG.read("\(folder)/\(example.name)") == PNG.read("\(datasets)/\(example.name)"))
    }
  }

  @Test(arguments: ExamplePicture.all)
  func eachExamplePictureShowsOneDigit(example: ExamplePicture) throws {
    let reading = try DigitReading.read("\(datasets)/\(example.name)")
    #expect(reading.digit.pixels.contains { $0 > 200 })
  }

  @Test func theHousesAreMadeAgain() throws {
    #expect(try Houses.load(datasets + "/houses.csv") == ShippedData.houses())
  }

  @Test func theReadmeListsEveryFileWithItsChecksum() throws {
    let readme = String(decoding: try Files.read(datasets + "/README.md", limit: 100_000), as: UTF8.self)
    let listed = readme.split(separator: "\n").compactMap { line -> (name: String, digest: String)? in
      let parts = line.split(separator: "  ")
      return parts.count == 2 && parts[0].count == 64 ? (String(parts[1]), String(parts[0])) : nil
    }
    #expect(listed.map(\.name) == (try Files.names(in: datasets)).filter { $0 != "README.md" })
    for (name, digest) in listed {
      #expect(
        SHA256.hexDigest(of: try Files.read("\(datasets)/\(name)", limit: 2_000_000)) == digest, "\(name)")
    }
  }

  @Test func theFilesStaySmall() throws {
    let sizes = try Files.names(in: datasets).map { name in
      (name: name, size: try Files.requireFile("\(datasets)/\(name)"))
    }
    let sheets = sizes.filter { $0.name.hasPrefix("training-") || $0.name.hasPrefix("test-") }
    #expect(sheets.count == 20)
    #expect(sheets.reduce(0) { $0 + $1.size } < 4_000_000)
    let others = sizes.filter { size in !sheets.contains { $0.name == size.name } }
    #expect(others.reduce(0) { $0 + $1.size } < 3_000_000)
  }
}
