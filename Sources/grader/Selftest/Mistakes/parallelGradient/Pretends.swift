//= named: Nothing is shared out: one core does it all. Let `parallelMap` do the parts (PG1).
import ExerciseKit

public func parallelGradient(
  of network: Network, on examples: [Example]
) -> Gradient {
  _ = parallelMap(examples.count) { number in number }
  return meanGradient(of: network, on: examples)
}
