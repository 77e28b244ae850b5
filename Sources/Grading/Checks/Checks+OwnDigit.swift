internal import AnswerChannel
internal import DigitImages
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  /// Chapter 10.
  static let ownDigit: [Check] = [
    // CM1
    Check(
      "centred(_:)", adapter: "serve { (ink: Matrix) -> Matrix in centred(ink) }",
      reference: { (ink: Matrix) in
        let box = GrayImage(
          width: ink.columns, height: ink.rows, pixels: ink.entries.map { UInt8(($0 * 255).rounded()) })
        let pixels = DigitImage(centredByMass: box).pixels
        return Matrix(rows: 28, columns: 28, entries: pixels.map { Double($0) / 255 })
      },
      mistakes: [
        Mistake("The ink's box is centred, not its centre of mass (CM1).") { (ink: Matrix) in
          var result = Matrix(rows: 28, columns: 28)
          for r in 0..<ink.rows {
            for c in 0..<ink.columns {
              result[(28 - ink.rows) / 2 + r, (28 - ink.columns) / 2 + c] = ink[r, c]
            }
          }
          return result
        }
      ],
      arguments: { generator in
        [Matrix([[1]]), Matrix([[1, 0, 0, 0, 0.2]]), Matrix(rows: 20, columns: 3, repeating: 1)]
          + [(20, 12), (7, 20), (28, 28)].map { rows, columns in
            Matrix(
              rows: rows, columns: columns,
              entries: (0..<rows * columns).map { i in
                i % columns < columns / 3 ? Double(generator.uniform(below: 256)) / 255 : 0
              })
          }
      }),
    // SC1
    Check(
      "scaledIntoBox(_:)", adapter: "serve { (ink: Matrix) -> Matrix in scaledIntoBox(ink) }",
      reference: { (ink: Matrix) in areaAverage(ink) },
      mistakes: [
        Mistake("Single pixels are picked; each new one is the mean of the area that it covers (SC1).") {
          (ink: Matrix) in
          let new = areaAverage(ink)
          var result = Matrix(rows: new.rows, columns: new.columns)
          for r in 0..<new.rows {
            for c in 0..<new.columns {
              result[r, c] = ink[r * ink.rows / new.rows, c * ink.columns / new.columns]
            }
          }
          return result
        }
      ],
      arguments: { generator in
        [(40, 20), (10, 20), (33, 50), (1, 7), (61, 13)].map { rows, columns in
          Matrix(
            rows: rows, columns: columns, entries: (0..<rows * columns).map { _ in generator.uniform() })
        } + [Matrix([[1, 0], [0, 1]])]
      }),
  ]
}
