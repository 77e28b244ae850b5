internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 6.
  static let gradientDescent: [Check] = [
    descentStepCheck, descendCheck, centralDifferenceCheck, numericalGradientCheck, fitLineCheck,
  ]

  // GD1
  private static let descentStepCheck = Check(
    "descentStep(from:derivative:learningRate:)",
    adapter: """
      serve { (parameter: Double, derivative: Double, learningRate: Double) -> Double in
        descentStep(from: parameter, derivative: derivative, learningRate: learningRate)
      }
      """,
    reference: { (w: Double, slope: Double, rate: Double) in
      descentStep(from: w, derivative: slope, learningRate: rate)
    },
    mistakes: [
      stepMistake("This step goes uphill: it is w minus α times the derivative, not plus (GD1).") {
        w, slope, rate in w + rate * slope
      },
      stepMistake("The learning rate is left out: it is w − α ∂C/∂w (GD1).") { w, slope, _ in w - slope },
      stepMistake("This is the step alone; subtract it from w, where we are (GD1).") {
        _, slope, rate in rate * slope
      },
      stepMistake("This is the step alone; add it to w, where we are (GD1).") {
        _, slope, rate in -rate * slope
      },
      stepMistake("The derivative is divided by α; multiply it by α (GD1).") {
        w, slope, rate in w - slope / rate
      },
      stepMistake("α is divided by the derivative; multiply them (GD1).") {
        w, slope, rate in w - rate / slope
      },
      stepMistake("Only the derivative's sign counts here; a steeper slope makes a longer step (GD1).") {
        w, slope, rate in slope == 0 ? w : slope > 0 ? w - rate : w + rate
      },
      stepMistake("The whole of w − ∂C/∂w is multiplied by α; multiply the derivative alone (GD1).") {
        w, slope, rate in (w - slope) * rate
      },
      stepMistake("α and w have changed places: it is w − α ∂C/∂w (GD1).") {
        w, slope, rate in rate - w * slope
      },
      stepMistake("The derivative and w have changed places: it is w − α ∂C/∂w (GD1).") {
        w, slope, rate in slope - rate * w
      },
      stepMistake("The sign is turned: this is α ∂C/∂w − w; it is w − α ∂C/∂w (GD1).") {
        w, slope, rate in rate * slope - w
      },
      stepMistake("α is subtracted as well as the derivative; multiply the two first (GD1).") {
        w, slope, rate in w - rate - slope
      },
      stepMistake("Nothing moves: this is w as it was (GD1).") { w, _, _ in w },
    ],
    arguments: { generator in
      let drawn = (0..<6).map { _ in
        (generator.eighths(8...40), generator.normal(), 0.01 + generator.uniform())
      }
      return [
        (3, 4, 0.5), (2, -1, 0.25), (-1, 2, 0.125), (0, 3, 0.5), (5, 0, 0.25), (-2, -3, 2), (1, 100, 0.5),
        (2, 0.001, 0.25), (0.5, -0.00048828125, 0.5), (0, 0.0000152587890625, 4),
      ] + drawn
    })

  private static func stepMistake(
    _ sentence: String,
    _ step: @escaping @Sendable (_ w: Double, _ slope: Double, _ rate: Double) -> Double
  ) -> Mistake {
    Mistake(sentence) { (w: Double, slope: Double, rate: Double) in step(w, slope, rate) }
  }

  // GD2
  private static let descendCheck = Check(
    "descend(derivative:from:learningRate:steps:)",
    adapter: """
      serve {
        (coefficients: Vector, start: Double, learningRate: Double, steps: Int) -> [Double] in
      \(Curve.adapterLines)
        return descend(derivative: curve, from: start, learningRate: learningRate, steps: steps)
      }
      """,
    mistakes: [
      pathMistake("The path goes uphill: each step is minus α times the derivative (GD2).") {
        slope, x, rate in x + rate * slope(x)
      },
      pathMistake("The learning rate is left out: each step is −α f′(x) (GD2).") { slope, x, _ in x - slope(x)
      },
      pathMistake("Nothing moves: every x is the start; go on from the last x of the path (GD2).") {
        _, x, _ in x
      },
      pathMistake("Each x is the step alone, −α f′(x); add it to the x before (GD2).") {
        slope, x, rate in -rate * slope(x)
      },
      Mistake("The derivative is taken at the start only; take it at each new x (GD2).") {
        (coefficients: Vector, start: Double, rate: Double, steps: Int) in
        let slope = Curve(coefficients: coefficients)(start)
        return path({ _, x, _ in x - rate * slope }, coefficients, start, rate, steps)
      },
      Mistake("Each step begins at the start again; go on from the last x of the path (GD2).") {
        (coefficients: Vector, start: Double, rate: Double, steps: Int) in
        path({ slope, x, rate in start - rate * slope(x) }, coefficients, start, rate, steps)
      },
      Mistake("The path begins at 0; it begins at `start` (GD2).") {
        (coefficients: Vector, start: Double, rate: Double, steps: Int) in
        path(right, coefficients, 0, rate, steps)
      },
      Mistake("The start is missing: the path has `steps` + 1 numbers, `start` first (GD2).") {
        (coefficients: Vector, start: Double, rate: Double, steps: Int) in
        Vector(path(right, coefficients, start, rate, steps).dropFirst())
      },
      Mistake("The last step is missing: `steps` steps give `steps` + 1 numbers with the start (GD2).") {
        (coefficients: Vector, start: Double, rate: Double, steps: Int) in
        Vector(path(right, coefficients, start, rate, steps).prefix(max(steps, 1)))
      },
      Mistake("The path ends where the derivative is about 0; make all `steps` steps all the same (GD2).") {
        (coefficients: Vector, start: Double, rate: Double, steps: Int) in
        shortened(path(right, coefficients, start, rate, steps), coefficients, below: 1e-6)
      }
      .or { (coefficients: Vector, start: Double, rate: Double, steps: Int) in
        shortened(path(right, coefficients, start, rate, steps), coefficients, below: 1e-2)
      }
      .known { answered in
        // A part of the right path, and a step that would lead nowhere after it.
        guard let path = Vector(wire: answered.answer), let last = path.last,
          let right = answered.expected.flatMap(Vector.init(wire:)), path.count <= right.count,
          answered.agrees(with: Vector(right.prefix(path.count)).wire),
          let (coefficients, _, _, _) = read(
            answered.arguments, as: Vector.self, Double.self, Double.self, Int.self)
        else { return false }
        return path.count == right.count || abs(Curve(coefficients: coefficients)(last)) <= 0.05
      },
      Mistake("There is one step too many: `steps` steps give `steps` + 1 numbers with the start (GD2).") {
        (coefficients: Vector, start: Double, rate: Double, steps: Int) in
        path(right, coefficients, start, rate, steps + 1)
      },
      Mistake("Only the last x is returned; every x on the way is wanted, the start first (GD2).") {
        (coefficients: Vector, start: Double, rate: Double, steps: Int) in
        path(right, coefficients, start, rate, steps).suffix(1).map { $0 }
      },
      Mistake("The path is in the wrong order: the start comes first (GD2).") {
        (coefficients: Vector, start: Double, rate: Double, steps: Int) in
        Vector(path(right, coefficients, start, rate, steps).reversed())
      },
      Mistake("These are the derivatives on the way; the x themselves are wanted (GD2).") {
        (coefficients: Vector, start: Double, rate: Double, steps: Int) in
        path(right, coefficients, start, rate, steps)
          .map(Curve(coefficients: coefficients).callAsFunction)
      },
    ],
    cases: { generator in
      let drawn = (0..<5).map { _ in
        // A valley that gets steeper, and steps that are not too long for it.
        (
          Curve(coefficients: [generator.eighths(-16...16), generator.eighths(4...12), 0, 0.125]),
          generator.eighths(-24...24),
          [0.125, 0.25, 0.5][generator.uniform(below: 3)], 1 + generator.uniform(below: 8)
        )
      }
      let small: [(Curve, Double, Double, Int)] = [
        (Curve(coefficients: [0, 2]), 1, 0.25, 3), (Curve(coefficients: [-4, 2]), 1, 0.5, 1),
        (Curve(coefficients: [3]), 5, 0.5, 4), (Curve(coefficients: [0, 2]), 1, 1, 4),
        (Curve(coefficients: [0, 2]), 2, 1.25, 5), (Curve(coefficients: [1, 2]), 3, 0.25, 0),
        (Curve(coefficients: [0, -1, 0, 1]), 0.25, 0.25, 6), (Curve(coefficients: [-4, 2]), 2, 0.25, 3),
        (Curve(coefficients: [0, 2]), 1, 0.03125, 40),
      ]
      return (small + drawn).map { curve, start, rate, steps in
        Case(
          call: "descend(derivative: \(curve.text), from: \(CallText.text(of: start)), "
            + "learningRate: \(CallText.text(of: rate)), steps: \(steps))",
          arguments: [curve.coefficients.wire, start.wire, rate.wire, steps.wire],
          expected: descend(derivative: curve.callAsFunction, from: start, learningRate: rate, steps: steps)
            .wire)
      }
    })

  /// The next x, from the derivative, the x before and α.
  private typealias Step = @Sendable (_ slope: Curve, _ x: Double, _ rate: Double) -> Double

  private static func right(_ slope: Curve, _ x: Double, _ rate: Double) -> Double { x - rate * slope(x) }

  private static func path(
    _ step: Step, _ coefficients: Vector, _ start: Double, _ rate: Double, _ steps: Int
  ) -> Vector {
    let slope = Curve(coefficients: coefficients)
    return (0..<steps).reduce(into: [start]) { path, _ in
      path.append(step(slope, path[path.count - 1], rate))
    }
  }

  /// A path up to where the derivative is smaller than a bound.
  private static func shortened(_ path: Vector, _ coefficients: Vector, below bound: Double) -> Vector {
    let slope = Curve(coefficients: coefficients)
    let end = path.firstIndex { abs(slope($0)) < bound }
    return Vector(path.prefix(end.map { $0 + 1 } ?? path.count))
  }

  private static func pathMistake(_ sentence: String, _ step: @escaping Step) -> Mistake {
    Mistake(sentence) { (coefficients: Vector, start: Double, rate: Double, steps: Int) in
      path(step, coefficients, start, rate, steps)
    }
  }
}
