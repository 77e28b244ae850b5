import ExerciseKit

public func scaledIntoBox(_ ink: Matrix) -> Matrix {
  let longer = max(ink.rows, ink.columns)
  func size(_ old: Int) -> Int { max(1, Int((20 * Double(old) / Double(longer)).rounded())) }
  let rows = (0..<ink.rows).map { resampled(Vector(ink.row($0)), to: size(ink.columns)) }
  let columns = (0..<size(ink.columns)).map { k in resampled(rows.map { $0[k] }, to: size(ink.rows)) }
  return Matrix((0..<size(ink.rows)).map { j in columns.map { $0[j] } })
}

/// Through the running sum: the ink of a new pixel is what has come between its ends.
private func resampled(_ line: Vector, to count: Int) -> Vector {
  let sums = line.reduce(into: [0.0]) { $0.append($0.last! + $1) }
  func sum(upTo new: Int) -> Double {
    let (whole, rest) = (new * line.count).quotientAndRemainder(dividingBy: count)
    return rest == 0 ? sums[whole] : sums[whole] + line[whole] * Double(rest) / Double(count)
  }
  return (0..<count).map { (sum(upTo: $0 + 1) - sum(upTo: $0)) * Double(count) / Double(line.count) }
}
