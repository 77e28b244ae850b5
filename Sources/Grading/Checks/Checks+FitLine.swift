internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // GD5
  static let fitLineCheck = Check(
    "fitLine(inputs:targets:learningRate:steps:)",
    adapter: """
      serve { (inputs: Vector, targets: Vector, learningRate: Double, steps: Int) -> AnswerChannel.Value in
        let line = fitLine(inputs: inputs, targets: targets, learningRate: learningRate, steps: steps)
        return .record([.init("weight", .number(line.weight)), .init("bias", .number(line.bias))])
      }
      """,
    mistakes: fitLineMistakes,
    cases: { generator in
      let small: [(Vector, Vector, Double, Int)] = [
        ([2], [3], 0.25, 1), ([1, 2], [3, 5], 0.125, 1), ([1, 2], [3, 5], 0.125, 2),
        ([1, 2, 3], [2, 0, 1], 0.0625, 3), ([1, -2], [4, 1], 0.25, 0),
        ([-1, 0, 1, 2], [3, 1, 1, -1], 0.25, 4), ([2, 2, 1], [3, 5, 1], 0.125, 2),
        ([-1, 1], [1, 1], 0.25, 3),
        ([0, 0], [2, 4], 0.25, 2),
      ]
      let shapes = [(1, 3), (2, 4), (3, 5), (5, 2), (8, 10), (10, 60)]
      let drawn = shapes.map { count, steps -> (Vector, Vector, Double, Int) in
        // Points near a line, as houses' prices are once their sizes have been standardised.
        let (slope, height) = (1 + generator.uniform(), 1 + 2 * generator.uniform())
        let inputs = generator.normals(count)
        let targets = inputs.map { x in slope * x + height + 0.3 * generator.normal() }
        return (inputs, targets, 0.05, steps)
      }
      return (small + drawn).map { inputs, targets, rate, steps in
        let expected = fitted(inputs, targets, rate, steps)
        let arguments = [inputs.wire, targets.wire, rate.wire, steps.wire]
        return Case(
          call: CallText.text(of: "fitLine(inputs:targets:learningRate:steps:)", arguments),
          arguments: arguments, expected: expected.wire
        ) { answer in
          // A bias near 0 is as exact as the weight beside it, so both are measured by the larger one.
          guard let line = Line(wire: answer) else {
            return Mismatch.between(answer, expected.wire, tolerance: 1e-10)
          }
          let error = 1e-10 * max(abs(expected.weight), abs(expected.bias))
          let agrees = abs(line.weight - expected.weight) <= error && abs(line.bias - expected.bias) <= error
          return agrees ? nil : Mismatch(answer, expected.wire)
        }
      }
    })

  /// What `fitLine` returns.
  private struct Line: Wire {
    var weight = 0.0
    var bias = 0.0

    init(weight: Double = 0, bias: Double = 0) {
      (self.weight, self.bias) = (weight, bias)
    }

    var wire: Value { .record([.init("weight", weight.wire), .init("bias", bias.wire)]) }

    init?(wire: Value) {
      guard case .record(let fields) = wire, fields.map(\.name) == ["weight", "bias"],
        let weight = Double(wire: fields[0].value), let bias = Double(wire: fields[1].value)
      else { return nil }
      self.init(weight: weight, bias: bias)
    }
  }

  private static func fitted(_ inputs: Vector, _ targets: Vector, _ rate: Double, _ steps: Int) -> Line {
    let line = fitLine(inputs: inputs, targets: targets, learningRate: rate, steps: steps)
    return Line(weight: line.weight, bias: line.bias)
  }

  /// ∂C/∂w and ∂C/∂b (GD5).
  private static func derivatives(_ line: Line, _ inputs: Vector, _ targets: Vector) -> (Double, Double) {
    var sums = (0.0, 0.0)
    for i in inputs.indices {
      let error = line.weight * inputs[i] + line.bias - targets[i]
      sums.0 += error * inputs[i]
      sums.1 += error
    }
    let share = 2 / Double(inputs.count)
    return (share * sums.0, share * sums.1)  // GD5
  }

  private static let fitLineMistakes = [
    lineMistake(
      "The bias is moved by the derivative at the new weight: compute both derivatives first (GD5)."
    ) {
      line, x, y, rate in
      line.weight -= rate * derivatives(line, x, y).0
      line.bias -= rate * derivatives(line, x, y).1
    },
    lineMistake(
      "The weight is moved by the derivative at the new bias: compute both derivatives first (GD5)."
    ) {
      line, x, y, rate in
      line.bias -= rate * derivatives(line, x, y).1
      line.weight -= rate * derivatives(line, x, y).0
    },
    scaled("Both derivatives are half of what they should be: the square's derivative brings a 2 (GD5).") {
      _ in (0.5, 0.5)
    },
    scaled("Both derivatives are sums, not means: divide by the number of examples (GD5).") {
      m in (m, m)
    },
    scaled("The 2 is missing in ∂C/∂w: it is (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ (GD5).") { _ in (0.5, 1) },
    scaled("The 2 is missing in ∂C/∂b: it is (2/m) Σᵢ (w xᵢ + b − yᵢ) (GD5).") { _ in (1, 0.5) },
    scaled("∂C/∂w is not divided by the number of examples (GD5).") { m in (m, 1) },
    scaled("∂C/∂b is not divided by the number of examples (GD5).") { m in (1, m) },
    scaled("The 2 and the division by m are both missing: the derivatives begin with 2/m (GD5).") {
      m in (m / 2, m / 2)
    },
    scaled("The derivatives are divided by the number of examples twice; once is enough (GD5).") {
      m in (1 / m, 1 / m)
    },
    scaled(
      "The derivatives are 0 where there are more than two examples, as with 2 / m in whole numbers (GD5)."
    ) { m in
      let share = Double(2 / Int(m)) * m / 2
      return (share, share)
    },
    scaled("Each step goes uphill: w and b move against their derivatives (GD5).") { _ in (-1, -1) },
    scaled("The weight goes uphill: it moves against its derivative, as the bias does (GD5).") { _ in (-1, 1)
    },
    scaled("The bias goes uphill: it moves against its derivative, as the weight does (GD5).") { _ in (1, -1)
    },
    scaled("The bias never moves; it takes a step like the weight's (GD5).") { _ in (1, 0) },
    scaled("The weight never moves; it takes a step like the bias's (GD5).") { _ in (0, 1) },
    lineMistake("The learning rate is left out: each step is α times the derivative (GD5).") {
      line, x, y, _ in move(&line, by: derivatives(line, x, y), rate: 1)
    },
    slopes("The factor xᵢ is missing in ∂C/∂w: it is (2/m) Σᵢ (w xᵢ + b − yᵢ) xᵢ (GD5).") {
      line, x, y in
      let error = line.weight * x + line.bias - y
      return (error, error)
    },
    slopes("∂C/∂b has a factor xᵢ; that one belongs to ∂C/∂w alone (GD5).") {
      line, x, y in
      let error = line.weight * x + line.bias - y
      return (error * x, error * x)
    },
    slopes("The factor xᵢ stands in ∂C/∂b; it belongs to ∂C/∂w (GD5).") {
      line, x, y in
      let error = line.weight * x + line.bias - y
      return (error, error * x)
    },
    slopes("The bias is left out of the line: the error is w xᵢ + b − yᵢ (GD5).") {
      line, x, y in
      let error = line.weight * x - y
      return (error * x, error)
    },
    slopes("∂C/∂w has yᵢ for its factor; it is xᵢ (GD5).") {
      line, x, y in
      let error = line.weight * x + line.bias - y
      return (error * y, error)
    },
    slopes(
      "The error is squared in the derivatives; the square is the cost's, its slope has 2 × error (GD5)."
    ) {
      line, x, y in
      let error = line.weight * x + line.bias - y
      return (error * error * x, error * error)
    },
    slopes("Only the sign of each error counts here; a larger error pulls more (GD5).") {
      line, x, y in
      let error = line.weight * x + line.bias - y
      let sign = error == 0 ? 0.0 : error > 0 ? 1 : -1
      return (sign * x, sign)
    },
    lineMistake("Only the last example counts: add each example's part to the sums with += (GD5).") {
      line, x, y, rate in
      let (byWeight, byBias) = derivatives(line, x.suffix(1), y.suffix(1))
      move(&line, by: (byWeight / Double(x.count), byBias / Double(x.count)), rate: rate)
    },
    lineMistake("Each step is made for the last example alone; take the mean over all examples (GD5).") {
      line, x, y, rate in move(&line, by: derivatives(line, x.suffix(1), y.suffix(1)), rate: rate)
    },
    lineMistake("Each step is made for the first example alone; take the mean over all examples (GD5).") {
      line, x, y, rate in move(&line, by: derivatives(line, [x[0]], [y[0]]), rate: rate)
    },
    lineMistake("w and b move after every example; a step comes after the sums over all of them (GD5).") {
      line, x, y, rate in
      for i in x.indices { move(&line, by: derivatives(line, [x[i]], [y[i]]), rate: rate) }
    },
    lineMistake("w and b move inside the sum, by each example's part; sum up first, then move (GD5).") {
      line, x, y, rate in
      for i in x.indices {
        move(&line, by: derivatives(line, [x[i]], [y[i]]), rate: rate / Double(x.count))
      }
    },
    Mistake("The sums go on from step to step; set them to 0 at the beginning of each (GD5).") {
      (x: Vector, y: Vector, rate: Double, steps: Int) in
      var (line, sums) = (Line(), (0.0, 0.0))
      for _ in 0..<steps {
        let (byWeight, byBias) = derivatives(line, x, y)
        sums = (sums.0 + byWeight, sums.1 + byBias)
        move(&line, by: sums, rate: rate)
      }
      return line
    },
    Mistake("Both derivatives are computed once, before the first step; compute them anew in each (GD5).") {
      (x: Vector, y: Vector, rate: Double, steps: Int) in
      var line = Line()
      let slopes = derivatives(line, x, y)
      for _ in 0..<steps { move(&line, by: slopes, rate: rate) }
      return line
    },
    started(at: Line(weight: 1, bias: 1)).or(started(at: Line(weight: 0, bias: 0.5))).known(byAll: {
      // Where no step is made, the start comes back.
      let calls = $0.map { read($0.arguments, as: Vector.self, Vector.self, Double.self, Int.self) }
      guard let still = calls.firstIndex(where: { $0?.3 == 0 }), let start = Line(wire: $0[still].answer),
        start.weight != 0 || start.bias != 0
      else { return false }
      return $0.allSatisfy { started(at: start).isGiven(by: $0) }
    }),
    Mistake("One step is missing: `steps` says how many there are (GD5).") {
      (x: Vector, y: Vector, rate: Double, steps: Int) in fitted(x, y, rate, max(0, steps - 1))
    },
    Mistake("There is one step too many: `steps` says how many there are (GD5).") {
      (x: Vector, y: Vector, rate: Double, steps: Int) in fitted(x, y, rate, steps + 1)
    },
    Mistake("There is one step only, whatever `steps` says: `return` stands behind the loop (GD5).") {
      (x: Vector, y: Vector, rate: Double, steps: Int) in fitted(x, y, rate, 1)
    },
    Mistake("Weight and bias have changed places in the result: the weight comes first (GD5).") {
      (x: Vector, y: Vector, rate: Double, steps: Int) in
      let line = fitted(x, y, rate, steps)
      return Line(weight: line.bias, bias: line.weight)
    },
    Mistake("Inputs and targets have changed places: the line leads from inputs to targets (GD5).") {
      (x: Vector, y: Vector, rate: Double, steps: Int) in fitted(y, x, rate, steps)
    },
    Mistake("This is the best line of all; stop after `steps` steps, wherever w and b are then (GD5).") {
      (x: Vector, y: Vector, rate: Double, steps: Int) in
      let m = Double(x.count)
      let (meanX, meanY) = (x.reduce(0, +) / m, y.reduce(0, +) / m)
      let products = x.indices.reduce(0) { $0 + (x[$1] - meanX) * (y[$1] - meanY) }
      let weight = products / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
      return Line(weight: weight, bias: meanY - weight * meanX)
    },
  ]

  private static func started(at start: Line) -> Mistake {
    Mistake("w and b do not begin at 0 (GD5).") { (x: Vector, y: Vector, rate: Double, steps: Int) in
      (0..<steps).reduce(into: start) { line, _ in move(&line, by: derivatives(line, x, y), rate: rate) }
    }
  }

  private static func move(_ line: inout Line, by slopes: (Double, Double), rate: Double) {
    line.weight -= rate * slopes.0
    line.bias -= rate * slopes.1
  }

  /// A mistake in what happens in a step.
  private static func lineMistake(
    _ sentence: String,
    step: @escaping @Sendable (_ line: inout Line, _ x: Vector, _ y: Vector, _ rate: Double) -> Void
  ) -> Mistake {
    Mistake(sentence) { (x: Vector, y: Vector, rate: Double, steps: Int) in
      (0..<steps).reduce(into: Line()) { line, _ in step(&line, x, y, rate) }
    }
  }

  /// Derivatives that are too large or too small by factors that may depend on the number of examples.
  private static func scaled(
    _ sentence: String, _ factors: @escaping @Sendable (_ m: Double) -> (Double, Double)
  ) -> Mistake {
    lineMistake(sentence) { line, x, y, rate in
      let (slopes, factors) = (derivatives(line, x, y), factors(Double(x.count)))
      move(&line, by: (factors.0 * slopes.0, factors.1 * slopes.1), rate: rate)
    }
  }

  /// Means, times 2, of what is wrong for each example.
  private static func slopes(
    _ sentence: String,
    _ term: @escaping @Sendable (_ line: Line, _ x: Double, _ y: Double) -> (Double, Double)
  ) -> Mistake {
    lineMistake(sentence) { line, x, y, rate in
      var sums = (0.0, 0.0)
      for i in x.indices {
        let (byWeight, byBias) = term(line, x[i], y[i])
        sums = (sums.0 + byWeight, sums.1 + byBias)
      }
      let share = 2 / Double(x.count)
      move(&line, by: (share * sums.0, share * sums.1), rate: rate)
    }
  }
}
