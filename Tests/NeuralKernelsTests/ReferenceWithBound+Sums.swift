import NeuralNetworks

extension ReferenceWithBound {
  /// Derivatives summed over examples, or what they are added to, as `parameters(of:)` has them.
  struct Sums {
    var parameters: [BoundedVector]
    /// Of the examples' costs, without any scale.
    var cost: (value: Double, bound: Double)
  }

  /// start + scale · Σ ∂Cᵢ/∂w: the mean gradient (T1) where `scale` is 1 / count and `start` nothing, a step (T2)
  /// where it is -α / count and `start` the network's parameters.
  /// - Precondition: No ReLU is undecided.
  func sums(of examples: RandomExamples, scale: Double, start: [[Double]]? = nil) -> Sums {
    let count = examples.examples.count
    let g = Self.gamma(count + 2)
    let underflow = Double(count) * 0x1p-149
    var sums = Sums(
      parameters: parameters(of: network).enumerated().map { place, entries in
        let values = start?[place] ?? entries.map { _ in 0 }
        return BoundedVector(values: values, bounds: values.map { g * abs($0) + underflow })
      }, cost: (0, 0))
    for example in examples.examples {
      guard let pass = pass(example.input, inputError: examples.inputError) else {
        preconditionFailure("a ReLU whose side of 0 is not certain")
      }
      let cost = cost(pass, target: example.target)
      sums.cost.value += cost.value
      sums.cost.bound += cost.bound + cost.value * 0x1p-40
      for (l, delta) in deltas(pass, target: example.target, scale: scale).enumerated() {
        Self.add(delta, pass.activations[l], g, to: &sums.parameters[2 * l])
        let one = BoundedVector(values: [1], bounds: [0])
        Self.add(delta, one, g, to: &sums.parameters[2 * l + 1])
      }
    }
    return sums
  }

  /// Adds δ aᵀ (BP4), one term of sums whose roundings are γ together.
  private static func add(
    _ delta: BoundedVector, _ a: BoundedVector, _ g: Double, to sums: inout BoundedVector
  ) {
    let count = a.values.count
    var place = 0
    for j in delta.values.indices {
      let (d, error) = (delta.values[j], delta.bounds[j])
      let (slack, inputSlack) = (g * abs(d) + (1 + g) * error, (1 + g) * (abs(d) + error))
      var k = 0
      while k < count {
        let x = a.values[k]
        sums.values[place] += d * x
        sums.bounds[place] += abs(x) * slack + a.bounds[k] * inputSlack
        place += 1
        k += 1
      }
    }
  }
}

extension ReferenceWithBound.Sums {
  /// C2.
  func meanCost(of count: Int) -> (value: Double, bound: Double) {
    (cost.value / Double(count), cost.bound / Double(count))
  }
}
