import DigitImages
import Foundation
import SafeFiles
import Testing

/// The package's folder `Datasets`.
private let datasets = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../Datasets").standardizedFileURL.path(percentEncoded: false)

@Suite struct ShippedDataTests {
  #if DEBUG
    static let examples = stride(from: 0, to: ExamplePicture.all.count, by: 7).map { ExamplePicture.all[$0] }
  #else
    static let examples = ExamplePicture.all
  #endif

  @Test(arguments: [(DatasetPart.training, 10_000), (.test, 2000)])
  func theSheetsAreWhatTheGeneratorMakesPixelForPixel(part: DatasetPart, count: Int) throws {
    #if DEBUG
      let checked = 200
    #else
      let checked = count
    #endif
    let made = ShippedData.digits(part, count: checked)
    #expect(made.count == checked)
    let side = DigitImage.side
    for label in 0..<10 {
      let sheet = try PNG.read("\(datasets)/\(part)-\(label).png")
      #expect(sheet.width == 40 * side && sheet.height == count / 400 * side)
      var (tile, wrong) = (0, 0)
      for position in made.indices where made.label(at: position) == label {
        // Sheets have 16 grey levels.
        let expected = made.image(at: position).pixels.map { UInt8((Int($0) + 8) / 17 * 17) }
        let (row, column) = tile.quotientAndRemainder(dividingBy: 40)
        let found = (0..<side).flatMap { y in
          let start = (row * side + y) * sheet.width + column * side
          return sheet.pixels[start..<start + side]
        }
        if found != expected { wrong += 1 }
        tile += 1
      }
      #expect(tile == checked / 10 && wrong == 0)
    }
  }

  #if !DEBUG
    @Test func theSheetsHoldAllTheirDigits() throws {
      let folder = try DigitFolder(datasets)
      #expect(try folder.load(.training).count == 10_000)
      #expect(try folder.load(.test).count == 2000)
    }
  #endif

  @Test(arguments: examples)
  func theExamplePicturesAreMadeAgainPixelForPixel(example: ExamplePicture) throws {
    try withTemporaryFolder { folder in
      try example.write(to: folder)
      #expect(try PNG.read("\(folder)/\(example.name)") == PNG.read("\(datasets)/\(example.name)"))
    }
  }

  @Test(arguments: examples)
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
