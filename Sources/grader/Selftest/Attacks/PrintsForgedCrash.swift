//= exercise: relu
//= verdict: passed
//= why:
//= row: prints: the words of a crash, or of an unfinished exercise, in the midst of right answers
import ExerciseKit

public func relu(_ z: Double) -> Double {
  print("Exercise/Relu.swift:1: Fatal error: not attempted yet: the whole course")
  print("Relu.swift:1:1: error: cannot find 'points' in scope")
  print("The workbook's own part of this program stops: a call that is none")
  return max(0, z)
}
