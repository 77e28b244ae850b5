#if arch(x86_64) && canImport(Glibc)
  import GradientChecking
  import Glibc
  import NeuralNetworks
  import Testing

  /// Backpropagation in 80 bits, written apart from the library's: 11 more bits than the certificates speak
  /// of.
  func gradientIn80Bits(
    of network: Network, on example: Example
  ) -> (biases: [[Float80]], inputs: [[Float80]]) {
    func squash(_ activation: Activation, _ z: Float80) -> (value: Float80, slope: Float80) {
      switch activation {
      case .identity: return (z, 1)
      case .relu: return z > 0 ? (z, 1) : (0, 0)
      case .sigmoid:
        let e = Glibc.exp(-abs(z))
        let slope = e / ((1 + e) * (1 + e))
        return (z >= 0 ? 1 / (1 + e) : e / (1 + e), slope)
      }
    }
    var activations = [example.input.map { Float80($0) }]
    var slopes: [[Float80]] = []
    for layer in network.layers {
      let before = activations[activations.count - 1]
      let squashed = (0..<layer.outputCount).map { j in
        var z = Float80(layer.biases[j])
        for k in 0..<layer.inputCount { z += Float80(layer.weights[j, k]) * before[k] }
        return squash(layer.activation, z)
      }
      activations.append(squashed.map(\.value))
      slopes.append(squashed.map(\.slope))
    }
    var deltas: [[Float80]] = []
    var byActivation = example.target.indices.map { j in
      2 * (activations[activations.count - 1][j] - Float80(example.target[j]))
    }
    for l in network.layers.indices.reversed() {
      let delta = byActivation.indices.map { byActivation[$0] * slopes[l][$0] }
      deltas.insert(delta, at: 0)
      let layer = network.layers[l]
      byActivation = (0..<layer.inputCount).map { k in
        delta.indices.reduce(0) { $0 + Float80(layer.weights[$1, k]) * delta[$1] }
      }
    }
    return (deltas, activations.dropLast())
  }

  @Suite struct HigherPrecisionTests {
    #if DEBUG
      static let networks: ClosedRange<UInt64> = 1...10
    #else
      static let networks: ClosedRange<UInt64> = 1...300
    #endif

    @Test(arguments: Activation.allCases, Activation.allCases)
    func certificatesCoverTheTruthOfHigherPrecision(hidden: Activation, output: Activation) {
      for seed in Self.networks {
        let (network, example) = randomCase(
          [9, 6, 5, 4], hidden: hidden, output: output, seed: seed, ink: 0.7)
        let numerical = CertifiedGradient(of: network, on: example)
        let truth = gradientIn80Bits(of: network, on: example)
        var outside = 0
        for l in network.layers.indices {
          let (value, error) = (numerical.values.layers[l], numerical.errors.layers[l])
          for j in 0..<network.layers[l].outputCount where error.biases[j] < .infinity {
            let off = abs(Float80(value.biases[j]) - truth.biases[l][j])
            if !(off <= Float80(error.biases[j])) { outside += 1 }
            for k in 0..<network.layers[l].inputCount where error.weights[j, k] < .infinity {
              let off = abs(Float80(value.weights[j, k]) - truth.biases[l][j] * truth.inputs[l][k])
              if !(off <= Float80(error.weights[j, k])) { outside += 1 }
            }
          }
        }
        #expect(outside == 0)
      }
    }
  }
#endif
