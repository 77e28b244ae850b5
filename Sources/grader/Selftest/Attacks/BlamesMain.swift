//= exercise: relu
//= verdict: does-not-compile
//= or: changed-signature
//= why:
//= row: brings its own flags: errors that seem to be in the workbook's own file
import ExerciseKit

#sourceLocation(file: "main.swift", line: 1)
public func relu(_ z: Double) -> Double { "not a number" }
