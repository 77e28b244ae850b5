internal import CNeuralKernels
public import NeuralNetworks

/// A network in floats, laid out for the kernels, with a team of threads: it computes what the reference
/// computes in `Double`, faster.
///
/// Whatever the number of threads, the same work gives the same bits. Not for use by two threads at once.
public final class KernelNetwork {
  /// The threads that it may use, the caller's among them.
  public var threads: Int { team.count }
  /// The instruction set.
  public let kernels: KernelSet

  /// The multiply-adds of one example in all matrix products of a pass forward and back: forward, of the weights'
  /// gradient and of the inner layers' deltas, as if no input were 0.
  public var multiplyAddsPerExample: Int { passes.shape.multiplyAdds }

  let passes: Passes
  let team: ThreadTeam
  private let transposedBuffers: [FloatBuffer]

  /// The network as it is now.
  public var network: Network {
    Network(
      layers: passes.shape.layers.indices.map { l in
        let (weights, biases) = passes.parameters.layer(l)
        return Layer(weights: weights, biases: biases, activation: passes.shape.layers[l].activation)
      })
  }

  /// A copy of a network, its parameters rounded to floats.
  ///
  /// - Parameters:
  ///   - threads: how many to use where it pays, from 1 to 1024; all cores unless given.
  ///   - kernels: the instruction set, the fastest unless given.
  /// - Precondition: `threads` is in its range.
  /// - Complexity: O(number of parameters).
  public init(_ network: Network, threads: Int? = nil, kernels: KernelSet = .fastest) {
    let parameters = Parameters(of: network)
    let shape = parameters.shape
    self.kernels = kernels
    team = ThreadTeam(count: threads ?? ThreadTeam.coreCount)
    transposedBuffers = shape.layers.indices.map { l in
      FloatBuffer(count: l == 0 ? 0 : shape.layers[l].panels * shape.layers[l].weightPanel)
    }
    passes = Passes(
      kernels: kernels.loops, shape: shape, parameters: parameters,
      transposed: zip(shape.layers, transposedBuffers).map { layer, buffer in
        PanelView(start: buffer.start, row: 16, panel: 256 * layer.panels)
      })
  }
}

extension KernelNetwork {
  /// Traps where examples have another shape than the network.
  func requireShape(of examples: PackedExamples) {
    let layers = passes.shape.layers
    let (inputs, outputs) = (layers[0].inputs, layers[layers.count - 1].outputs)
    precondition(
      examples.inputCount == inputs && examples.outputCount == outputs,
      "examples of \(examples.inputCount) inputs and \(examples.outputCount) targets for a network of "
        + "\(inputs) inputs and \(outputs) outputs")
  }
}
