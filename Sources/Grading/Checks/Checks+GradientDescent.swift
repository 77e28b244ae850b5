internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 6.
  static let gradientDescent: [Check] = [
    // GD1
    Check(
      "descentStep(from:derivative:learningRate:)",
      adapter: """
        serve { (w: Double, d: Double, a: Double) -> Double in
          descentStep(from: w, derivative: d, learningRate: a)
        }
        """,
      reference: { (w: Double, d: Double, rate: Double) in
        descentStep(from: w, derivative: d, learningRate: rate)
      },
      mistakes: [
        Mistake("This climbs: the step goes against the derivative, w − α ∂C/∂w (GD1).") {
          (w: Double, d: Double, rate: Double) in w + rate * d
        },
        Mistake("The learning rate is left out (GD1).") { (w: Double, d: Double, rate: Double) in w - d },
      ],
      arguments: { generator in
        [(1, 2, 0.1), (0, -3, 0.5)] + (0..<6).map { _ in (generator.normal(), generator.normal(), 0.3) }
      }),
    // GD2
    Check(
      "descend(derivative:from:learningRate:steps:)",
      adapter: """
        serve { (c: Vector, x: Double, a: Double, n: Int) -> [Double] in
          descend(derivative: { c[0] + c[1] * $0 + c[2] * $0 * $0 }, from: x, learningRate: a, steps: n)
        }
        """,
      reference: { (c: Vector, x: Double, rate: Double, steps: Int) in
        descend(derivative: { c[0] + c[1] * $0 + c[2] * $0 * $0 }, from: x, learningRate: rate, steps: steps)
      },
      mistakes: [
        Mistake("The start is left out: it is the first point of the way (GD2).") {
          (c: Vector, x: Double, rate: Double, steps: Int) in
          Array(
            descend(
              derivative: { c[0] + c[1] * $0 + c[2] * $0 * $0 }, from: x, learningRate: rate, steps: steps
            ).dropFirst())
        },
        Mistake("The slope is taken at the start in every step; take it where you are (GD2).") {
          (c: Vector, x: Double, rate: Double, steps: Int) in
          let slope = c[0] + c[1] * x + c[2] * x * x
          return descend(derivative: { _ in slope }, from: x, learningRate: rate, steps: steps)
        },
      ],
      arguments: { _ in
        [
          ([0, 2, 0], 1, 0.1, 3), ([-1, 2, 0.1], 2, 0.2, 5), ([0, 2, 0], 1, 1.1, 4), ([1, 1, 0], 3, 0.5, 0),
        ]
      }),
    // GD3
    Check(
      "centralDifference(of:at:h:)",
      adapter: """
        serve { (c: Vector, x: Double, h: Double) -> Double in
          centralDifference(of: { c[0] + c[1] * $0 + c[2] * $0 * $0 * $0 }, at: x, h: h)
        }
        """, tolerance: 1e-8,
      reference: { (c: Vector, x: Double, h: Double) in
        centralDifference(of: { c[0] + c[1] * $0 + c[2] * $0 * $0 * $0 }, at: x, h: h)
      },
      mistakes: [
        Mistake("This is divided by h; the two points are 2h apart (GD3).") {
          (c: Vector, x: Double, h: Double) in
          2 * centralDifference(of: { c[0] + c[1] * $0 + c[2] * $0 * $0 * $0 }, at: x, h: h)
        },
        Mistake("This goes from x to x + h; a central difference looks to both sides (GD3).") {
          (c: Vector, x: Double, h: Double) in
          let f = { (x: Double) in c[0] + c[1] * x + c[2] * x * x * x }
          return (f(x + h) - f(x)) / h
        },
      ],
      arguments: { _ in
        [([0, 3, 0], 1, 0.5), ([0, 0, 1], 1, 0.5), ([1, -2, 0.5], 0.7, 0.1), ([0, 1, 2], -1, 0.01)]
      }),
    // GD4
    Check(
      "numericalGradient(of:at:h:)",
      adapter: """
        serve { (c: Vector, x: Vector, h: Double) -> Vector in
          numericalGradient(of: { x in
            var sum = 0.0
            for i in x.indices { sum += c[i] * x[i] * x[i] * x[i] + x[i] * x[0] }
            return sum
          }, at: x, h: h)
        }
        """, tolerance: 1e-8,
      reference: { (c: Vector, x: Vector, h: Double) in
        numericalGradient(
          of: { x in
            var sum = 0.0
            for i in x.indices { sum += c[i] * x[i] * x[i] * x[i] + x[i] * x[0] }
            return sum
          }, at: x, h: h)
      },
      mistakes: [
        Mistake("This is divided by h; the two points are 2h apart (GD4).") {
          (c: Vector, x: Vector, h: Double) in
          numericalGradient(
            of: { x in
              var sum = 0.0
              for i in x.indices { sum += c[i] * x[i] * x[i] * x[i] + x[i] * x[0] }
              return 2 * sum
            }, at: x, h: h)
        }
      ],
      arguments: { generator in
        [([1, 2], [1, -1], 0.1), ([1], [2], 0.5), ([1, -1, 0.5], generator.normals(3), 0.01)]
      }),
    // GD5
    Check(
      "fitLine(inputs:targets:learningRate:steps:)",
      adapter: """
        serve { (x: Vector, y: Vector, a: Double, n: Int) -> Vector in
          let line = fitLine(inputs: x, targets: y, learningRate: a, steps: n)
          return [line.weight, line.bias]
        }
        """,
      reference: { (x: Vector, y: Vector, rate: Double, steps: Int) in fittedLine(x, y, rate, steps) },
      mistakes: [
        Mistake("Both derivatives lack the factor 2 of the square (GD5).") {
          (x: Vector, y: Vector, rate: Double, steps: Int) in fittedLine(x, y, rate / 2, steps)
        },
        Mistake("The derivatives are sums over the examples; divide by their number (GD5).") {
          (x: Vector, y: Vector, rate: Double, steps: Int) in
          fittedLine(x, y, rate * Double(x.count), steps)
        },
        Mistake("This climbs: the steps go against the derivatives (GD5).") {
          (x: Vector, y: Vector, rate: Double, steps: Int) in fittedLine(x, y, -rate, steps)
        },
      ],
      arguments: { generator in
        [([1, 2], [3, 5], 0.1, 1), ([1, 2], [3, 5], 0.1, 3), ([0, 1, 2], [1, 0, 2], 0.05, 20)]
          + [([-1, 0.5, 1, 2], generator.normals(4), 0.1, 50)]
      }),
  ]
}
