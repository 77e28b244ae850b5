internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 3.
  static let layers: [Check] = [
    intensitiesCheck, oneHotCheck, productCheck, weightedInputsCheck, activationsCheck, parameterCountCheck,
    barDetectorCheck,
  ]

  // M1
  private static let productCheck = Check(
    "product(_:_:)", adapter: "serve { (w: Matrix, a: Vector) -> Vector in product(w, a) }",
    reference: { (w: Matrix, a: Vector) in product(w, a) },
    mistakes: [
      Mistake("Columns are taken for rows: entry j is the weighted sum of row j (M1).") {
        (w: Matrix, a: Vector) -> Value in transposed(w, a)?.wire ?? .list([])
      },
      productMistake("The rows are added up without the vector (M1).") { w, _ in w.reduce(0, +) },
      productMistake("Only the first product of each row counts: `return` stands behind the inner loop (M1).")
      {
        w, a in w[0] * a[0]
      },
      productMistake("Only the last product of each row is left: add each with += instead of = (M1).") {
        w, a in w[w.count - 1] * a[a.count - 1]
      },
      productMistake("The last column is missing: k runs over all `matrix.columns` (M1).") {
        w, a in sum(w.dropLast(), a.dropLast())
      },
      productMistake("The first column is missing: columns are counted from 0 (M1).") {
        w, a in sum(Vector(w.dropFirst()), Vector(a.dropFirst()))
      },
      productMistake("Each sum is divided by the number of columns; it is a sum, not a mean (M1).") {
        w, a in sum(w, a) / Double(a.count)
      },
      productMistake("Weights and inputs are added; multiply them pair by pair (M1).") {
        w, a in w.reduce(0, +) + a.reduce(0, +)
      },
      Mistake("Each entry has the rows before it in it as well: begin the sum at 0 for every row (M1).") {
        (w: Matrix, a: Vector) in running(product(w, a))
      },
      Mistake("Every entry is the first row's sum; take row j for entry j (M1).") { (w: Matrix, a: Vector) in
        Vector(repeating: product(w, a)[0], count: w.rows)
      },
      Mistake("Row j is multiplied by aⱼ as a whole; its entry k belongs to aₖ (M1).") {
        (w: Matrix, a: Vector) -> Value in
        guard w.rows <= a.count else { return .list([]) }
        return (0..<w.rows).map { w.row($0).reduce(0, +) * a[$0] }.wire
      },
      Mistake("Rows are in the wrong order: entry 0 is the first row's sum (M1).") { (w: Matrix, a: Vector) in
        Vector(product(w, a).reversed())
      },
      Mistake("Every entry is 0: add each product to the sum with += (M1).") { (w: Matrix, _: Vector) in
        Vector(repeating: 0, count: w.rows)
      },
    ],
    arguments: { generator in
      [(Matrix([[1, 2], [3, 4]]), [10, 1]), (Matrix([[1, 0, -1], [0, 2, 0], [1, 1, 1]]), [1, 2, 3])]
        + generator.layersAndInputs().dropFirst(4).map { ($0.0.weights, $0.1) }
        + peculiarLayers.map { ($0.0.weights, $0.1) }
    })

  // FP0
  private static let weightedInputsCheck = Check(
    "weightedInputs(of:from:)",
    adapter: "serve { (l: Layer, a: Vector) -> Vector in weightedInputs(of: l, from: a) }",
    reference: { (layer: Layer, inputs: Vector) in layer.weightedInputs(from: inputs) },
    mistakes: [
      layerMistake("The biases are left out: z is the product w a plus b (FP0).") { layer, sums, _ in sums },
      layerMistake("The sums and the biases stand one behind the other: `+` joins two arrays in Swift (FP0).")
      {
        layer, sums, _ in sums + layer.biases
      },
      layerMistake("The biases are subtracted; they are added (FP0).") { layer, sums, _ in
        sums.indices.map { sums[$0] - layer.biases[$0] }
      },
      layerMistake("The sums are multiplied by the biases; these are added (FP0).") { layer, sums, _ in
        sums.indices.map { sums[$0] * layer.biases[$0] }
      },
      layerMistake("The first neuron's bias is added to all; each has its own (FP0).") { layer, sums, _ in
        sums.map { $0 + layer.biases[0] }
      },
      layerMistake("All biases are added to each neuron; each has its own (FP0).") { layer, sums, _ in
        sums.map { layer.biases.reduce($0, +) }
      },
      layerMistake("The bias is added once for every input; a neuron has just one (FP0).") {
        layer, sums, inputs in
        sums.indices.map { sums[$0] + Double(inputs.count) * layer.biases[$0] }
      },
      layerMistake("The biases are added twice; once is right (FP0).") { layer, sums, _ in
        sums.indices.map { sums[$0] + 2 * layer.biases[$0] }
      },
      layerMistake("This is squashed already; the weighted input z is what comes before σ (FP0).") {
        layer, _, inputs in layer.activations(from: inputs)
      },
      layerMistake("This is squashed by a sigmoid; the weighted input z is what comes before it (FP0).") {
        layer, _, inputs in layer.weightedInputs(from: inputs).map { sigmoid($0) }
      },
      layerMistake("This is the derivative σ′(z); the weighted input z itself is asked for (FP0).") {
        layer, _, inputs in layer.weightedInputs(from: inputs).map { layer.activation.derivative(at: $0) }
      },
      layerMistake("The inputs are squashed before they are weighed; they come as they are (FP0).") {
        layer, _, inputs in layer.weightedInputs(from: inputs.map { layer.activation($0) })
      },
      layerMistake("The biases alone are left; add the weighted sums to them (FP0).") { layer, _, _ in
        layer.biases
      },
      layerMistake("Each entry has the neurons before it in it as well: begin at 0 for every neuron (FP0).") {
        layer, _, inputs in running(layer.weightedInputs(from: inputs))
      },
      transposedMistake("Columns of the weights are taken for rows: row j leads into neuron j (FP0).") {
        _, z in z
      },
    ],
    arguments: { $0.layersAndInputs().twiceTheFirst + peculiarLayers })

  // FP1
  private static let activationsCheck = Check(
    "activations(of:from:)",
    adapter: "serve { (l: Layer, a: Vector) -> Vector in activations(of: l, from: a) }",
    reference: { (layer: Layer, inputs: Vector) in layer.activations(from: inputs) },
    mistakes: [
      layerMistake("These are the weighted inputs: σ is still missing (FP1).") { layer, _, inputs in
        layer.weightedInputs(from: inputs)
      },
      layerMistake("The sigmoid is used whatever the layer's own activation function is (FP1).") {
        layer, _, inputs in layer.weightedInputs(from: inputs).map { sigmoid($0) }
      },
      layerMistake("ReLU is used whatever the layer's own activation function is (FP1).") {
        layer, _, inputs in layer.weightedInputs(from: inputs).map { relu($0) }
      },
      layerMistake("The biases are left out: squash w a + b, not w a (FP1).") { layer, sums, _ in
        sums.map { layer.activation($0) }
      },
      layerMistake("The biases are added after σ; their place is inside (FP1).") { layer, sums, _ in
        sums.indices.map { layer.activation(sums[$0]) + layer.biases[$0] }
      },
      layerMistake("Sums and biases stand one behind the other: `+` joins two arrays in Swift (FP1).") {
        layer, sums, _ in (sums + layer.biases).map { layer.activation($0) }
      },
      layerMistake("The biases are subtracted; they are added (FP1).") { layer, sums, _ in
        sums.indices.map { layer.activation(sums[$0] - layer.biases[$0]) }
      },
      layerMistake("The biases are added twice: `weightedInputs` has added them already (FP1).") {
        layer, sums, _ in sums.indices.map { layer.activation(sums[$0] + 2 * layer.biases[$0]) }
      },
      layerMistake("The biases are added once more after σ; their place is inside alone (FP1).") {
        layer, _, inputs in
        let a = layer.activations(from: inputs)
        return a.indices.map { a[$0] + layer.biases[$0] }
      },
      layerMistake("A sigmoid is applied on top of the layer's own σ (FP1).") { layer, _, inputs in
        layer.activations(from: inputs).map { sigmoid($0) }
      },
      layerMistake("σ is applied twice (FP1).") { layer, _, inputs in
        layer.activations(from: inputs).map { layer.activation($0) }
      },
      layerMistake("This is the derivative σ′(z); the activation is σ(z) (FP1).") { layer, _, inputs in
        layer.weightedInputs(from: inputs).map { layer.activation.derivative(at: $0) }
      },
      layerMistake("The inputs are squashed before they are weighed; σ is applied to w a + b (FP1).") {
        layer, _, inputs in layer.weightedInputs(from: inputs.map { layer.activation($0) })
      },
      layerMistake("These are the weighted sums alone: biases and σ are missing (FP1).") { _, sums, _ in sums
      },
      layerMistake("These add up to 1, as softmax has it; here each neuron is squashed by itself (FP1).") {
        layer, _, inputs in
        let powers = layer.weightedInputs(from: inputs).map { exp($0) }
        return powers.map { $0 / powers.reduce(0, +) }
      },
      layerMistake("Every entry is the first neuron's activation; each neuron has its own (FP1).") {
        layer, _, inputs in
        Vector(repeating: layer.activations(from: inputs)[0], count: layer.outputCount)
      },
      transposedMistake("Columns of the weights are taken for rows: row j leads into neuron j (FP1).") {
        layer, z in z.map { layer.activation($0) }
      },
    ],
    arguments: { $0.layersAndInputs().twiceTheFirst + peculiarLayers })
}

/// Layers with rows that are there twice or all 0, with equal sums, and the same weights with other biases and
/// another activation function; inputs that are all 0, or of which none is above 0.
private let peculiarLayers: [(Layer, Vector)] = {
  let rows = Matrix([[1, 2], [1, 2], [0, 0], [2, 1]])
  let plain = Layer(weights: rows, biases: [0.5, -1, 2, 0.25], activation: .identity)
  let other = Layer(weights: rows, biases: [-4, 0.5, 1, -2], activation: .sigmoid)
  return [
    (plain, [1, 1]), (other, [1, 1]), (plain, [0, 0]), (other, [0, 0]), (plain, [-1, 0]), (plain, [8, 9]),
  ]
}()

extension [(Layer, Vector)] {
  /// With the first layer asked again on another input.
  fileprivate var twiceTheFirst: [(Layer, Vector)] { self + [(self[0].0, self[0].1.map { $0 + 1 })] }
}

private func sum(_ weights: Vector, _ inputs: Vector) -> Double {
  weightedSum(weights: weights, inputs: inputs)
}

/// Each sum with all before it.
private func running(_ sums: Vector) -> Vector {
  var total = 0.0
  return sums.map { sum in
    total += sum
    return total
  }
}

/// The transposed matrix times the vector; nil where that would stop.
private func transposed(_ w: Matrix, _ a: Vector) -> Vector? {
  w.rows == w.columns ? transposedProduct(w, a) : nil
}

/// A mistake in a row's sum.
private func productMistake(
  _ sentence: String, _ sum: @escaping @Sendable (Vector, Vector) -> Double
) -> Mistake {
  Mistake(sentence) { (w: Matrix, a: Vector) in (0..<w.rows).map { sum(Vector(w.row($0)), a) } }
}

/// A mistake of a layer, which is given with its weighted sums and its inputs.
private func layerMistake(
  _ sentence: String, _ function: @escaping @Sendable (Layer, Vector, Vector) -> Vector
) -> Mistake {
  Mistake(sentence) { (layer: Layer, inputs: Vector) in
    function(layer, product(layer.weights, inputs), inputs)
  }
}

/// The mistake of transposed weights, and what is made of the weighted inputs then.
private func transposedMistake(
  _ sentence: String, _ function: @escaping @Sendable (Layer, Vector) -> Vector
) -> Mistake {
  Mistake(sentence) { (layer: Layer, inputs: Vector) -> Value in
    guard let sums = transposed(layer.weights, inputs) else { return .list([]) }
    return function(layer, sums.indices.map { sums[$0] + layer.biases[$0] }).wire
  }
}
