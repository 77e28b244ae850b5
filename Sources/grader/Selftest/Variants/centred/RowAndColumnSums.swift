import ExerciseKit

public func centred(_ ink: Matrix) -> Matrix {
  let rowSums = (0..<ink.rows).map { ink.row($0).reduce(0, +) }
  let columnSums = (0..<ink.columns).map { k in (0..<ink.rows).reduce(0) { $0 + ink[$1, k] } }
  func shift(_ sums: Vector) -> Int {
    let mass = sums.reduce(0, +)
    if mass == 0 { return (28 - sums.count) / 2 }
    let centre = sums.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / mass
    return max(0, min(28 - sums.count, Int((14.5 - centre).rounded(.down))))
  }
  let (top, left) = (shift(rowSums), shift(columnSums))
  return Matrix(
    (0..<28).map { y in
      (0..<28).map { x in
        (top..<top + ink.rows).contains(y) && (left..<left + ink.columns).contains(x)
          ? ink[y - top, x - left] : 0
      }
    })
}
