import ExerciseKit

public func scaledIntoBox(_ ink: Matrix) -> Matrix {
  let longer = Double(max(ink.rows, ink.columns))
  let rows = max(1, Int((Double(ink.rows) * 20 / longer).rounded()))
  let columns = max(1, Int((Double(ink.columns) * 20 / longer).rounded()))
  let height = Double(ink.rows) / Double(rows)
  let width = Double(ink.columns) / Double(columns)

  /// How much of old pixel `old` new pixel `new` covers.
  func overlap(_ new: Int, _ old: Int, _ size: Double) -> Double {
    max(0, min(Double(new + 1) * size, Double(old + 1)) - max(Double(new) * size, Double(old)))
  }

  var result = Matrix(rows: rows, columns: columns)
  for j in 0..<rows {
    for k in 0..<columns {
      for y in 0..<ink.rows {
        let part = overlap(j, y, height)
        if part == 0 { continue }
        for x in 0..<ink.columns {
          result[j, k] += ink[y, x] * part * overlap(k, x, width) / (height * width)
        }
      }
    }
  }
  return result
}
