import DigitImages
import ExerciseKit
import Foundation
import SafeFiles
import Testing

struct HousesTests {
  @Test func `What is written is read again`() throws {
    try withTemporaryFolder { folder in
      var market = HouseMarket(seed: 3)
      let houses =
        market.houses(50) + [
          House(size: 99.5, rooms: 2, postcode: 10_000, neighbourhoodWealth: 0.25, price: 0)
        ]
      try Houses.write(houses, to: folder + "/h.csv")
      #expect(try Houses.load(folder + "/h.csv") == houses)
    }
  }

  @Test(arguments: ["\n", "\r\n"], ["", "end"])
  func `Lines may end as on any system, the last one also without`(lineEnd: String, last: String) throws {
    try withTemporaryFolder { folder in
      let text = Houses.header + lineEnd + "100,4,70101,38,300000" + (last == "end" ? lineEnd : "")
      try Files.write(Data(text.utf8), to: folder + "/h.csv")
      #expect(
        try Houses.load(folder + "/h.csv") == [
          House(size: 100, rooms: 4, postcode: 70101, neighbourhoodWealth: 38, price: 300_000)
        ])
    }
  }

  @Test(arguments: ["", "hello", "size_m2,rooms", "\u{FEFF}" + Houses.header])
  func `A file of something else is said`(text: String) throws {
    try withTemporaryFolder { folder in
      try Files.write(Data(text.utf8), to: folder + "/h.csv")
      expectFailure(
        .notHouses,
        "\(folder)/h.csv: does not begin with the line size_m2,rooms,postcode,neighbourhood_wealth,price_eur; "
          + "is it the right file?"
      ) { try Houses.load(folder + "/h.csv") }
    }
  }

  @Test(arguments: [
    ("", "has 1 columns, not 5"),
    ("100,4,70101,38", "has 4 columns, not 5"),
    ("100,4,70101,38,300000,", "has 6 columns, not 5"),
    (",4,70101,38,300000", "has “” for the size, which is none of 1 to 10000"),
    ("nan,4,70101,38,300000", "has “nan” for the size, which is none of 1 to 10000"),
    ("1e3,4,70101,38,300000", "has “1e3” for the size, which is none of 1 to 10000"),
    ("0x10,4,70101,38,300000", "has “0x10” for the size, which is none of 1 to 10000"),
    ("0,4,70101,38,300000", "has “0” for the size, which is none of 1 to 10000"),
    ("1.2.3,4,70101,38,300000", "has “1.2.3” for the size, which is none of 1 to 10000"),
    (
      "100,4.5,70101,38,300000",
      "has “4.5” for the number of rooms, which is none of the whole numbers 1 to 1000"
    ),
    (
      "100,4, 70101,38,300000",
      "has “ 70101” for the postcode, which is none of the whole numbers 10000 to 99999"
    ),
    (
      "100,99999999999999999999,70101,38,300000",
      "has “99999999999999999999” for the number of rooms, which is none of the whole numbers 1 to 1000"
    ),
    ("100,4,70101,-1,300000", "has “-1” for the neighbourhood's wealth, which is none of 0 to 1000000"),
    ("100,4,70101,38,\"300\"", "has “\"300\"” for the price, which is none of 0 to 1000000000"),
    ("100,4,70101,38,\u{1B}[2J", "has “\\u{1B}[2J” for the price, which is none of 0 to 1000000000"),
  ])
  func `A bad line is said with its number`(line: String, reason: String) throws {
    try withTemporaryFolder { folder in
      let text = "\(Houses.header)\n100,4,70101,38,300000\n\(line)\n100,4,70101,38,300000\n"
      try Files.write(Data(text.utf8), to: folder + "/h.csv")
      expectFailure(.badLine, "\(folder)/h.csv: line 3 \(reason); correct it or remove it") {
        try Houses.load(folder + "/h.csv")
      }
    }
  }

  @Test func `A file that is too large is not read`() throws {
    try withTemporaryFolder { folder in
      try Files.write(Data(count: Houses.sizeLimit + 1), to: folder + "/h.csv")
      let failure = #expect(throws: Failure.self) { try Houses.load(folder + "/h.csv") }
      #expect(failure?.code == .tooLarge)
    }
  }

  @Test func `Damaged files give houses or a failure, never a crash`() throws {
    #if DEBUG
      let rounds = 200
    #else
      let rounds = 1000
    #endif
    try withTemporaryFolder { folder in
      var generator = SeededGenerator(seed: 5)
      var market = HouseMarket(seed: 5)
      let path = folder + "/h.csv"
      try Houses.write(market.houses(5), to: path)
      let whole = Array(try Files.read(path, limit: 10_000))
      for _ in 0..<rounds {
        var bytes = whole
        for _ in 0...generator.uniform(below: 3) {
          bytes[Houses.header.utf8.count + generator.uniform(below: bytes.count - Houses.header.utf8.count)] =
            UInt8(truncatingIfNeeded: generator.next())
        }
        bytes.removeLast(generator.uniform(below: 10))
        try Files.write(Data(bytes), to: path)
        do {
          for house in try Houses.load(path) { #expect(house.price.isFinite && house.size > 0) }
        } catch is Failure {
        }
      }
    }
  }
}
