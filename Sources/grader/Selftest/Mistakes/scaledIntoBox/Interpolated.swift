//= named: This draws straight lines between pixels; take the mean of the area instead (SC1).
import ExerciseKit

/// A digit scaled so that its longer side is 20 pixels (SC1): a′ⱼₖ = the mean
/// of a over the area that the new pixel [j, k] covers, which is the rows from
/// j h/h′ to (j + 1) h/h′ and the columns from k w/w′ to (k + 1) w/w′.
public func scaledIntoBox(_ ink: Matrix) -> Matrix {
  let longer = Double(max(ink.rows, ink.columns))
  let rows = max(1, Int((Double(ink.rows) * 20 / longer).rounded()))
  let columns = max(1, Int((Double(ink.columns) * 20 / longer).rounded()))
  var result = Matrix(rows: rows, columns: columns)
  for j in 0..<rows {
    for k in 0..<columns {
      let y = min(Double(j * ink.rows) / Double(rows), Double(ink.rows - 1))
      let x = min(Double(k * ink.columns) / Double(columns), Double(ink.columns - 1))
      let (top, left) = (Int(y), Int(x))
      let (bottom, right) = (min(top + 1, ink.rows - 1), min(left + 1, ink.columns - 1))
      let (down, across) = (y - Double(top), x - Double(left))
      let above = (1 - across) * ink[top, left] + across * ink[top, right]
      let below = (1 - across) * ink[bottom, left] + across * ink[bottom, right]
      result[j, k] = (1 - down) * above + down * below
    }
  }
  return result
}
