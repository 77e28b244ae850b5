//= exercise: relu
//= verdict: does-not-compile
//= why:
//= row: reads solutions: imports one thing of what it may not have
import ExerciseKit
import struct GradientChecking.CertifiedGradient

public func relu(_ z: Double) -> Double { MemoryLayout<CertifiedGradient>.size > 0 ? max(0, z) : 0 }
