import NeuralKernels
import NeuralNetworks
import Testing

/// Two factors of random entries from -1 to 1.
struct RandomFactors: CustomTestStringConvertible, Sendable {
  var rows: Int
  var depth: Int
  var columns: Int
  var left: [Float]
  var right: [Float]

  var testDescription: String { "\(rows) × \(depth) times \(depth) × \(columns)" }

  init(_ rows: Int, _ depth: Int, _ columns: Int, seed: UInt64 = 1) {
    var generator = SeededGenerator(seed: seed)
    func entries(_ count: Int) -> [Float] { (0..<count).map { _ in Float(2 * generator.uniform() - 1) } }
    (self.rows, self.depth, self.columns) = (rows, depth, columns)
    (left, right) = (entries(rows * depth), entries(depth * columns))
  }

  /// Sizes from 1 to 70.
  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<3).map { _ in 1 + generator.uniform(below: 70) }
    self.init(sizes[0], sizes[1], sizes[2], seed: seed)
  }

  static let all =
    (1...20 as ClosedRange<UInt64>).map { RandomFactors(seed: $0) } + [
      RandomFactors(1, 1, 1), RandomFactors(16, 16, 16), RandomFactors(3, 512, 33), RandomFactors(5, 513, 17),
      RandomFactors(7, 1024, 16), RandomFactors(2, 1025, 31), RandomFactors(17, 1100, 70),
    ]

  func product(_ multiplier: MatrixMultiplier) -> [Float] {
    // What is in the product before doesn't matter.
    let product = FloatMatrix(
      rows: rows, columns: columns, entries: Array(repeating: .nan, count: rows * columns))
    multiplier.multiply(
      FloatMatrix(rows: rows, columns: depth, entries: left),
      FloatMatrix(rows: depth, columns: columns, entries: right), into: product)
    return product.entries
  }

  /// The product in `Double`, with bounds.
  var expected: BoundedVector {
    let (left, right) = (left.map(Double.init), right.map(Double.init))
    let g = ReferenceWithBound.gamma(depth + 2)
    var expected = BoundedVector(values: [], bounds: [])
    for i in 0..<rows {
      for j in 0..<columns {
        var (value, bound) = (0.0, 0.0)
        for k in 0..<depth {
          let term = left[i * depth + k] * right[k * columns + j]
          value += term
          bound += g * abs(term)
        }
        expected.values.append(value)
        expected.bounds.append(bound)
      }
    }
    return expected
  }
}

@Suite struct MatrixMultiplierTests {
  @Test(arguments: RandomFactors.all)
  func everyEntryIsWithinWhatFloatsCanBeOff(factors: RandomFactors) {
    let expected = factors.expected
    #expect(expected.largestBound < 0.01 * expected.largestValue)
    for kernels in KernelSet.supported {
      let products = [1, 2, 3, 8].map { factors.product(MatrixMultiplier(threads: $0, kernels: kernels)) }
      #expect(expected.misses(products[0].map(Double.init)) == [], "\(kernels)")
      #expect(products.allSatisfy { $0 == products[0] }, "\(kernels)")
    }
  }

  @Test(
    .enabled(if: SameBitsTests.fused.count > 1, "needs two sets with fused multiply-adds"),
    arguments: RandomFactors.all)
  func setsWithFusedMultiplyAddsGiveTheSameBits(factors: RandomFactors) {
    let products = SameBitsTests.fused.map { factors.product(MatrixMultiplier(threads: 2, kernels: $0)) }
    #expect(products.allSatisfy { $0 == products[0] })
  }

  @Test func oneMultiplierServesManyShapesInARow() {
    let multiplier = MatrixMultiplier(threads: 3)
    for factors in RandomFactors.all.shuffled(seed: 1) {
      #expect(factors.product(multiplier) == factors.product(MatrixMultiplier(threads: 1)))
    }
  }

  @Test(arguments: KernelSet.supported)
  func whatIsNoNumberSpoilsItsRowOrColumnAndNothingElse(kernels: KernelSet) {
    let multiplier = MatrixMultiplier(threads: 2, kernels: kernels)
    for seed in 1...10 as ClosedRange<UInt64> {
      for x in [Float.nan, .infinity, -.infinity] {
        var factors = RandomFactors(seed: seed)
        let product = factors.product(multiplier)
        var generator = SeededGenerator(seed: seed)
        let (i, j) = (generator.uniform(below: factors.rows), generator.uniform(below: factors.columns))
        let k = generator.uniform(below: factors.depth)
        factors.left[i * factors.depth + k] = x
        expect(factors.product(multiplier), differsFrom: product) { place in place / factors.columns == i }
        factors.left[i * factors.depth + k] = 0.5
        let changed = factors.product(multiplier)
        factors.right[k * factors.columns + j] = x
        expect(factors.product(multiplier), differsFrom: changed) { place in
          place % factors.columns == j
        }
      }
    }
  }

  /// Expects what is no finite number at some places, and the same numbers everywhere else.
  private func expect(_ product: [Float], differsFrom before: [Float], at spoilt: (Int) -> Bool) {
    #expect(product.count == before.count && before.allSatisfy(\.isFinite))
    #expect(product.indices.allSatisfy { spoilt($0) ? !product[$0].isFinite : product[$0] == before[$0] })
  }

  @Test func aMatrixKeepsItsEntriesRowByRow() {
    for factors in RandomFactors.all {
      let matrix = FloatMatrix(rows: factors.rows, columns: factors.depth, entries: factors.left)
      #expect(matrix.entries == factors.left)
      #expect(matrix.rows == factors.rows && matrix.columns == factors.depth)
    }
    #expect(FloatMatrix(rows: 3, columns: 2).entries == [0, 0, 0, 0, 0, 0])
  }
}

extension Array {
  fileprivate func shuffled(seed: UInt64) -> [Element] {
    var generator = SeededGenerator(seed: seed)
    return shuffled(using: &generator)
  }
}
