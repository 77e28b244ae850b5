//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: brings its own flags: errors that seem to be in another file
import ExerciseKit

#sourceLocation(file: "/home/teacher/Solutions/Relu.swift", line: 1)
public func relu(_ z: Double) -> Double { "not a number" }
