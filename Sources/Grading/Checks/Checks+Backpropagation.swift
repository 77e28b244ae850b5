internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 7.
  static let backpropagation: [Check] = [
    // CR1
    Check(
      "chainRule(outerDerivative:inner:innerDerivative:at:)",
      adapter: """
        serve { (c: Vector, x: Double) -> Double in
          chainRule(
            outerDerivative: { c[0] * $0 * $0 + 1 }, inner: { c[1] * $0 * $0 },
            innerDerivative: { 2 * c[1] * $0 }, at: x)
        }
        """,
      reference: { (c: Vector, x: Double) in
        let inner = c[1] * x * x
        return (c[0] * inner * inner + 1) * 2 * c[1] * x
      },
      mistakes: [
        Mistake("f′ is taken at x; its place is g(x) (CR1).") { (c: Vector, x: Double) in
          (c[0] * x * x + 1) * 2 * c[1] * x
        },
        Mistake("g′ is left out: h′(x) = f′(g(x)) · g′(x) (CR1).") { (c: Vector, x: Double) in
          c[0] * c[1] * x * x * c[1] * x * x + 1
        },
      ],
      arguments: { generator in
        [([1, 1], 2), ([2, 3], 1)] + (0..<5).map { _ in (generator.normals(2), generator.normal()) }
      }),
    // CH2, CH3
    Check(
      "lastDerivatives(previousActivation:weight:bias:target:)",
      adapter: """
        serve { (a: Double, w: Double, b: Double, y: Double) -> Vector in
          let d = lastDerivatives(previousActivation: a, weight: w, bias: b, target: y)
          return [d.weight, d.bias]
        }
        """,
      reference: { (a: Double, w: Double, b: Double, y: Double) in lastNeuron(a, w, b, y) },
      mistakes: [
        Mistake("Both are half of what they should be: the cost is (a − y)², so ∂C/∂a = 2(a − y) (CH2).") {
          (a: Double, w: Double, b: Double, y: Double) in lastNeuron(a, w, b, y).map { $0 / 2 }
        },
        Mistake("The sign is turned round: it is a − y, not y − a (CH2).") {
          (a: Double, w: Double, b: Double, y: Double) in lastNeuron(a, w, b, y).map { -$0 }
        },
        Mistake("σ′ is left out (CH2).") { (a: Double, w: Double, b: Double, y: Double) in
          let output = sigmoid(w * a + b)
          return [2 * (output - y) * a, 2 * (output - y)]
        },
      ],
      arguments: { generator in
        [(1, 0, 0, 1), (0.5, 2, -1, 0)]
          + (0..<6).map { _ in (generator.uniform(), generator.normal(), generator.normal(), 1) }
      }),
    // CH4, CH5
    Check(
      "earlierDerivatives(previousActivation:weights:biases:target:)",
      adapter: """
        serve { (a: Double, w: [Double], b: [Double], y: Double) -> Vector in
          let d = earlierDerivatives(previousActivation: a, weights: w, biases: b, target: y)
          return [d.weight, d.bias]
        }
        """,
      reference: { (a: Double, w: [Double], b: [Double], y: Double) in
        let d = NeuronChain(weights: w, biases: b).secondToLastDerivatives(input: a, target: y)
        return [d.weight, d.bias]
      },
      mistakes: [
        Mistake("Both are half of what they should be: the cost is (a − y)², so ∂C/∂a = 2(a − y) (CH4).") {
          (a: Double, w: [Double], b: [Double], y: Double) in
          let d = NeuronChain(weights: w, biases: b).secondToLastDerivatives(input: a, target: y)
          return [d.weight / 2, d.bias / 2]
        },
        Mistake("The weight of the last neuron is left out: it is what leads back (CH4).") {
          (a: Double, w: [Double], b: [Double], y: Double) in
          let d = NeuronChain(weights: w, biases: b).secondToLastDerivatives(input: a, target: y)
          return [d.weight / w[1], d.bias / w[1]]
        },
      ],
      arguments: { generator in
        (0..<8).map { _ in (generator.uniform(), generator.normals(2), generator.normals(2), 1) }
      }),
    // BP1
    Check(
      "outputDelta(output:weightedInputs:target:activation:)",
      adapter: """
        serve { (a: Vector, z: Vector, y: Vector, s: Activation) -> Vector in
          outputDelta(output: a, weightedInputs: z, target: y, activation: s)
        }
        """,
      reference: { (a: Vector, z: Vector, y: Vector, s: Activation) in
        outputDelta(output: a, weightedInputs: z, target: y, activation: s)
      },
      mistakes: [
        Mistake("Every entry is half of what it should be: the cost is (a − y)², so ∂C/∂a = 2(a − y) (BP1).")
        {
          (a: Vector, z: Vector, y: Vector, s: Activation) in
          outputDelta(output: a, weightedInputs: z, target: y, activation: s).map { $0 / 2 }
        },
        Mistake("The sign is turned round: it is a − y, not y − a (BP1).") {
          (a: Vector, z: Vector, y: Vector, s: Activation) in
          outputDelta(output: a, weightedInputs: z, target: y, activation: s).map { -$0 }
        },
        Mistake("σ′ is left out (BP1).") { (a: Vector, z: Vector, y: Vector, s: Activation) in
          a.indices.map { 2 * (a[$0] - y[$0]) }
        },
        Mistake("σ′ is taken at the activation a; its place is the weighted input z (BP1).") {
          (a: Vector, z: Vector, y: Vector, s: Activation) in
          outputDelta(output: a, weightedInputs: a, target: y, activation: s)
        },
        Mistake("The entries are divided by the number of outputs; the cost is a sum (BP1).") {
          (a: Vector, z: Vector, y: Vector, s: Activation) in
          outputDelta(output: a, weightedInputs: z, target: y, activation: s).map { $0 / Double(a.count) }
        },
      ],
      arguments: { generator in
        ([1, 2, 3, 5, 10].flatMap { count in
          [Activation.sigmoid, .relu, .identity].map { activation in
            let z = generator.normals(count)
            return (z.map { activation($0) }, z, oneHot(count / 2, count: count), activation)
          }
        })
      }),
    // BP2
    Check(
      "hiddenDelta(nextDelta:nextWeights:weightedInputs:activation:)",
      adapter: """
        serve { (d: Vector, w: Matrix, z: Vector, s: Activation) -> Vector in
          hiddenDelta(nextDelta: d, nextWeights: w, weightedInputs: z, activation: s)
        }
        """,
      reference: { (d: Vector, w: Matrix, z: Vector, s: Activation) in
        hiddenDelta(nextDelta: d, nextWeights: w, weightedInputs: z, activation: s)
      },
      mistakes: [
        Mistake("σ′ of the hidden layer is left out (BP2).") {
          (d: Vector, w: Matrix, z: Vector, s: Activation) in transposedProduct(w, d)
        },
        Mistake("The weights are not transposed: entry k sums over the rows j of wⱼₖ (BP2).") {
          (d: Vector, w: Matrix, z: Vector, s: Activation) in
          guard w.rows == w.columns else { return Vector() }
          let sums = product(w, d)
          return sums.indices.map { sums[$0] * s.derivative(at: z[$0]) }
        },
        Mistake("σ′ is taken at the activation a; its place is the weighted input z (BP2).") {
          (d: Vector, w: Matrix, z: Vector, s: Activation) in
          hiddenDelta(nextDelta: d, nextWeights: w, weightedInputs: z.map { s($0) }, activation: s)
        },
        Mistake("σ stands where σ′ should (BP2).") { (d: Vector, w: Matrix, z: Vector, s: Activation) in
          let sums = transposedProduct(w, d)
          return sums.indices.map { sums[$0] * s(z[$0]) }
        },
      ],
      arguments: { generator in
        [(1, 1), (2, 2), (3, 3), (4, 4)].map { rows, columns in
          (
            generator.normals(rows), generator.matrix(rows, columns), generator.normals(columns),
            Activation.sigmoid
          )
        } + [(generator.normals(3), generator.matrix(3, 3), [1, -1, 0.5], Activation.relu)]
      }),
    // BP3, BP4
    Check(
      "layerGradient(delta:inputs:)",
      adapter: "serve { (d: Vector, a: Vector) -> LayerGradient in layerGradient(delta: d, inputs: a) }",
      reference: { (d: Vector, a: Vector) in layerGradient(delta: d, inputs: a) },
      mistakes: [
        Mistake("The inputs are left out of the weights' derivatives (BP4).") { (d: Vector, a: Vector) in
          layerGradient(delta: d, inputs: a.map { _ in 1 }).wire
        },
        Mistake("The biases' derivatives are 0 here; they are δ itself (BP3).") { (d: Vector, a: Vector) in
          LayerGradient(weights: outerProduct(d, a), biases: d.map { _ in 0 }).wire
        },
        Mistake("Rows and columns are exchanged: a row for each δ, a column for each input (BP4).") {
          (d: Vector, a: Vector) in
          d.count == a.count ? LayerGradient(weights: outerProduct(a, d), biases: d).wire : .list([])
        },
      ],
      arguments: { generator in
        [([2], [3]), ([1, 2], [3, 4])]
          + [(3, 3), (2, 2), (4, 4)].map { (generator.normals($0.0), generator.normals($0.1)) }
      }),
    // BP5
    Check(
      "backpropagate(_:through:)",
      adapter: "serve { (e: [Example], n: Network) -> Gradient in backpropagate(e[0], through: n) }",
      mistakes: []
    ) { generator in
      certifiedCases(
        "backpropagate", generator.networksAndExamples().map { ($0.0, [$0.1[0]]) }, networkFirst: false)
    },
  ]
}
