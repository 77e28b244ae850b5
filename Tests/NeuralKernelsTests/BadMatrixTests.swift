import NeuralKernels
import Testing

@Suite struct BadMatrixTests {
  @Test func aMatrixWithoutRowsOrColumnsTraps() async {
    let rows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = FloatMatrix(rows: 0, columns: 3)
    }
    expect(rows, says: "a matrix can't have 0 rows and 3 columns")
    let columns = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = FloatMatrix(rows: 2, columns: -1)
    }
    expect(columns, says: "a matrix can't have 2 rows and -1 columns")
  }

  @Test func aMatrixThatItsEntriesDontFillTraps() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = FloatMatrix(rows: 2, columns: 3, entries: [1, 2, 3, 4, 5])
    }
    expect(result, says: "5 entries don't fill 2 rows of 3 columns")
  }

  @Test func aMatrixLargerThanTheAddressSpaceTraps() async {
    let rows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = FloatMatrix(rows: .max, columns: 3)
    }
    expect(rows, says: "memory for 9223372036854775807 rows of 3 columns")
    let columns = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = FloatMatrix(rows: 1, columns: .max)
    }
    expect(columns, says: "memory for 1 rows of 9223372036854775807 columns")
  }

  @Test func factorsThatDontFitTrapWithBothShapes() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      MatrixMultiplier(threads: 1).multiply(
        FloatMatrix(rows: 2, columns: 3), FloatMatrix(rows: 4, columns: 5),
        into: FloatMatrix(rows: 2, columns: 5))
    }
    expect(result, says: "a 2 × 3 matrix times one of 4 × 5 into one of 2 × 5")
  }

  @Test func aProductThatDoesntFitItsMatrixTrapsWithAllShapes() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      MatrixMultiplier(threads: 1).multiply(
        FloatMatrix(rows: 2, columns: 3), FloatMatrix(rows: 3, columns: 5),
        into: FloatMatrix(rows: 2, columns: 6))
    }
    expect(result, says: "a 2 × 3 matrix times one of 3 × 5 into one of 2 × 6")
  }

  @Test func aProductIntoAFactorTraps() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let matrix = FloatMatrix(rows: 3, columns: 3)
      MatrixMultiplier(threads: 1).multiply(matrix, FloatMatrix(rows: 3, columns: 3), into: matrix)
    }
    expect(result, says: "a product into one of its factors")
  }
}
