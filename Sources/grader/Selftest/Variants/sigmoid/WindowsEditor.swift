import ExerciseKit

/// Das Sigmoid: staucht jede Zahl auf den Bereich von 0 bis 1. Größe, Überlauf, „Anführungszeichen“.
public func sigmoid(_ z: Double) -> Double {
  let nenner = 1 + exp(-z)
  return 1 / nenner
}
