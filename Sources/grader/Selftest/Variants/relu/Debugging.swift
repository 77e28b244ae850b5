import ExerciseKit

public func relu(_ z: Double) -> Double {
  print("relu called with", z)
  let result = Double.maximum(z, 0)
  debugPrint("result:", result, terminator: " <- \u{1F914}\n\n")
  return result
}
