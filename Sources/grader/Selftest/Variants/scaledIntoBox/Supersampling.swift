import ExerciseKit

public func scaledIntoBox(_ ink: Matrix) -> Matrix {
  // Each old pixel is cut into h′ × w′ equal ones: then a new pixel covers h × w of those, none in part.
  let longer = max(ink.rows, ink.columns)
  let sizes = [ink.rows, ink.columns].map { max(1, Int((Double($0 * 20) / Double(longer)).rounded())) }
  var sums = Matrix(rows: sizes[0], columns: sizes[1])
  for y in 0..<ink.rows * sizes[0] {
    for x in 0..<ink.columns * sizes[1] {
      sums[y / ink.rows, x / ink.columns] += ink[y / sizes[0], x / sizes[1]]
    }
  }
  sums.withEntries { $0 = $0.map { $0 / Double(ink.rows * ink.columns) } }
  return sums
}
