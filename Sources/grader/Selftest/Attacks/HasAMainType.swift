//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: brings its own main function: as a type
import ExerciseKit

@main struct Program { static func main() { print("all tests passed") } }

public func relu(_ z: Double) -> Double { max(0, z) }
