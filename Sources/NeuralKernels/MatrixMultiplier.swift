internal import CNeuralKernels

/// Multiplies matrices on every core.
///
/// The same factors give the same product to the last bit whatever the number of threads. Not for use by two
/// threads at once.
public final class MatrixMultiplier {
  private let kernels: NeuralKernelSet
  private let team: ThreadTeam
  /// For each thread a block of the right factor, as panels.
  private var blocks: [FloatBuffer]

  /// - Parameters:
  ///   - threads: from 1 to 1024; all cores unless given.
  ///   - kernels: the instruction set, the fastest unless given.
  /// - Precondition: `threads` is in its range.
  public init(threads: Int? = nil, kernels: KernelSet = .fastest) {
    self.kernels = kernels.loops
    team = ThreadTeam(count: threads ?? ThreadTeam.coreCount)
    blocks = (0..<team.count).map { _ in FloatBuffer(count: 0) }
  }

  /// Terms of a block: so many rows of the right factor's panels stay in the second level of cache.
  private static let depth = 512
  /// Rows of a block: so many rows of the left factor, as long as a block is deep, stay there, too.
  private static let rows = 192

  /// product = left · right (M1 for many columns): entry (i, j) is Σₖ leftᵢₖ rightₖⱼ.
  ///
  /// - Precondition: `left` has as many columns as `right` has rows, `product` as many rows as `left` and as many
  ///   columns as `right`, and is neither of them.
  /// - Complexity: O(left.rows · left.columns · right.columns).
  public func multiply(_ left: FloatMatrix, _ right: FloatMatrix, into product: FloatMatrix) {
    precondition(
      left.columns == right.rows && product.rows == left.rows && product.columns == right.columns,
      "a \(left.rows) × \(left.columns) matrix times one of \(right.rows) × \(right.columns) into one of "
        + "\(product.rows) × \(product.columns)")
    precondition(product !== left && product !== right, "a product into one of its factors")
    let widest = Worker(rank: team.count - 1, count: team.count).share(of: 0..<Self.panels(of: right)).count
    if blocks[0].count < Self.depth * 16 * widest {
      blocks = blocks.map { _ in FloatBuffer(count: Self.depth * 16 * widest) }
    }
    nonisolated(unsafe) let (left, right, product, this) = (left, right, product, self)
    team.run { _, part in
      this.multiply(left, right, into: product, Worker(rank: part, count: this.team.count))
    }
  }

  /// A worker's columns, block by block.
  private func multiply(
    _ left: FloatMatrix, _ right: FloatMatrix, into product: FloatMatrix, _ worker: Worker
  ) {
    let panels = worker.share(of: 0..<Self.panels(of: right))
    let block = blocks[worker.rank].start
    for depth in stride(from: 0, to: left.columns, by: Self.depth) {
      let depthNow = min(left.columns - depth, Self.depth)
      Self.copy(
        from: right.start + depth * right.row + panels.lowerBound * 16, row: right.row, rows: depthNow,
        panels: panels.count, to: block)
      let sums = PanelView(start: product.start + 16 * panels.lowerBound, row: product.row, panel: 16)
      for row in stride(from: 0, to: left.rows, by: Self.rows) {
        kernels.product(
          rows: row..<min(row + Self.rows, left.rows), panels: 0..<panels.count, depth: depthNow,
          EntryView(left.start + depth, row: left.row, step: 1),
          PanelView(start: block, row: 16, panel: 16 * depthNow),
          start: depth == 0 ? .zeros : sums, sums: sums)  // M1
      }
    }
  }

  private static func panels(of matrix: FloatMatrix) -> Int { (matrix.columns + 15) / 16 }

  /// Lays the rows of each panel behind each other, some rows at a time, so that the source is read in order.
  private static func copy(
    from source: UnsafeMutablePointer<Float>, row: Int, rows: Int, panels: Int,
    to block: UnsafeMutablePointer<Float>
  ) {
    let (source, block) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(block))
    let size = MemoryLayout<SIMD16<Float>>.size
    for start in stride(from: 0, to: rows, by: 16) {
      for panel in 0..<panels {
        for k in start..<min(start + 16, rows) {
          let sixteen = source.load(fromByteOffset: k * row * 4 + panel * size, as: SIMD16<Float>.self)
          block.storeBytes(of: sixteen, toByteOffset: (panel * rows + k) * size, as: SIMD16<Float>.self)
        }
      }
    }
  }
}
