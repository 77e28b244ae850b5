internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // GD3
  static let centralDifferenceCheck = Check(
    "centralDifference(of:at:h:)",
    // x³ comes before x²: the chapter's picture asks for curves by 1, x and x³ alone.
    adapter: """
      serve { (c: Vector, x: Double, h: Double) -> Double in
        let square = c.count > 3 ? c[3] : 0
        return centralDifference(of: { x in ((c[2] * x + square) * x + c[1]) * x + c[0] }, at: x, h: h)
      }
      """,
    mistakes: differences.map { sentence, difference in
      Mistake(sentence + " (GD3).") { (c: Vector, x: Double, h: Double) in
        difference(Curve(coefficients: [c[0], c[1], c[3], c[2]]).callAsFunction, x, h)
      }
    },
    cases: { generator in
      let small: [(Vector, Double, Double)] = [
        ([0, 0, 1, 0], 3, 1), ([0, 0, 0, 1], 2, 0.5), ([1, 3, 0, 0], 2, 0.25), ([4, 0, 0, 0], 1, 0.5),
        ([1, 0, 1, 0], 0, 0.5), ([0, -2, 0, 1], -1, 0.5), ([0, 0, 1, 1], 1, 0.00006103515625),
        ([0, 0, 0, 1], 0.125, 0.25), ([0, 0, 2, 1], -0.25, 0.5),
      ]
      var drawn: [(Vector, Double, Double)] = []
      while drawn.count < 6 {
        let curve = Curve(coefficients: (0..<4).map { _ in generator.eighths(-16...16) })
        let (x, h) = (generator.eighths(-16...16), [1, 0.5, 0.125, 0.001][generator.uniform(below: 4)])
        // A slope near 0 would be nothing but rounding.
        if abs(centralDifference(of: curve.callAsFunction, at: x, h: h)) > 0.25 {
          drawn.append((curve.coefficients, x, h))
        }
      }
      return (small + drawn).map { c, x, h in
        let curve = Curve(coefficients: c)
        return Case(
          call:
            "centralDifference(of: \(curve.text), at: \(CallText.text(of: x)), h: \(CallText.text(of: h)))",
          arguments: [[c[0], c[1], c[3], c[2]].wire, x.wire, h.wire],
          expected: centralDifference(of: curve.callAsFunction, at: x, h: h).wire)
      }
    })

  // GD4
  static let numericalGradientCheck = Check(
    "numericalGradient(of:at:h:)",
    adapter: """
      serve { (terms: Matrix, point: Vector, h: Double) -> Vector in
      \(Surface.adapterLines)
        return numericalGradient(of: surface, at: point, h: h)
      }
      """,
    mistakes: differences.map { sentence, difference in
      surfaceMistake(sentence) { f, point, h in
        point.indices.map { i in difference({ f(replacing(i, of: point, by: $0)) }, point[i], h) }
      }
    } + surfaceMistakes,
    cases: { generator in
      let small: [(Matrix, Vector, Double)] = [
        (Matrix([[1, 2]]), [3], 1), (Matrix([[1, 1, 1]]), [3, 5], 0.5), (Matrix([[1, 2, 1]]), [3, 5], 0.5),
        (Matrix([[1, 1, 0, 0], [2, 0, 1, 0], [-3, 0, 0, 1]]), [1, 1, 1], 0.25),
        (Matrix([[1, 3, 0], [1, 0, 3]]), [1, -2], 1), (Matrix([[2, 2, 0], [5, 0, 0]]), [1, 7], 0.5),
        (Matrix([[1, 3, 0], [2, 1, 0], [1, 0, 3]]), [0, 1], 0.001953125),
        // At the bottom by the first variable; slopes that are small; variables at the same place.
        (Matrix([[1, 2, 0], [1, 0, 1]]), [0, 3], 0.5),
        (Matrix([[0.000244140625, 1, 1], [1, 0, 0]]), [1, 2], 0.5),
        (Matrix([[1, 2, 0, 0], [3, 0, 1, 0], [1, 0, 0, 3]]), [1, 1, 1], 0.5),
      ]
      let drawn = [1, 2, 3, 5, 12].map { variables -> (Matrix, Vector, Double) in
        while true {
          let rows = (0..<variables + 2).map { _ -> Vector in
            var row = Vector(repeating: 0, count: variables + 1)
            row[0] = generator.eighths(-16...16)
            for _ in 0..<3 { row[1 + generator.uniform(below: variables)] += 1 }
            return row
          }
          let point = (0..<variables).map { _ in generator.eighths(-16...16) }
          let h = [0.5, 0.25, 0.125][generator.uniform(below: 3)]
          let slopes = numericalGradient(of: Surface(terms: Matrix(rows)).callAsFunction, at: point, h: h)
          if slopes.contains(where: { abs($0) > 0.25 }) { return (Matrix(rows), point, h) }
        }
      }
      return (small + drawn).map { terms, point, h in
        let surface = Surface(terms: terms)
        return Case(
          call: "numericalGradient(of: \(surface.text), at: \(CallText.text(of: point.wire)), "
            + "h: \(CallText.text(of: h)))",
          arguments: [terms.wire, point.wire, h.wire],
          expected: numericalGradient(of: surface.callAsFunction, at: point, h: h).wire)
      }
    })

  /// Wrong slopes of a function f at x, and what is wrong with them.
  private static let differences:
    [(String, @Sendable (_ f: (Double) -> Double, _ x: Double, _ h: Double) -> Double)] = [
      (
        "This looks ahead only: the slope is measured from x − h to x + h, not from x to x + h",
        { f, x, h in (f(x + h) - f(x)) / h }
      ),
      (
        "This looks back only: the slope is measured from x − h to x + h, not from x − h to x",
        { f, x, h in (f(x) - f(x - h)) / h }
      ),
      (
        "The difference is divided by h; the two points are 2h apart",
        { f, x, h in (f(x + h) - f(x - h)) / h }
      ),
      (
        "`/ 2 * h` divides by 2 and then multiplies by h; put the 2 * h into parentheses",
        { f, x, h in (f(x + h) - f(x - h)) / 2 * h }
      ),
      (
        "Division comes before subtraction, so only f(x − h) is divided; put f(x + h) − f(x − h) into parentheses",
        { f, x, h in f(x + h) - f(x - h) / (2 * h) }
      ),
      (
        "The difference is not divided by 2h, the distance of the two points",
        { f, x, h in f(x + h) - f(x - h) }
      ),
      (
        "The difference is divided by 2 alone; the two points are 2h apart",
        { f, x, h in (f(x + h) - f(x - h)) / 2 }
      ),
      (
        "The sign is turned: it is f(x + h) − f(x − h), the value on the right first",
        { f, x, h in (f(x - h) - f(x + h)) / (2 * h) }
      ),
      (
        "The two values are added; a slope is their difference, divided by 2h",
        { f, x, h in (f(x + h) + f(x - h)) / (2 * h) }
      ),
      (
        "One of the two points is x itself but the difference is divided by 2h: go back to x − h",
        { f, x, h in (f(x + h) - f(x)) / (2 * h) }
      ),
      (
        "This goes only h/2 to either side; go all of h",
        { f, x, h in (f(x + h / 2) - f(x - h / 2)) / h }
      ),
      (
        "This is the slope itself, or that for a much smaller step; go as far as `h` says",
        { f, x, h in (f(x + 1e-5) - f(x - 1e-5)) / 2e-5 }
      ),
      (
        "This is the second derivative, how fast the slope changes; the slope itself is wanted",
        { f, x, h in (f(x + h) - 2 * f(x) + f(x - h)) / (h * h) }
      ),
    ]

  private static let surfaceMistakes = [
    surfaceMistake("All variables are moved at once; move one at a time and hold the others") {
      f, point, h in
      let slope = (f(point.map { $0 + h }) - f(point.map { $0 - h })) / (2 * h)
      return Vector(repeating: slope, count: point.count)
    },
    surfaceMistake("A variable stays at −h after its turn; put it back before the next one moves") {
      f, point, h in
      var moved = point
      return point.indices.map { i in
        moved[i] = point[i] + h
        let right = f(moved)
        moved[i] = point[i] - h
        return (right - f(moved)) / (2 * h)
      }
    },
    surfaceMistake("A variable stays at +h after its turn; put it back before the next one moves") {
      f, point, h in
      var moved = point
      return point.indices.map { i in
        moved[i] = point[i] - h
        let left = f(moved)
        moved[i] = point[i] + h
        return (f(moved) - left) / (2 * h)
      }
    },
    surfaceMistake("The other variables are 0 instead of where `point` has them") { f, point, h in
      let zeros = Vector(repeating: 0, count: point.count)
      return point.indices.map { i in
        (f(replacing(i, of: zeros, by: point[i] + h)) - f(replacing(i, of: zeros, by: point[i] - h)))
          / (2 * h)
      }
    },
    surfaceMistake("The derivatives are taken at 0; take them at `point`") { f, point, h in
      let zeros = Vector(repeating: 0, count: point.count)
      return point.indices.map { i in
        (f(replacing(i, of: zeros, by: h)) - f(replacing(i, of: zeros, by: -h))) / (2 * h)
      }
    },
    surfaceMistake("Only the first variable is ever moved: use the loop's index") { f, point, h in
      Vector(repeating: numericalGradient(of: f, at: point, h: h)[0], count: point.count)
    },
    surfaceMistake("Every entry is the sum of all derivatives; keep them apart") { f, point, h in
      let sum = numericalGradient(of: f, at: point, h: h).reduce(0, +)
      return Vector(repeating: sum, count: point.count)
    },
    surfaceMistake("The derivatives come in the wrong order: the first variable's comes first") {
      f, point, h in numericalGradient(of: f, at: point, h: h).reversed()
    },
    surfaceMistake("This is one step down from `point`; the derivatives alone are wanted") { f, point, h in
      let slopes = numericalGradient(of: f, at: point, h: h)
      return point.indices.map { point[$0] - slopes[$0] }
    },
  ]

  private static func surfaceMistake(
    _ sentence: String,
    _ gradient: @escaping @Sendable (_ f: (Vector) -> Double, _ point: Vector, _ h: Double) -> Vector
  ) -> Mistake {
    Mistake(sentence + " (GD4).") { (terms: Matrix, point: Vector, h: Double) in
      gradient(Surface(terms: terms).callAsFunction, point, h)
    }
  }

  private static func replacing(_ i: Int, of point: Vector, by x: Double) -> Vector {
    var moved = point
    moved[i] = x
    return moved
  }
}
