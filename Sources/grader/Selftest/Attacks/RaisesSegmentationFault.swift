//= exercise: sigmoid
//= verdict: stopped
//= why: stack
//= row: signal in the middle: SIGSEGV
import ExerciseKit

@_silgen_name("raise") private func c_raise(_ signal: Int32) -> Int32

nonisolated(unsafe) private var calls = 0

public func sigmoid(_ z: Double) -> Double {
  calls += 1
  if calls == 3 { _ = c_raise(11) }
  return 1 / (1 + exp(-z))
}
