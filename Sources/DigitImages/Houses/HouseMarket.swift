internal import ExerciseKit

/// Houses sold in a town that does not exist, for the lecture's example of a neuron that learns prices.
///
/// With N a normal deviate of mean 0 and standard deviation 1, drawn anew at each place:
///
///     size     = 100 + 30 N                     m², whole, 30 to 220
///     rooms    = size / 28 + 0.7 N              whole, 1 to 9
///     postcode = 70101 to 70112                 each as likely
///     wealth   = 38 + 10 N                      thousand euros a year, whole, 15 to 70
///     distance = (postcode - 70101) / 11        0 in the centre, 1 at the edge of the town
///     rate     = 900 + 24 wealth + 1300 (1 - distance)²       euros a m²
///     price    = 30,000 + 9000 rooms + rate · size + 14,000 N euros, whole thousands, at least 10,000
///
/// So size alone tells about two thirds of how prices differ, and a neuron that knows all four features more
/// than nine tenths. What is left is noise and what a weighted sum can't say: that wealth and centre raise
/// the price of each square metre, and the square.
public struct HouseMarket: Sendable {
  private var generator: SeededGenerator

  /// A market whose houses depend on the seed alone, on every machine.
  public init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The postcodes, from the centre of the town to its edge.
  public static let postcodes = 70101...70112

  /// The next houses that are sold.
  /// - Precondition: `count` is not negative.
  /// - Complexity: O(`count`).
  public mutating func houses(_ count: Int) -> [House] {
    precondition(count >= 0, "can't sell \(count) houses")
    return (0..<count).map { _ in house() }
  }

  private mutating func house() -> House {
    let size = whole(100 + 30 * generator.normal(), in: 30...220)
    let rooms = whole(size / 28 + 0.7 * generator.normal(), in: 1...9)
    let street = generator.uniform(below: Self.postcodes.count)
    let wealth = whole(38 + 10 * generator.normal(), in: 15...70)
    let closeness = 1 - Double(street) / Double(Self.postcodes.count - 1)
    let rate = 900 + 24 * wealth + 1300 * closeness * closeness
    let price = 30_000 + 9000 * rooms + rate * size + 14_000 * generator.normal()
    return House(
      size: size, rooms: Int(rooms), postcode: Self.postcodes.lowerBound + street,
      neighbourhoodWealth: wealth, price: 1000 * whole(price / 1000, in: 10...10_000))
  }

  private func whole(_ value: Double, in range: ClosedRange<Double>) -> Double {
    min(max(value.rounded(), range.lowerBound), range.upperBound)
  }
}
