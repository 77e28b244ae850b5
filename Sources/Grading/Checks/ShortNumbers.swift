internal import ExerciseKit
internal import NeuralNetworks

// Numbers that are short to write and can be followed by hand.

extension SeededGenerator {
  /// Normal deviates with two decimals, none of them so near to 0 that it would tell nothing.
  mutating func decimals(_ count: Int) -> Vector {
    var numbers: Vector = []
    while numbers.count < count {
      let number = (100 * normal()).rounded() / 100
      if abs(number) >= 0.1 { numbers.append(number) }
    }
    return numbers
  }

  /// A number with so many decimals, drawn from a range.
  mutating func number(in range: ClosedRange<Double>, decimals: Int = 0) -> Double {
    let factor = Double((0..<decimals).reduce(1) { result, _ in 10 * result })
    let number = range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
    return (number * factor).rounded() / factor
  }

  /// A layer with inputs, such that no neuron is saturated or near ReLU's kink, and ReLU lets some through and
  /// holds some back.
  mutating func layer(
    _ outputs: Int, _ inputs: Int, _ activation: Activation, from given: Vector? = nil
  ) -> (Layer, Vector) {
    while true {
      let entries = given == nil ? decimals(outputs * inputs) : normals(outputs * inputs).map { 0.1 * $0 }
      let layer = Layer(
        weights: Matrix(rows: outputs, columns: inputs, entries: entries), biases: decimals(outputs),
        activation: activation)
      let a = given ?? decimals(inputs)
      let z = layer.weightedInputs(from: a)
      guard z.allSatisfy({ 0.1...4 ~= abs($0) }) else { continue }
      guard activation != .relu || z.contains(where: { $0 > 0 }) else { continue }
      guard activation != .relu || outputs == 1 || z.contains(where: { $0 < 0 }) else { continue }
      return (layer, a)
    }
  }

  /// Layers of several shapes with inputs: small ones first; square ones before others, so that a transposed
  /// matrix gives wrong numbers before its shape does not fit; one that looks at a digit last.
  mutating func layersAndInputs() -> [(Layer, Vector)] {
    let small = [
      (Layer(weights: Matrix([[2]]), biases: [1], activation: .relu), [3.0]),
      (Layer(weights: Matrix([[1, 2], [3, 4]]), biases: [0.5, -1], activation: .identity), [10, 1]),
      (Layer(weights: Matrix([[1, -1], [2, 0]]), biases: [0.5, -3], activation: .relu), [2, 1]),
      (Layer(weights: Matrix([[1, -1], [0, 2]]), biases: [0, 1], activation: .sigmoid), [0.5, 0.5]),
    ]
    let sizes: [(Int, Int, Activation)] = [
      (2, 2, .sigmoid), (2, 2, .relu), (3, 3, .sigmoid), (3, 3, .relu), (3, 3, .identity), (3, 2, .sigmoid),
      (4, 2, .relu), (2, 3, .sigmoid), (2, 4, .identity), (5, 1, .sigmoid), (1, 3, .relu),
      (2, 5, .sigmoid), (3, 7, .identity), (2, 11, .identity),
    ]
    return small + sizes.map { layer($0.0, $0.1, $0.2) }
      + [layer(3, 784, .sigmoid, from: digit().image.intensities)]
  }
}
