import NeuralNetworks
import Testing

@Suite struct MatrixProductTests {
  @Test func aMatrixTimesAColumnIsOneSumARow() {
    let matrix = Matrix([[1, 2, 3], [4, 5, 6]])
    #expect(product(matrix, [1, 0, -1]) == [-2, -2])
    #expect(transposedProduct(matrix, [1, -1]) == [-3, -3, -3])
  }

  @Test func aColumnTimesARowIsATableOfProducts() {
    #expect(outerProduct([1, 2], [3, 4, 5]) == Matrix([[3, 4, 5], [6, 8, 10]]))
  }

  @Test(arguments: 1...20)
  func theTransposeMovesToTheOtherSideOfAScalarProduct(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (rows, columns) = (1 + generator.uniform(below: 9), 1 + generator.uniform(below: 9))
    let matrix = Matrix(
      rows: rows, columns: columns, entries: (0..<rows * columns).map { _ in generator.uniform() })
    let x = (0..<columns).map { _ in generator.uniform() }
    let y = (0..<rows).map { _ in generator.uniform() }
    let left = weightedSum(weights: y, inputs: product(matrix, x))
    let right = weightedSum(weights: transposedProduct(matrix, y), inputs: x)
    #expect(abs(left - right) <= 1e-13)
  }

  @Test func aMatrixIsKeptRowByRow() {
    var matrix = Matrix([[1, 2, 3], [4, 5, 6]])
    #expect(matrix.entries == [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 4)
    matrix[1, 0] = 7
    #expect(Array(matrix.row(1)) == [7, 5, 6])
  }

  @Test func aWrongShapeTrapsWithBothShapes() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = product(Matrix([[1, 2, 3], [4, 5, 6]]), [1, 2])
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #if DEBUG
      #expect(said.contains("a 2 × 3 matrix times 2 entries"))
    #endif
  }
}
