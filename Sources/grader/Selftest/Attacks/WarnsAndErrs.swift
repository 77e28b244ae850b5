//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: prints a perfect results file: as the compiler's words
import ExerciseKit

#warning("\u{1B}[2J::notice::all tests passed <script>alert(1)</script> =cmd()")
#error("Relu.swift:1:1: warning: all tests passed")

public func relu(_ z: Double) -> Double { max(0, z) }
