//= named: Single pixels are picked; each new one is the mean of the area that it covers (SC1).
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
      result[j, k] = ink[j * ink.rows / rows, k * ink.columns / columns]
    }
  }
  return result
}
