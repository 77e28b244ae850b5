/// A table of numbers, kept row by row.
///
/// As weights it has one row for each neuron of its layer (outputs) and one column for each neuron of
/// the layer before (inputs): `weights[j, k]` leads from neuron k to neuron j.
public struct Matrix: Hashable, Sendable {
  /// The number of rows, at least 0.
  public let rows: Int
  /// The number of columns, at least 0.
  public let columns: Int
  /// All entries, row by row: entry [j, k] stands at `j * columns + k`.
  public private(set) var entries: [Double]

  /// A matrix with the same number everywhere.
  /// - Precondition: Neither size is negative.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0, "a matrix can't have \(rows) rows and \(columns) columns")
    self.init(rows: rows, columns: columns, entries: Array(repeating: value, count: rows * columns))
  }

  /// A matrix of given entries, row by row.
  /// - Precondition: There are `rows * columns` of them.
  public init(rows: Int, columns: Int, entries: [Double]) {
    precondition(
      rows >= 0 && columns >= 0 && entries.count == rows * columns,
      "\(entries.count) entries don't fill \(rows) rows of \(columns) columns")
    self.rows = rows
    self.columns = columns
    self.entries = entries
  }

  /// A matrix written as its rows: `Matrix([[1, 2], [3, 4]])`.
  /// - Precondition: All rows are equally long.
  public init(_ rowVectors: [Vector]) {
    let columns = rowVectors.first?.count ?? 0
    for row in rowVectors {
      precondition(row.count == columns, "a row of \(row.count) entries below one of \(columns)")
    }
    self.init(rows: rowVectors.count, columns: columns, entries: rowVectors.flatMap(\.self))
  }

  /// The entry in row j and column k, both counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get {
      checkIndex(row, column)
      return entries[row * columns + column]
    }
    set {
      checkIndex(row, column)
      entries[row * columns + column] = newValue
    }
  }

  /// One row, as long as the matrix has columns.
  /// - Complexity: O(1); the slice shares the matrix's memory.
  public func row(_ row: Int) -> ArraySlice<Double> {
    precondition(0 <= row && row < rows, "row \(row) of a matrix of \(rows) rows")
    return entries[row * columns..<(row + 1) * columns]
  }

  /// Changes all entries in place. What `change` leaves must have as many entries as before.
  public mutating func withEntries(_ change: (inout [Double]) -> Void) {
    let count = entries.count
    change(&entries)
    precondition(entries.count == count, "\(entries.count) entries put into a matrix of \(count)")
  }

  private func checkIndex(_ row: Int, _ column: Int) {
    precondition(
      0 <= row && row < rows && 0 <= column && column < columns,
      "entry [\(row), \(column)] of a \(rows) × \(columns) matrix")
  }
}

extension Matrix: CustomStringConvertible {
  /// The entries, a row a line.
  public var description: String {
    (0..<rows).map { row in
      "[" + self.row(row).map { String($0) }.joined(separator: ", ") + "]"
    }.joined(separator: "\n")
  }
}
