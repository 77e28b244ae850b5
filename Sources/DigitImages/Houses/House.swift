/// A house that was sold: what is known of it, and its price.
public struct House: Hashable, Codable, Sendable {
  /// The living space in square metres, above 0.
  public var size: Double
  /// The number of rooms, at least 1.
  public var rooms: Int
  /// The postcode, 10000 to 99999.
  public var postcode: Int
  /// What a household of the neighbourhood earns in a year on average, in thousand euros, not below 0.
  public var neighbourhoodWealth: Double
  /// The price in euros, not below 0.
  public var price: Double

  /// A house of given properties. Their ranges are checked where houses are read from a file.
  public init(size: Double, rooms: Int, postcode: Int, neighbourhoodWealth: Double, price: Double) {
    self.size = size
    self.rooms = rooms
    self.postcode = postcode
    self.neighbourhoodWealth = neighbourhoodWealth
    self.price = price
  }
}
