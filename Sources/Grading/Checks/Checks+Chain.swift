internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // CR1
  static let chainRuleCheck = Check(
    "chainRule(outerDerivative:inner:innerDerivative:at:)",
    adapter: """
      serve { (f: Vector, g: Vector, x: Double) -> Double in
        chainRule(
          outerDerivative: { u in f[0] + f[1] * u + f[2] * u * u + f[3] * tanh(u) },
          inner: { x in g[0] + g[1] * x + g[2] * x * x + g[3] * tanh(x) },
          innerDerivative: { x in g[1] + 2 * g[2] * x + g[3] * (1 - tanh(x) * tanh(x)) }, at: x)
      }
      """,
    mistakes: [
      chainMistake("f′ is taken at x; its place is g(x), where the inner function has arrived (CR1).") {
        f, g, x in f.outerSlope(x) * g.slope(x)
      },
      chainMistake("g′ is left out: h′(x) = f′(g(x)) · g′(x) (CR1).") { f, g, x in f.outerSlope(g(x)) },
      chainMistake("f′ is left out: h′(x) = f′(g(x)) · g′(x) (CR1).") { _, g, x in g.slope(x) },
      chainMistake("g′ is taken at g(x); its place is x (CR1).") { f, g, x in
        f.outerSlope(g(x)) * g.slope(g(x))
      },
      chainMistake("The two places are exchanged: f′ belongs at g(x), and g′ at x (CR1).") { f, g, x in
        f.outerSlope(x) * g.slope(g(x))
      },
      chainMistake("The two slopes are added; slopes of nested functions are multiplied (CR1).") { f, g, x in
        f.outerSlope(g(x)) + g.slope(x)
      },
      chainMistake("The second factor is g(x); it is the slope there, g′(x) (CR1).") { f, g, x in
        f.outerSlope(g(x)) * g(x)
      },
      chainMistake("This is f′(x) · g(x); the rule is f′(g(x)) · g′(x) (CR1).") { f, g, x in
        f.outerSlope(x) * g(x)
      },
      chainMistake("f′ is taken at g′(x); its place is g(x) (CR1).") { f, g, x in
        f.outerSlope(g.slope(x)) * g.slope(x)
      },
      chainMistake("This is f′ at g′(x): one slope put into the other; multiply f′(g(x)) by g′(x) (CR1).") {
        f, g, x in f.outerSlope(g.slope(x))
      },
      chainMistake("This is f′(g(x)) divided by g′(x); multiply by it (CR1).") { f, g, x in
        f.outerSlope(g(x)) / g.slope(x)
      },
    ]
  ) { generator in
    var cases = [
      ChainedCurve.call([0, 0, 3, 0], [1, 2, 0, 0], at: 1),
      ChainedCurve.call([0, 2, 0, 0], [0, 0, 1, 0], at: 3),
      ChainedCurve.call([5, 0, 0, 0], [7, -3, 0, 0], at: 2),
      ChainedCurve.call([2, 1, 0, 0], [0, 1, 1, 0], at: 0),
      // Another inner function at the same place; one that is flat there, and one that leaves the place where it is.
      ChainedCurve.call([0, 1, 2, 0], [1, 1, 1, 0], at: 0),
      ChainedCurve.call([1, 3, 1, 0], [2, 0, 1, 0], at: 0),
      ChainedCurve.call([0, 1, 1, 0], [-1, 3, 0, 0], at: 0.5),
      ChainedCurve.call([-2, 0, 0, 0], [1, -3, 0, 0], at: 2),
    ]
    while cases.count < 9 {
      let (f, g) = (generator.shortNormals(4), generator.shortNormals(4))
      let x = generator.shortNormal()
      let slopes = (ChainedCurve(c: f).outerSlope(ChainedCurve(c: g)(x)), ChainedCurve(c: g).slope(x))
      // Neither may be a difference of nearly equal numbers.
      if abs(slopes.0) > 0.1 && abs(slopes.1) > 0.1 { cases.append(ChainedCurve.call(f, g, at: x)) }
    }
    return cases
  }

  private static func chainMistake(
    _ sentence: String, _ slope: @escaping @Sendable (ChainedCurve, ChainedCurve, Double) -> Double
  ) -> Mistake {
    Mistake(sentence) { (f: Vector, g: Vector, x: Double) in slope(ChainedCurve(c: f), ChainedCurve(c: g), x)
    }
  }

  // CH2, CH3
  static let lastDerivativesCheck = Check(
    "lastDerivatives(previousActivation:weight:bias:target:)",
    adapter: """
      serve { (a: Double, w: Double, b: Double, y: Double) -> AnswerChannel.Value in
        let slopes = lastDerivatives(previousActivation: a, weight: w, bias: b, target: y)
        return .record([.init("weight", .number(slopes.weight)), .init("bias", .number(slopes.bias))])
      }
      """, tolerance: 1e-12,
    reference: { (a: Double, w: Double, b: Double, y: Double) in
      let byZ = LastNeuron(a: a, w: w, b: b, y: y).costByZ
      return Value.slopes(byZ * a, byZ)
    },
    mistakes: [
      lastMistake("Both are half of what they should be: the cost is (a − y)², so ∂C/∂a = 2(a − y) (CH2).") {
        ($0.costByZ / 2 * $0.a, $0.costByZ / 2)
      },
      lastMistake("The sign is turned round: ∂C/∂a = 2(a − y), not 2(y − a) (CH2).") {
        (-$0.costByZ * $0.a, -$0.costByZ)
      },
      lastMistake("Half as large, and with the wrong sign: ∂C/∂a is 2(a − y), and this has y − a (CH2).") {
        (-$0.costByZ / 2 * $0.a, -$0.costByZ / 2)
      },
      lastMistake("σ′(z) is left out: the slope of the sigmoid is a link of the chain, too (CH2).") {
        (2 * $0.error * $0.a, 2 * $0.error)
      },
      lastMistake("σ′ is taken at the activation σ(z); its place is the weighted input z (CH2).") {
        let byZ = 2 * $0.error * sigmoidDerivative(sigmoid($0.z))
        return (byZ * $0.a, byZ)
      },
      lastMistake("σ(z) stands where its slope σ′(z) should (CH2).") {
        let byZ = 2 * $0.error * sigmoid($0.z)
        return (byZ * $0.a, byZ)
      },
      lastMistake("z(1 − z) stands where σ′(z) = σ(z)(1 − σ(z)) should (CH2).") {
        let byZ = 2 * $0.error * $0.z * (1 - $0.z)
        return (byZ * $0.a, byZ)
      },
      lastMistake("a − y is squared as in the cost; its derivative has 2(a − y) (CH2).") {
        let byZ = $0.error * $0.error * sigmoidDerivative($0.z)
        return (byZ * $0.a, byZ)
      },
      lastMistake(
        "The weighted input is compared with the target: it is a − y with a = σ(z), not z − y (CH2)."
      ) {
        let byZ = 2 * ($0.z - $0.y) * sigmoidDerivative($0.z)
        return (byZ * $0.a, byZ)
      },
      lastMistake("The target is left out: ∂C/∂a = 2(a − y) (CH2).") {
        let byZ = 2 * sigmoid($0.z) * sigmoidDerivative($0.z)
        return (byZ * $0.a, byZ)
      },
      lastMistake("2a − y stands where 2(a − y) should: mind the parentheses (CH2).") {
        let byZ = (2 * sigmoid($0.z) - $0.y) * sigmoidDerivative($0.z)
        return (byZ * $0.a, byZ)
      }
      .or(
        lastMistake("") {
          let byZ = 2 * sigmoid($0.z) - $0.y * sigmoidDerivative($0.z)
          return (byZ * $0.a, byZ)
        }),
      lastMistake("These are weight and bias after a step down; their derivatives alone are asked for (CH2).")
      {
        ($0.w - $0.costByZ * $0.a, $0.b - $0.costByZ)
      }
      .or(lastMistake("") { ($0.w - 0.1 * $0.costByZ * $0.a, $0.b - 0.1 * $0.costByZ) })
      .known(byAll: isAfterAStep),
      lastMistake("The bias is left out of z = w a + b (CH2).") {
        let byZ = LastNeuron(a: $0.a, w: $0.w, b: 0, y: $0.y).costByZ
        return (byZ * $0.a, byZ)
      },
      lastMistake("The bias is subtracted: z = w a + b (CH2).") {
        let byZ = LastNeuron(a: $0.a, w: $0.w, b: -$0.b, y: $0.y).costByZ
        return (byZ * $0.a, byZ)
      },
      lastMistake("The weight's derivative lacks ∂z/∂w, the previous activation (CH2).") {
        ($0.costByZ, $0.costByZ)
      },
      lastMistake("∂z/∂w is the previous activation, not the weight (CH2).") {
        ($0.costByZ * $0.w, $0.costByZ)
      },
      lastMistake("∂z/∂w is the previous activation a⁽ᴸ⁻¹⁾, not the neuron's own σ(z) (CH2).") {
        ($0.costByZ * sigmoid($0.z), $0.costByZ)
      },
      lastMistake("The bias's derivative has the previous activation in it; ∂z/∂b is 1 (CH3).") {
        ($0.costByZ * $0.a, $0.costByZ * $0.a)
      },
      lastMistake("The bias's derivative has the bias in it; ∂z/∂b is 1 (CH3).") {
        ($0.costByZ * $0.a, $0.costByZ * $0.b)
      },
      lastMistake("The bias's derivative has the weight in it; ∂z/∂b is 1 (CH3).") {
        ($0.costByZ * $0.a, $0.costByZ * $0.w)
      },
      lastMistake("The bias's derivative is 0 here; it is that of the weight without the last link (CH3).") {
        ($0.costByZ * $0.a, 0)
      },
      lastMistake("The two are exchanged: the weight's derivative has the previous activation in it (CH2).") {
        ($0.costByZ, $0.costByZ * $0.a)
      },
      Mistake(nearly: "the chain rule gives them to the last (CH2)") {
        (h: Double, a: Double, w: Double, b: Double, y: Double) in
        func cost(_ w: Double, _ b: Double) -> Double {
          let error = LastNeuron(a: a, w: w, b: b, y: y).error
          return error * error
        }
        return .slopes(
          (cost(w + h, b) - cost(w - h, b)) / (2 * h), (cost(w, b + h) - cost(w, b - h)) / (2 * h))
      },
    ],
    arguments: { generator in
      [
        (0.5, 2, -1, 1), (1, 1, -1, 0), (0.8, 0.5, -0.4, 0), (0, 3, 1, 1), (-0.5, 1, 0.25, 0.3), (1, 4, 3, 0),
        (20, 0.05, -1, 0), (1, 5, -0.25, 1), (1, -800, 0, 1),
      ]
        + (0..<8).map { number in
          let w = generator.shortNormal()
          let (a, b) = (generator.shares(1)[0], generator.shortNormal())
          return (a, w, b, Double(number % 2))
        }
    })

  /// Whether all answers are parameters less one share of their derivatives.
  private static func isAfterAStep(_ answers: [Answered]) -> Bool {
    var rate: Double?
    for answered in answers {
      guard
        let (a, w, b, y) = read(answered.arguments, as: Double.self, Double.self, Double.self, Double.self),
        let bias = answered.answer["bias"].flatMap(Double.init(wire:))
      else { return false }
      let byZ = LastNeuron(a: a, w: w, b: b, y: y).costByZ
      let found = rate ?? (b - bias) / byZ
      guard found > 1e-4, answered.agrees(with: .slopes(w - found * byZ * a, b - found * byZ)) else {
        return false
      }
      rate = found
    }
    return true
  }

  private static func lastMistake(
    _ sentence: String, _ slopes: @escaping @Sendable (LastNeuron) -> (Double, Double)
  ) -> Mistake {
    Mistake(sentence) { (a: Double, w: Double, b: Double, y: Double) in
      let (weight, bias) = slopes(LastNeuron(a: a, w: w, b: b, y: y))
      return Value.slopes(weight, bias)
    }
  }
}

/// A function that can be sent as four numbers: c₀ + c₁ x + c₂ x² + c₃ tanh(x).
struct ChainedCurve: Sendable {
  var c: Vector

  /// As the inner function: its value.
  func callAsFunction(_ x: Double) -> Double { c[0] + c[1] * x + c[2] * x * x + c[3] * tanh(x) }
  /// As the inner function: its derivative.
  func slope(_ x: Double) -> Double { c[1] + 2 * c[2] * x + c[3] * (1 - tanh(x) * tanh(x)) }
  /// The numbers taken for the derivative of the outer function.
  func outerSlope(_ u: Double) -> Double { self(u) }

  /// A case of the chain rule.
  static func call(_ outer: Vector, _ inner: Vector, at x: Double) -> Case {
    let (f, g) = (ChainedCurve(c: outer), ChainedCurve(c: inner))
    let parts = [
      "outerDerivative: \(f.text("u"))", "inner: \(g.text("x"))", "innerDerivative: \(g.slopeText)",
      "at: \(CallText.text(of: x))",
    ]
    return Case(
      call: "chainRule(\(parts.joined(separator: ", ")))", arguments: [outer.wire, inner.wire, x.wire],
      expected: (f.outerSlope(g(x)) * g.slope(x)).wire, tolerance: 1e-12)
  }

  private func text(_ x: String) -> String {
    Self.closure(x, [(c[2], "\(x) * \(x)"), (c[1], x), (c[0], ""), (c[3], "tanh(\(x))")])
  }

  private var slopeText: String {
    Self.closure("x", [(2 * c[2], "x"), (c[1], ""), (c[3], "(1 - tanh(x) * tanh(x))")])
  }

  private static func closure(_ name: String, _ terms: [(factor: Double, rest: String)]) -> String {
    var text = ""
    for (factor, rest) in terms where factor != 0 {
      let size = CallText.text(of: abs(factor))
      let product = rest.isEmpty ? size : size == "1" ? rest : "\(size) * \(rest)"
      text += text.isEmpty ? (factor < 0 ? "-" : "") : factor < 0 ? " - " : " + "
      text += product
    }
    if text.isEmpty { text = "0" }
    return "{ \(text.contains(name) ? name : "_") in \(text) }"
  }
}

/// A sigmoid neuron at the end of a chain.
struct LastNeuron: Sendable {
  /// The activation before it, weight, bias and target.
  var a, w, b, y: Double
  /// z = w a + b.
  var z: Double { w * a + b }
  /// σ(z) − y.
  var error: Double { sigmoid(z) - y }
  /// ∂C/∂z.
  var costByZ: Double { 2 * error * sigmoidDerivative(z) }
}

extension Value {
  /// Derivatives by a weight and a bias.
  static func slopes(_ weight: Double, _ bias: Double) -> Value {
    .record([.init("weight", .number(weight)), .init("bias", .number(bias))])
  }
}
