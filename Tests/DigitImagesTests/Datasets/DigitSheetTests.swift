import DigitImages
import SafeFiles
import Testing

struct DigitSheetTests {
  @Test(arguments: [1, 39, 40, 41, 100])
  func `A sheet holds its digits row by row`(count: Int) throws {
    let set = DigitDataset.madeUp(count)
    let digits = set.indices.map { set.image(at: $0) }
    let sheet = DigitSheet.picture(of: digits)
    #expect(sheet.width == 40 * 28)
    #expect(sheet.height == (count + 39) / 40 * 28)
    #expect(sheet[(count - 1) % 40 * 28 + 5, (count - 1) / 40 * 28 + 7] == digits[count - 1].image[5, 7])
    #expect(try DigitSheet.digits(in: sheet, path: "sheet") == digits)
  }

  @Test func `A sheet of no digits is one black row`() throws {
    let sheet = DigitSheet.picture(of: [])
    #expect(sheet == GrayImage(width: 1120, height: 28))
    #expect(try DigitSheet.digits(in: sheet, path: "sheet").isEmpty)
  }

  @Test func `Sheets may have any number of tiles in a row`() throws {
    let set = DigitDataset.madeUp(1)
    #expect(try DigitSheet.digits(in: set.image(at: 0).image, path: "sheet") == [set.image(at: 0)])
  }

  @Test func `A picture that is no sheet is said`() {
    expectFailure(
      .notASheet,
      "s.png: 30 × 28 pixels don't divide into tiles of 28 × 28; is it the right file?"
    ) { try DigitSheet.digits(in: GrayImage(width: 30, height: 28), path: "s.png") }
    expectFailure(.notASheet, "s.png: most of the sheet is white; draw digits white on black") {
      try DigitSheet.digits(in: GrayImage(width: 28, height: 28, filledWith: 200), path: "s.png")
    }
  }

  @Test func `A gap among the digits is said`() {
    var sheet = GrayImage(width: 56, height: 84)
    sheet[3, 3] = 255
    sheet[40, 60] = 255
    expectFailure(
      .notASheet, "s.png: tile 2 of row 1 is black, but digits follow; fill the sheet row by row"
    ) { try DigitSheet.digits(in: sheet, path: "s.png") }
  }
}
