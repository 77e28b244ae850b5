import ExerciseKit

public func centred(_ ink: Matrix) -> Matrix {
  var (mass, x, y) = (0.0, 0.0, 0.0)
  for (i, a) in ink.entries.enumerated().reversed() where a > 0 {
    mass += a
    x += a * Double(i % ink.columns)
    y += a * Double(i / ink.columns)
  }
  var left = (28 - ink.columns) / 2
  var top = (28 - ink.rows) / 2
  if mass > 0 {
    left = Int(14 - x / mass + 0.5)
    top = Int(14 - y / mass + 0.5)
    if left < 0 { left = 0 }
    if top < 0 { top = 0 }
    if left + ink.columns > 28 { left = 28 - ink.columns }
    if top + ink.rows > 28 { top = 28 - ink.rows }
  }
  var result = Matrix(rows: 28, columns: 28)
  result.withEntries { entries in
    for j in 0..<ink.rows {
      let start = 28 * (top + j) + left
      entries.replaceSubrange(start..<start + ink.columns, with: ink.row(j))
    }
  }
  return result
}
