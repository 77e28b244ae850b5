//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: brings its own main function
import ExerciseKit

@_cdecl("main") public func main(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 { 0 }

public func relu(_ z: Double) -> Double { max(0, z) }
