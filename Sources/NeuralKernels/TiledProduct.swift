internal import CNeuralKernels

/// A matrix of floats in memory, by the distances between its rows and its panels of 16 columns.
///
/// Row i of panel p is at `start + i * row + p * panel`. So lie plain matrices (`panel` is 16), matrices packed
/// panel by panel (`row` is 16), and a single row repeated (`row` is 0).
struct PanelView {
  var start: UnsafeMutablePointer<Float>
  var row: Int
  var panel: Int

  /// Zeros, in any number of rows and panels.
  static var zeros: PanelView { PanelView(start: zeroBuffer.start, row: 0, panel: 0) }
  private static let zeroBuffer = FloatBuffer(count: 16)
}

/// A matrix of floats in memory that is read entry by entry: (i, k) is at `start + i * row + k * step`.
struct EntryView {
  var start: UnsafePointer<Float>
  var row: Int
  var step: Int

  init(_ start: UnsafePointer<Float>, row: Int, step: Int) {
    (self.start, self.row, self.step) = (start, row, step)
  }
}

extension NeuralKernelSet {
  /// sums = start + left · right, cut into tiles that fit the registers.
  ///
  /// Each entry is summed by itself in the order of the terms, so no cut changes a bit of it.
  ///
  /// - Parameters:
  ///   - rows: which rows of `left`, `start` and `sums`.
  ///   - panels: which panels of `right`, `start` and `sums`.
  ///   - depth: the number of terms: columns of `left`, rows of `right`.
  ///   - start: what the sums begin with; may be `sums`.
  /// - Complexity: O(rows · panels · depth).
  func product(
    rows: Range<Int>, panels: Range<Int>, depth: Int, _ left: EntryView, _ right: PanelView,
    start: PanelView, sums: PanelView
  ) {
    // A panel of so many rows stays in the first or second level of cache while all rows of `left` pass by.
    let depthOfBlock = 512
    var depthDone = 0
    repeat {
      let depthNow = min(depth - depthDone, depthOfBlock)
      let begin = depthDone == 0 ? start : sums
      var panel = panels.lowerBound
      while panel < panels.upperBound {
        let width = min(panels.upperBound - panel, Int(widest))
        let tallest = Int(width == 2 ? self.tallest.1 : self.tallest.0)
        // Tiles as equal as can be: a few high ones and a low one would leave registers idle.
        let tiles = (rows.count + tallest - 1) / tallest
        let (height, higher) = rows.count.quotientAndRemainder(dividingBy: max(tiles, 1))
        var tile = NeuralTile(
          depth: depthNow, left: left.start + depthDone * left.step + rows.lowerBound * left.row,
          left_row: left.row, left_step: left.step,
          right: right.start + panel * right.panel + depthDone * right.row, right_step: right.row,
          right_panel: right.panel, start: begin.start + rows.lowerBound * begin.row + panel * begin.panel,
          start_row: begin.row, start_panel: begin.panel,
          sums: sums.start + rows.lowerBound * sums.row + panel * sums.panel, sums_row: sums.row,
          sums_panel: sums.panel)
        for number in 0..<tiles {
          let count = number < higher ? height + 1 : height
          self.tile(&tile, Int32(count), Int32(width))
          tile.left += count * left.row
          tile.start += count * begin.row
          tile.sums += count * sums.row
        }
        panel += width
      }
      depthDone += depthNow
    } while depthDone < depth
  }
}
