//= named: Nothing is shared out: one core does it all. Let `parallelMap` do the parts (PG1).
import ExerciseKit

/// The mean gradient of many examples on all cores (PG1):
/// ∂C/∂w = Σₚ (mₚ/m) (∂C/∂w)ₚ, where part p holds mₚ of the m examples and
/// (∂C/∂w)ₚ is its mean gradient (T1). Likewise for the biases.
public func parallelGradient(
  of network: Network, on examples: [Example]
) -> Gradient {
  _ = parallelMap(examples.count) { number in number }
  return meanGradient(of: network, on: examples)
}
