internal import CNeuralKernels
public import NeuralNetworks

/// Sends one picture at a time through a network, as soon as it comes.
///
/// Not for use by two threads at once.
public final class Predictor {
  private let engine: KernelNetwork
  private let workspace: Workspace
  private let ink: InkLists
  /// The number of inputs.
  public let inputCount: Int
  /// The number of outputs.
  public let outputCount: Int
  /// The multiply-adds of one example in all matrix products, as if no input were 0.
  public var multiplyAddsPerExample: Int {
    engine.passes.shape.layers.reduce(0) { $0 + $1.inputs * $1.outputs }
  }

  /// - Parameter kernels: the instruction set, the fastest unless given.
  /// - Precondition: The network takes at most 65,536 inputs.
  public init(_ network: Network, kernels: KernelSet = .fastest) {
    inputCount = network.layers[0].inputCount
    outputCount = network.layers[network.layers.count - 1].outputCount
    precondition(inputCount <= 1 << 16, "\(inputCount) inputs, where 65536 are the most")
    engine = KernelNetwork(network, threads: 1, kernels: kernels)
    workspace = Workspace(shape: engine.passes.shape, capacity: 1, mostInk: inputCount)
    ink = InkLists(inputCount: inputCount)
  }

  /// The activations of the output layer.
  ///
  /// - Parameter pixels: a byte for each input, 0 for 0 to 255 for 1.
  /// - Precondition: There are `inputCount` of them.
  /// - Complexity: O(number of parameters), less for pictures that are mostly 0.
  public func output(for pixels: [UInt8]) -> [Float] {
    pixels.withUnsafeBufferPointer { output(for: $0) }
  }

  /// The activations of the output layer, for pixels that lie in a larger array.
  /// - Precondition: There are `inputCount` of them.
  public func output(for pixels: UnsafeBufferPointer<UInt8>) -> [Float] {
    precondition(
      pixels.count == inputCount, "\(pixels.count) pixels for a network of \(inputCount) inputs")
    let passes = engine.passes
    workspace.inkEnds[0] = neural_find_ink(inputCount, pixels.baseAddress!, ink.inputs, ink.values)
    for l in passes.shape.layers.indices {
      passes.forward(l, workspace, count: 1, ink, .alone)
    }
    let last = workspace.layers[workspace.layers.count - 1].activations
    return Array(UnsafeBufferPointer(start: last, count: outputCount))
  }
}
