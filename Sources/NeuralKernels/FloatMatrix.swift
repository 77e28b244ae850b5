/// A matrix of floats for the kernels: row by row, each row beginning at a cache line.
public final class FloatMatrix {
  /// The number of rows, at least 1.
  public let rows: Int
  /// The number of columns, at least 1.
  public let columns: Int
  /// Floats from one row to the next: an odd number of cache lines, so that rows below each other don't compete
  /// for the same places of a cache.
  let row: Int
  private let buffer: FloatBuffer

  /// A matrix of given entries, row by row; of zeros where none are given.
  /// - Precondition: Both sizes are at least 1, and there are `rows * columns` entries if any.
  public init(rows: Int, columns: Int, entries: [Float]? = nil) {
    precondition(rows >= 1 && columns >= 1, "a matrix can't have \(rows) rows and \(columns) columns")
    precondition(columns <= Int.max - 32, "memory for \(rows) rows of \(columns) columns")
    row = 16 * (((columns - 1) / 16 + 1) | 1)
    let (count, overflows) = rows.multipliedReportingOverflow(by: row)
    precondition(!overflows, "memory for \(rows) rows of \(columns) columns")
    (self.rows, self.columns) = (rows, columns)
    buffer = FloatBuffer(count: count)
    guard let entries else { return }
    precondition(
      entries.count == rows * columns,
      "\(entries.count) entries don't fill \(rows) rows of \(columns) columns")
    entries.withUnsafeBufferPointer { entries in
      for i in 0..<rows {
        (start + i * row).update(from: entries.baseAddress! + i * columns, count: columns)
      }
    }
  }

  /// All entries, row by row.
  /// - Complexity: O(rows · columns).
  public var entries: [Float] {
    (0..<rows).flatMap { i in UnsafeBufferPointer(start: start + i * row, count: columns) }
  }

  /// Row 0, column 0. Columns up to the end of their panel are there, too.
  var start: UnsafeMutablePointer<Float> { buffer.start }
}
