private import Foundation
public import SafeFiles

/// Houses in a file of comma-separated values: a header, then a house a line.
///
/// Plain decimal numbers only, without quotes, signs or spaces:
/// `size_m2,rooms,postcode,neighbourhood_wealth,price_eur`.
public enum Houses {
  /// The first line of every file.
  public static let header = "size_m2,rooms,postcode,neighbourhood_wealth,price_eur"
  /// The most bytes that a file may have.
  public static let sizeLimit = 10_000_000

  /// The houses of a file.
  /// - Throws: `Failure` with `notHouses` for another header, `badLine` with the line's number, counted from
  ///   1, for a line that is no house, and as `Files.read(_:limit:)`.
  /// - Complexity: O(size of the file).
  public static func load(_ path: String) throws -> [House] {
    let text = String(decoding: try Files.read(path, limit: sizeLimit), as: UTF8.self)
    // Of Unicode scalars, as "\r\n" is one Character.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring($0.last == "\r" ? $0.dropLast() : $0) }
    if lines.last == "" { lines.removeLast() }
    guard lines.first.map(String.init) == header else {
      throw Failure(
        .notHouses, at: path, "does not begin with the line \(header)", remedy: "is it the right file?")
    }
    return try lines.enumerated().dropFirst().map { index, line in
      do throws(Problem) {
        return try house(line)
      } catch {
        throw Failure(
          .badLine, at: path, "line \(index + 1) \(error.words)", remedy: "correct it or remove it")
      }
    }
  }

  /// Writes houses to a file, whole or not at all.
  /// - Throws: `Failure`, as `Files.write(_:to:)`.
  /// - Complexity: O(number of houses).
  public static func write(_ houses: [House], to path: String) throws {
    let lines = houses.map { house in
      "\(number(house.size)),\(house.rooms),\(house.postcode),\(number(house.neighbourhoodWealth)),\(number(house.price))"
    }
    let text = ([header] + lines).map { $0 + "\n" }.joined()
    try Files.write(Data(text.utf8), to: path)
  }

  /// Whole numbers without a fraction.
  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }

  private struct Problem: Error {
    let words: String
  }

  private static func house(_ line: Substring) throws(Problem) -> House {
    let columns = line.split(separator: ",", omittingEmptySubsequences: false)
    guard columns.count == 5 else { throw Problem(words: "has \(columns.count) columns, not 5") }
    return House(
      size: try decimal(columns[0], "the size", in: 1...10_000),
      rooms: try integer(columns[1], "the number of rooms", in: 1...1000),
      postcode: try integer(columns[2], "the postcode", in: 10_000...99_999),
      neighbourhoodWealth: try decimal(columns[3], "the neighbourhood's wealth", in: 0...1_000_000),
      price: try decimal(columns[4], "the price", in: 0...1_000_000_000))
  }

  private static func decimal(
    _ column: Substring, _ name: String, in range: ClosedRange<Double>
  ) throws(Problem) -> Double {
    // Double(_:) also reads "nan", "1e5" and "0x10".
    let isPlain = column.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard isPlain, column.utf8.count <= 20, let value = Double(column), range.contains(value) else {
      throw outside(column, name, "\(number(range.lowerBound)) to \(number(range.upperBound))")
    }
    return value
  }

  private static func integer(
    _ column: Substring, _ name: String, in range: ClosedRange<Int>
  ) throws(Problem) -> Int {
    let isPlain = column.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isPlain, let value = Int(column), range.contains(value) else {
      throw outside(column, name, "the whole numbers \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  private static func outside(_ column: Substring, _ name: String, _ range: String) -> Problem {
    Problem(words: "has “\(column.prefix(30))” for \(name), which is none of \(range)")
  }
}

extension Failure.Code {
  /// The file does not begin as one of houses does.
  public static let notHouses = Self(rawValue: "not-houses")
  /// A line of the file is not what it should be.
  public static let badLine = Self(rawValue: "bad-line")
}
