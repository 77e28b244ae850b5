import ExerciseKit

public func predictedDigit(from output: Vector) -> Int {
  let places = output.indices.sorted { (i: Int, j: Int) -> Bool in
    output[i] == output[j] ? i < j : output[i] > output[j]
  }
  return places[0]
}
