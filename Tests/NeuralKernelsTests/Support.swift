import NeuralKernels
import NeuralNetworks
import Testing

/// A network with random weights and, unlike a fresh one, random biases; all of them are floats' values.
func randomNetwork(
  _ layerSizes: [Int], hidden: Activation = .sigmoid, output: Activation = .sigmoid, seed: UInt64
) -> Network {
  var generator = SeededGenerator(seed: seed)
  var network = Network(layerSizes: layerSizes, hidden: hidden, output: output, using: &generator)
  for l in network.layers.indices {
    network.layers[l].biases = network.layers[l].biases.map { _ in 2 * generator.uniform() - 1 }
  }
  return roundedToFloats(network)
}

/// The network with each parameter rounded to the nearest float.
func roundedToFloats(_ network: Network) -> Network {
  Network(
    layers: network.layers.map { layer in
      Layer(
        weights: Matrix(
          rows: layer.outputCount, columns: layer.inputCount, entries: layer.weights.entries.map(rounded)),
        biases: layer.biases.map(rounded), activation: layer.activation)
    })
}

private func rounded(_ x: Double) -> Double { Double(Float(x)) }

/// How the inputs of random examples are kept.
enum InputKind: CaseIterable {
  case sparseBytes, denseBytes, floats
}

/// Random examples, and the same packed.
struct RandomExamples: Sendable {
  /// A byte is a 255th; what is packed as floats is rounded to them.
  let examples: [Example]
  let packed: PackedExamples
  /// How far packed inputs can be off the examples', as a share of them.
  let inputError: Double
  /// An example's behind another's; empty where inputs are floats.
  let pixels: [UInt8]
  let labels: [UInt8]

  /// Draws examples for a network: bytes with one-hot targets, or floats from 0 to 1.
  /// - Parameter accept: an example that it refuses is drawn again.
  init(
    _ kind: InputKind, count: Int, for network: Network, seed: UInt64,
    accept: (Example) -> Bool = { _ in true }
  ) {
    var generator = SeededGenerator(seed: seed)
    let (inputs, outputs) = (network.layerSizes[0], network.layerSizes[network.layers.count])
    var (examples, pixels, labels) = ([Example](), [UInt8](), [UInt8]())
    while examples.count < count {
      if kind == .floats {
        let example = Example(
          input: (0..<inputs).map { _ in rounded(generator.uniform()) },
          target: (0..<outputs).map { _ in rounded(generator.uniform()) })
        if accept(example) { examples.append(example) }
      } else {
        let picture = randomPicture(inputs, density: kind == .sparseBytes ? 0.2 : 0.9, using: &generator)
        let label = generator.uniform(below: outputs)
        let example = Example(input: intensities(picture), target: oneHot(label, count: outputs))
        guard accept(example) else { continue }
        examples.append(example)
        pixels += picture
        labels.append(UInt8(label))
      }
    }
    (self.examples, self.pixels, self.labels) = (examples, pixels, labels)
    // Float(byte) * Float(1 / 255): two roundings.
    inputError = kind == .floats ? 0 : ReferenceWithBound.gamma(2)
    packed =
      kind == .floats
      ? PackedExamples(examples)
      : PackedExamples(pixels: pixels, labels: labels, inputCount: inputs, classCount: outputs)
  }

  /// The pixels of one example.
  func picture(_ number: Int) -> [UInt8] {
    let inputs = pixels.count / labels.count
    return Array(pixels[number * inputs..<(number + 1) * inputs])
  }
}

/// Bytes of which about a share `density` is not 0.
func randomPicture(_ count: Int, density: Double, using generator: inout SeededGenerator) -> [UInt8] {
  (0..<count).map { _ in generator.uniform() < density ? UInt8(1 + generator.uniform(below: 255)) : 0 }
}

/// Bytes as inputs: 255 is 1.
func intensities(_ pixels: [UInt8]) -> [Double] { pixels.map { Double($0) / 255 } }

/// Weights and biases, layer by layer: those of layer l at places 2l and 2l + 1.
func parameters(of network: Network) -> [[Double]] {
  network.layers.flatMap { [$0.weights.entries, $0.biases] }
}

/// Derivatives by weights and biases, layer by layer, as `parameters(of:)` has them.
func parameters(of gradient: Gradient) -> [[Double]] {
  gradient.layers.flatMap { [$0.weights.entries, $0.biases] }
}

/// Expects that a process that trapped has said why; it says so in debug builds only.
func expect(
  _ result: ExitTest.Result?, says words: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #if DEBUG
    #expect(said.contains(words), sourceLocation: sourceLocation)
  #endif
}
