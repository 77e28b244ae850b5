import ExerciseKit

public func fitLine(
  inputs: Vector, targets: Vector, learningRate: Double, steps: Int
) -> (weight: Double, bias: Double) {
  func descend(_ w: Double, _ b: Double, _ steps: Int) -> (weight: Double, bias: Double) {
    if steps == 0 { return (w, b) }
    let errors = zip(inputs, targets).map { w * $0 + b - $1 }
    let m = Double(inputs.count)
    let byWeight = 2 / m * zip(errors, inputs).map(*).reduce(0, +)
    let byBias = 2 / m * errors.reduce(0, +)
    return descend(w - learningRate * byWeight, b - learningRate * byBias, steps - 1)
  }
  return descend(0, 0, steps)
}
