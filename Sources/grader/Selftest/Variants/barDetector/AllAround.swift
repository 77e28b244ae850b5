import ExerciseKit

public func barDetector(rows: Range<Int>, columns: Range<Int>) -> Vector {
  // −784 anywhere outside outweighs 1 for every pixel inside.
  (0..<784).map { i in
    let (r, c) = i.quotientAndRemainder(dividingBy: 28)
    return rows ~= r && columns ~= c ? 1 : -784
  }
}
