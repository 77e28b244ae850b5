internal import CNeuralKernels
internal import NeuralNetworks

/// Memory for a pass of some examples through a network and back: all that a step of training writes but the
/// parameters themselves.
///
/// Activations and deltas have a row for each example. The columns behind the last neuron, up to a whole panel,
/// hold what zeros in the weights make of them: deltas of 0, and activations that nothing reads.
final class Workspace: @unchecked Sendable {
  /// A layer's activations and deltas, examples × neurons, with `NetworkShape.Layer.row` floats from row to row.
  struct LayerRows {
    var activations: UnsafeMutablePointer<Float>
    var deltas: UnsafeMutablePointer<Float>
  }

  /// The most examples that fit.
  let capacity: Int
  /// One for each layer that computes.
  let layers: [LayerRows]
  /// Examples × inputs, `NetworkShape.inputRow` floats from row to row; unused where examples are sparse.
  let inputs: UnsafeMutablePointer<Float>
  /// Targets, in rows like the last layer's.
  let targets: UnsafeMutablePointer<Float>
  /// The cost of each example.
  let costs: UnsafeMutablePointer<Float>
  /// Where the entries of each row begin and end in the data set's lists, where examples are sparse.
  let inkStarts: UnsafeMutablePointer<Int>
  let inkEnds: UnsafeMutablePointer<Int>
  /// The same by inputs, and what sorting needs besides.
  let sortedInk: NeuralSortedInk
  let sortedStarts: UnsafeMutablePointer<Int32>
  let sortedOffsets: UnsafeMutablePointer<Int32>
  let sortedValues: UnsafeMutablePointer<Float>
  let sortedNext: UnsafeMutablePointer<Int32>

  private let floats: [FloatBuffer]

  /// Memory for up to `capacity` examples.
  /// - Parameter mostInk: the most inputs of an example that are not 0, where examples are sparse; else nil.
  init(shape: NetworkShape, capacity: Int, mostInk: Int?) {
    self.capacity = capacity
    var floats: [FloatBuffer] = []
    func memory(rows: Int, of row: Int) -> UnsafeMutablePointer<Float> {
      let (count, overflows) = rows.multipliedReportingOverflow(by: row)
      precondition(!overflows, "memory for \(rows) rows of \(row) floats")
      floats.append(FloatBuffer(count: count))
      return floats[floats.count - 1].start
    }
    let entries = mostInk ?? 0
    layers = shape.layers.map { layer in
      LayerRows(
        activations: memory(rows: capacity, of: layer.row), deltas: memory(rows: capacity, of: layer.row))
    }
    inputs = memory(rows: mostInk == nil ? capacity : 0, of: shape.inputRow)
    targets = memory(rows: capacity, of: shape.layers[shape.layers.count - 1].row)
    costs = memory(rows: capacity, of: 1)
    sortedValues = memory(rows: capacity, of: entries)
    inkStarts = .zeros(capacity)
    inkEnds = .zeros(capacity)
    sortedStarts = .zeros(shape.layers[0].inputs + 1)
    sortedNext = .zeros(shape.layers[0].inputs)
    sortedOffsets = .zeros(capacity * entries)
    sortedInk = NeuralSortedInk(starts: sortedStarts, offsets: sortedOffsets, values: sortedValues)
    self.floats = floats
  }

  /// The entries of some rows' examples.
  func ink(_ lists: InkLists, rows: Range<Int>) -> NeuralInk {
    NeuralInk(
      examples: rows.count, starts: inkStarts + rows.lowerBound, ends: inkEnds + rows.lowerBound,
      inputs: lists.inputs, values: lists.values, scale: 1 / 255)
  }

  deinit {
    inkStarts.deallocate()
    inkEnds.deallocate()
    sortedStarts.deallocate()
    sortedNext.deallocate()
    sortedOffsets.deallocate()
  }
}

/// Which examples a pass is about: those at `order[range]`, or at the positions in `range` themselves.
struct Batch {
  var order: UnsafeBufferPointer<Int>?
  var range: Range<Int>

  var count: Int { range.count }

  /// The position in the data set of the example in row `row`.
  func position(ofRow row: Int) -> Int {
    order.map { $0[range.lowerBound + row] } ?? range.lowerBound + row
  }

  /// The position of the example that will be wanted after so many others; nil where none comes, or where they
  /// come in the order in which they lie in memory.
  func position(after distance: Int, row: Int) -> Int? {
    let place = range.lowerBound + row + distance
    guard let order, place < order.count else { return nil }
    return order[place]
  }

  /// A part of it.
  func part(_ rows: Range<Int>) -> Batch {
    Batch(order: order, range: range.lowerBound + rows.lowerBound..<range.lowerBound + rows.upperBound)
  }
}

/// One of the threads that do a pass together.
struct Worker {
  var rank: Int
  var count: Int

  static let alone = Worker(rank: 0, count: 1)

  /// This one's part of a range.
  func share(of range: Range<Int>) -> Range<Int> {
    NeuralKernels.share(of: range, rank: rank, of: count)
  }

  /// This one's part of a matrix: some panels of all rows where there are enough panels, else all panels of
  /// some rows.
  func share(rows: Int, panels: Int) -> (rows: Range<Int>, panels: Range<Int>) {
    panels >= 2 * count ? (0..<rows, share(of: 0..<panels)) : (share(of: 0..<rows), 0..<panels)
  }
}
