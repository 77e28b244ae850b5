import ExerciseKit

let sigmoid: (Double) -> Double = { z in
  let below = exp(-z) + 1.0
  return 1.0 / below
}
