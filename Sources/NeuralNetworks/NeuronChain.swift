// The lecture's 2.6, "Maths I to V": one neuron a layer, so that every derivative can be written out.

/// The derivative of nested functions (CR1): h(x) = f(g(x)) has h′(x) = f′(g(x)) · g′(x).
///
/// - Parameters:
///   - outerDerivative: f′.
///   - inner: g.
///   - innerDerivative: g′.
/// - Returns: h′.
public func chainRule(
  outerDerivative: @escaping (Double) -> Double, inner: @escaping (Double) -> Double,
  innerDerivative: @escaping (Double) -> Double
) -> (Double) -> Double {
  { x in outerDerivative(inner(x)) * innerDerivative(x) }  // CR1
}

/// Neurons in a row, each with one weight and one bias: ○ → ○ → ○ → ○.
public struct NeuronChain: Hashable, Sendable {
  /// w of each neuron but the input, the last one's last.
  public var weights: [Double]
  /// b of each neuron but the input.
  public var biases: [Double]
  /// σ of all of them.
  public var activation: Activation

  /// A chain of given weights and biases.
  /// - Precondition: There are as many of the one as of the other, and at least two.
  public init(weights: [Double], biases: [Double], activation: Activation = .sigmoid) {
    precondition(
      weights.count == biases.count && weights.count >= 2,
      "\(weights.count) weights and \(biases.count) biases: a chain has as many of each, at least 2")
    self.weights = weights
    self.biases = biases
    self.activation = activation
  }

  /// The weighted inputs z and activations a of all neurons for an input; `a[0]` is the input itself.
  func forward(_ input: Double) -> (z: [Double], a: [Double]) {
    var (z, a) = ([Double](), [input])
    for l in weights.indices {
      z.append(weights[l] * a[l] + biases[l])
      a.append(activation(z[l]))
    }
    return (z, a)
  }

  /// The cost of one example (CH1): C = (a⁽ᴸ⁾ − y)² = [σ(w⁽ᴸ⁾ a⁽ᴸ⁻¹⁾ + b⁽ᴸ⁾) − y]².
  /// - Complexity: O(length of the chain).
  public func cost(input: Double, target y: Double) -> Double {
    let a = forward(input).a
    return (a[a.count - 1] - y) * (a[a.count - 1] - y)  // CH1
  }

  /// The derivatives of the cost by the last neuron's weight and bias:
  /// - (CH2) ∂C/∂w⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾) · a⁽ᴸ⁻¹⁾,
  /// - (CH3) ∂C/∂b⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾) · 1.
  /// - Complexity: O(length of the chain).
  public func lastDerivatives(input: Double, target y: Double) -> (weight: Double, bias: Double) {
    let (z, a) = forward(input)
    let costByZ = costByLastZ(z, a, target: y)
    return (
      weight: costByZ * a[a.count - 2],  // CH2
      bias: costByZ * 1  // CH3
    )
  }

  /// The derivatives of the cost by the weight and bias of the neuron before the last:
  /// - (CH4) ∂C/∂w⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · a⁽ᴸ⁻²⁾,
  /// - (CH5) ∂C/∂b⁽ᴸ⁻¹⁾ = ∂C/∂z⁽ᴸ⁾ · w⁽ᴸ⁾ · σ′(z⁽ᴸ⁻¹⁾) · 1.
  /// - Complexity: O(length of the chain).
  public func secondToLastDerivatives(
    input: Double, target y: Double
  ) -> (weight: Double, bias: Double) {
    let (z, a) = forward(input)
    let last = weights.count - 1
    let costByZ = costByLastZ(z, a, target: y)
    let costByZBefore = costByZ * weights[last] * activation.derivative(at: z[last - 1])
    return (
      weight: costByZBefore * a[a.count - 3],  // CH4
      bias: costByZBefore * 1  // CH5
    )
  }

  /// ∂C/∂z⁽ᴸ⁾ = 2(a⁽ᴸ⁾ − y) · σ′(z⁽ᴸ⁾), what CH2 to CH5 begin with.
  private func costByLastZ(_ z: [Double], _ a: [Double], target y: Double) -> Double {
    2 * (a[a.count - 1] - y) * activation.derivative(at: z[z.count - 1])
  }

  /// The same neurons as a network of layers one neuron wide.
  public var network: Network {
    Network(
      layers: weights.indices.map { l in
        Layer(weights: Matrix([[weights[l]]]), biases: [biases[l]], activation: activation)
      })
  }
}
