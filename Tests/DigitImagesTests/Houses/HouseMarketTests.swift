import DigitImages
import SafeFiles
import Testing

struct HouseMarketTests {
  private let houses: [House] = {
    var market = HouseMarket(seed: 1)
    return market.houses(500)
  }()

  @Test func `The same seed gives the same houses on every machine`() throws {
    try withTemporaryFolder { folder in
      try Houses.write(houses, to: folder + "/houses.csv")
      let file = try Files.read(folder + "/houses.csv", limit: 100_000)
      let lines = String(decoding: file, as: UTF8.self).split(separator: "\n").map(String.init)
      #expect(lines.prefix(3) == [Houses.header, "99,2,70106,50,290000", "56,1,70107,43,170000"])
      #expect(
        SHA256.hexDigest(of: file) == "f2099722156ab141df61341c57d9c1aead4527bfa549388097f679b6c450cd02")
      var other = HouseMarket(seed: 2)
      #expect(other.houses(500) != houses)
    }
  }

  @Test func `Houses lie in the ranges that are documented`() {
    for house in houses {
      #expect((30...220).contains(house.size))
      #expect((1...9).contains(house.rooms))
      #expect(HouseMarket.postcodes.contains(house.postcode))
      #expect((15...70).contains(house.neighbourhoodWealth))
      #expect((10_000...2_000_000).contains(house.price))
    }
    #expect(Set(houses.map(\.postcode)).count == HouseMarket.postcodes.count)
  }

  @Test func `Size tells two thirds of the price, all features more than nine tenths`() {
    let size = explained(by: [\.size])
    let all = explained(by: [\.size, \.roomsAsNumber, \.postcodeAsNumber, \.neighbourhoodWealth])
    #expect((0.6...0.7).contains(size))
    #expect((0.92...0.97).contains(all))
  }

  /// The share of the prices' variance that the best weighted sum of features, and a bias, explains.
  private func explained(by features: [KeyPath<House, Double>]) -> Double {
    func centred(_ path: KeyPath<House, Double>) -> [Double] {
      let values = houses.map { $0[keyPath: path] }
      let mean = values.reduce(0, +) / Double(values.count)
      return values.map { $0 - mean }
    }
    // Gram and Schmidt: what each feature adds to those before it is a direction of its own.
    var directions: [[Double]] = []
    var rest = centred(\.price)
    let variance = dot(rest, rest)
    for feature in features {
      var direction = centred(feature)
      for earlier in directions { direction = without(earlier, in: direction) }
      directions.append(direction)
      rest = without(direction, in: rest)
    }
    return 1 - dot(rest, rest) / variance
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    a.indices.reduce(0) { $0 + a[$1] * b[$1] }
  }

  private func without(_ direction: [Double], in vector: [Double]) -> [Double] {
    let share = dot(vector, direction) / dot(direction, direction)
    return vector.indices.map { vector[$0] - share * direction[$0] }
  }
}

extension House {
  fileprivate var roomsAsNumber: Double { Double(rooms) }
  fileprivate var postcodeAsNumber: Double { Double(postcode) }
}
