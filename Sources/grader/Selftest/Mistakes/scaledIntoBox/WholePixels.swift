//= named: Areas begin and end at whole pixels here; they may begin and end between them (SC1).
import ExerciseKit

/// A digit scaled so that its longer side is 20 pixels (SC1): a′ⱼₖ = the mean of a over the area that the new
/// pixel [j, k] covers: rows j h/h′ to (j + 1) h/h′, columns k w/w′ to (k + 1) w/w′.
public func scaledIntoBox(_ ink: Matrix) -> Matrix {
  let longer = Double(max(ink.rows, ink.columns))
  let rows = max(1, Int((Double(ink.rows) * 20 / longer).rounded()))
  let columns = max(1, Int((Double(ink.columns) * 20 / longer).rounded()))
  var result = Matrix(rows: rows, columns: columns)
  for j in 0..<rows {
    for k in 0..<columns {
      let (top, left) = (j * ink.rows / rows, k * ink.columns / columns)
      let bottom = max(top + 1, (j + 1) * ink.rows / rows)
      let right = max(left + 1, (k + 1) * ink.columns / columns)
      var sum = 0.0
      for y in top..<bottom {
        for x in left..<right { sum += ink[y, x] }
      }
      result[j, k] = sum / Double((bottom - top) * (right - left))
    }
  }
  return result
}
