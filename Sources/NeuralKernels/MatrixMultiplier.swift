internal import CNeuralKernels

/// Multiplies matrices on every core.
///
/// The same factors give the same product to the last bit whatever the number of threads. Not for use by two
/// threads at once.
public final class MatrixMultiplier {
  private let kernels: NeuralKernelSet
  private let team: ThreadTeam
  /// For each thread a block of the right factor's columns, as panels.
  private let blocks: [FloatBuffer]

  /// - Parameters:
  ///   - threads: from 1 to 1024; all cores unless given.
  ///   - kernels: the instruction set, the fastest unless given.
  /// - Precondition: `threads` is in its range.
  public init(threads: Int? = nil, kernels: KernelSet = .fastest) {
    self.kernels = kernels.loops
    team = ThreadTeam(count: threads ?? ThreadTeam.coreCount)
    blocks = (0..<team.count).map { _ in FloatBuffer(count: Self.depth * 16 * Self.panels) }
  }

  private static let depth = 512
  private static let panels = 2

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
    nonisolated(unsafe) let (left, right, product, this) = (left, right, product, self)
    team.run { _, part in
      this.multiply(left, right, into: product, Worker(rank: part, count: this.team.count))
    }
  }

  /// A worker's columns: block by block the right factor is laid out as panels, and every row of the left one
  /// passes by.
  private func multiply(
    _ left: FloatMatrix, _ right: FloatMatrix, into product: FloatMatrix, _ worker: Worker
  ) {
    let panels = worker.share(of: 0..<(right.columns + 15) / 16)
    let block = blocks[worker.rank].start
    for depth in stride(from: 0, to: left.columns, by: Self.depth) {
      let depthNow = min(left.columns - depth, Self.depth)
      for panel in stride(from: panels.lowerBound, to: panels.upperBound, by: Self.panels) {
        let width = min(panels.upperBound - panel, Self.panels)
        for p in 0..<width {
          for k in 0..<depthNow {
            let source = right.start + (depth + k) * right.row + (panel + p) * 16
            (block + (p * depthNow + k) * 16).update(from: source, count: 16)
          }
        }
        let sums = PanelView(start: product.start + 16 * panel, row: product.row, panel: 16)
        kernels.product(
          rows: 0..<left.rows, panels: 0..<width, depth: depthNow,
          EntryView(left.start + depth, row: left.row, step: 1),
          PanelView(start: block, row: 16, panel: 16 * depthNow),
          start: depth == 0 ? .zeros : sums, sums: sums)  // M1
      }
    }
  }
}
