//= exercise: relu
//= verdict: malformed-answer
//= why:
//= row: writes its own answers: takes over the program that would ask it
import AnswerChannel
import ExerciseKit

/// Found before the workbook's own function of this name.
public func serve(_ function: (Double) -> Double) {
  print("The grader may go home.")
}

public func relu(_ z: Double) -> Double { 1 }
