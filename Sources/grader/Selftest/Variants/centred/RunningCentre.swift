import ExerciseKit

extension Comparable {
  fileprivate func clamped(to range: ClosedRange<Self>) -> Self {
    min(max(self, range.lowerBound), range.upperBound)
  }
}

public func centred(_ ink: Matrix) -> Matrix {
  var mass = 0.0
  var centre = SIMD2<Double>(0, 0)
  for y in 0..<ink.rows {
    for x in 0..<ink.columns where ink[y, x] != 0 {
      mass += ink[y, x]
      centre += (SIMD2(Double(x), Double(y)) - centre) * (ink[y, x] / mass)
    }
  }
  let size = SIMD2(ink.columns, ink.rows)
  var shift = SIMD2<Int>((28 - size.x) / 2, (28 - size.y) / 2)
  if mass > 0 {
    for i in 0..<2 { shift[i] = Int((14 - centre[i] + 0.5).rounded(.down)).clamped(to: 0...28 - size[i]) }
  }
  var result = Matrix(rows: 28, columns: 28)
  for y in 0..<ink.rows {
    for x in 0..<ink.columns { result[y + shift.y, x + shift.x] = ink[y, x] }
  }
  return result
}
