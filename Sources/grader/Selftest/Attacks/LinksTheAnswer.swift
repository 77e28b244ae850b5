//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: reads solutions: names the library's function and lets the linker look for it
import ExerciseKit

@_silgen_name("$s14NeuralNetworks4reluyS2dF") private func stolen(_ z: Double) -> Double

public func relu(_ z: Double) -> Double { stolen(z) }
