//= named: Both sides have the longer one's scale; a new pixel is h/h′ high and w/w′ wide (SC1).
import ExerciseKit

/// A digit scaled so that its longer side is 20 pixels (SC1): a′ⱼₖ = the mean
/// of a over the area that the new pixel [j, k] covers, which is the rows from
/// j h/h′ to (j + 1) h/h′ and the columns from k w/w′ to (k + 1) w/w′.
public func scaledIntoBox(_ ink: Matrix) -> Matrix {
  let longer = Double(max(ink.rows, ink.columns))
  let rows = max(1, Int((Double(ink.rows) * 20 / longer).rounded()))
  let columns = max(1, Int((Double(ink.columns) * 20 / longer).rounded()))
  let size = longer / 20
  var result = Matrix(rows: rows, columns: columns)
  for j in 0..<rows {
    for k in 0..<columns {
      let (top, bottom) = (Double(j) * size, Double(j + 1) * size)
      let (left, right) = (Double(k) * size, Double(k + 1) * size)
      var sum = 0.0
      for y in Int(top)..<min(ink.rows, Int(bottom.rounded(.up))) {
        for x in Int(left)..<min(ink.columns, Int(right.rounded(.up))) {
          let partOfRow = min(bottom, Double(y + 1)) - max(top, Double(y))
          let partOfColumn = min(right, Double(x + 1)) - max(left, Double(x))
          sum += partOfRow * partOfColumn * ink[y, x]
        }
      }
      result[j, k] = sum / (size * size)
    }
  }
  return result
}
