//= exercise: relu
//= verdict: does-not-compile
//= why: compile-time
//= row: type-checker bomb: deep generics, by aliases of tuples
import ExerciseKit

typealias T1 = (Double, Double)
typealias T2 = (T1, T1)
typealias T4 = (T2, T2)
typealias T5 = (T4, T4)
typealias T6 = (T5, T5)
typealias T7 = (T6, T6)
typealias T8 = (T7, T7)
typealias T9 = (T8, T8)
typealias U1 = (T9, T9)
typealias U2 = (U1, U1)
typealias U3 = (U2, U2)
typealias U4 = (U3, U3)
typealias U5 = (U4, U4)
typealias U6 = (U5, U5)
typealias U7 = (U6, U6)
typealias U8 = (U7, U7)
typealias U9 = (U8, U8)
typealias V1 = (U9, U9)
typealias V2 = (V1, V1)
typealias V3 = (V2, V2)
typealias V4 = (V3, V3)
typealias V5 = (V4, V4)
typealias V6 = (V5, V5)
typealias V7 = (V6, V6)
typealias V8 = (V7, V7)
typealias V9 = (V8, V8)

func same(_ a: V9) -> V9 { a }

public func relu(_ z: Double) -> Double { max(0, MemoryLayout<V9>.size > 0 ? z : 1) }
