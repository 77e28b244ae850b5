internal import AnswerChannel
internal import DigitImages
internal import ExerciseKit
internal import NeuralNetworks

extension SeededGenerator {
  /// A network whose sigmoids are not saturated: weights as I1 has them, and biases that are not 0.
  /// - Parameter activations: one for each layer that computes.
  mutating func network(of sizes: [Int], _ activations: [Activation]) -> Network {
    precondition(activations.count == sizes.count - 1, "\(activations.count) activations for \(sizes)")
    var layers: [Layer] = []
    for (l, activation) in activations.enumerated() {
      let (inputs, outputs) = (sizes[l], sizes[l + 1])
      let entries = normals(outputs * inputs).map { $0 / sqrt(Double(inputs)) }
      layers.append(
        Layer(
          weights: Matrix(rows: outputs, columns: inputs, entries: entries),
          biases: normals(outputs).map { 0.5 * $0 }, activation: activation))
    }
    return Network(layers: layers)
  }

  /// Examples in a network's shape: intensities from 0 to 1, and targets from 0 to 1, one-hot where there are
  /// several.
  mutating func examples(_ count: Int, for network: Network) -> [Example] {
    let (inputs, outputs) = (network.layerSizes[0], network.layerSizes[network.layers.count])
    return (0..<count).map { _ in
      let input = (0..<inputs).map { _ in uniform() }
      let target = outputs == 1 ? [uniform()] : oneHot(uniform(below: outputs), count: outputs)
      return Example(input: input, target: target)
    }
  }

  /// One of the workbook's digits, as its sheets of PNG pictures hold them.
  mutating func digit() -> (image: DigitImage, label: Int) {
    HandwritingGenerator(seed: 2, style: .legible).digit(at: uniform(below: ShippedData.counts.test))
  }

  /// One of the workbook's digits as an example for a network of 784 inputs and 10 outputs.
  mutating func digitExample() -> Example {
    let (image, label) = digit()
    return Example(input: image.intensities, target: oneHot(label))
  }
}

extension Value {
  /// What a mistake gives where a function with it would stop: equal to no answer.
  static let noAnswer = Value.list([])
}
