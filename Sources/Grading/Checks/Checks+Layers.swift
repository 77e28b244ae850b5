internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 3.
  static let layers: [Check] = [
    // PX1
    Check(
      "intensities(ofPixels:)",
      adapter: "serve { (p: [UInt8]) -> Vector in intensities(ofPixels: p) }",
      reference: { (pixels: [UInt8]) in pixels.map { Double($0) / 255 } },
      mistakes: [
        Mistake("The pixels are not divided by 255, so they go up to 255 and not to 1 (PX1).") {
          (pixels: [UInt8]) in pixels.map { Double($0) }
        },
        Mistake("The bytes are divided by 256; full ink, 255, has to become 1 (PX1).") {
          (pixels: [UInt8]) in pixels.map { Double($0) / 256 }
        },
      ],
      arguments: { generator in
        [[0, 51, 255], (0..<784).map { _ in UInt8(generator.uniform(below: 256)) }]
      }),
    // OH1
    Check(
      "oneHot(_:count:)", adapter: "serve { (i: Int, n: Int) -> Vector in oneHot(i, count: n) }",
      reference: { (index: Int, count: Int) in oneHot(index, count: count) },
      mistakes: [
        Mistake("Places are counted from 0: the class 0 has the first one (OH1).") {
          (index: Int, count: Int) in oneHot((index + count - 1) % count, count: count)
        }
      ],
      arguments: { _ in [(3, 10), (0, 10), (9, 10), (1, 2), (0, 1)] }),
    // M1
    Check(
      "product(_:_:)", adapter: "serve { (w: Matrix, a: Vector) -> Vector in product(w, a) }",
      reference: { (w: Matrix, a: Vector) in product(w, a) },
      mistakes: [
        Mistake("Columns are taken for rows: entry j is the weighted sum of row j (M1).") {
          (w: Matrix, a: Vector) in w.rows == w.columns ? transposedProduct(w, a) : []
        }
      ],
      arguments: { generator in
        [(Matrix([[1, 2], [3, 4]]), [10, 1])]
          + [(2, 2), (3, 3), (5, 5)].map { (generator.matrix($0.0, $0.1), generator.normals($0.1)) }
      }),
    // FP0
    Check(
      "weightedInputs(of:from:)",
      adapter: "serve { (l: Layer, a: Vector) -> Vector in weightedInputs(of: l, from: a) }",
      reference: { (layer: Layer, inputs: Vector) in layer.weightedInputs(from: inputs) },
      mistakes: [
        Mistake("The biases are left out (FP0).") { (layer: Layer, inputs: Vector) in
          product(layer.weights, inputs)
        },
        Mistake("This is squashed already; the weighted input z is what comes before σ (FP0).") {
          (layer: Layer, inputs: Vector) in layer.activations(from: inputs)
        },
      ],
      arguments: { $0.layers() }),
    // FP1
    Check(
      "activations(of:from:)",
      adapter: "serve { (l: Layer, a: Vector) -> Vector in activations(of: l, from: a) }",
      reference: { (layer: Layer, inputs: Vector) in layer.activations(from: inputs) },
      mistakes: [
        Mistake("These are the weighted inputs: σ is still missing (FP1).") {
          (layer: Layer, inputs: Vector) in layer.weightedInputs(from: inputs)
        },
        Mistake("The sigmoid is used whatever the layer's own activation function is (FP1).") {
          (layer: Layer, inputs: Vector) in layer.weightedInputs(from: inputs).map { sigmoid($0) }
        },
      ],
      arguments: { $0.layers() }),
    // P1
    Check(
      "parameterCount(layerSizes:)",
      adapter: "serve { (n: [Int]) -> Int in parameterCount(layerSizes: n) }",
      reference: { (sizes: [Int]) in parameterCount(layerSizes: sizes) },
      mistakes: [
        Mistake("The biases are left out: every neuron but an input has one (P1).") { (sizes: [Int]) in
          sizes.indices.dropFirst().reduce(0) { $0 + sizes[$1] * sizes[$1 - 1] }
        },
        Mistake("The inputs are given biases, too; they have none (P1).") { (sizes: [Int]) in
          parameterCount(layerSizes: sizes) + sizes[0]
        },
      ],
      arguments: { _ in [[3, 2, 1], [1, 1], [784, 16, 16, 10], [5, 4, 3, 2], [10, 20]] }),
    // E1
    Check(
      "barDetector(rows:columns:)",
      adapter: "serve { (r: Range<Int>, c: Range<Int>) -> Vector in barDetector(rows: r, columns: c) }"
    ) { _ in
      [(4..<7, 8..<20), (0..<2, 0..<28), (13..<14, 13..<14), (20..<28, 2..<5), (10..<18, 0..<3)].map {
        (rows: Range<Int>, columns: Range<Int>) in
        Case(
          call: "barDetector(rows: \(rows), columns: \(columns))", arguments: [rows.wire, columns.wire]
        ) { barMismatch($0, rows: rows, columns: columns) }
      }
    },
  ]
}
