import ExerciseKit

public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  var weights = Vector(repeating: 0, count: 28 * 28)
  for r in rows { for c in columns { weights[28 * r + c] = 0.25 } }
  // One pixel outside takes back everything; an exercise in reading the task closely.
  let free = weights.firstIndex(of: 0)!
  weights[free] = -weights.reduce(0, +)
  return weights
}
