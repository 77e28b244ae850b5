private import CNeuralKernels
public import NeuralNetworks

extension KernelNetwork {
  /// How well the network reads labelled examples, on every core. The class of an example is where its target
  /// is largest.
  ///
  /// - Precondition: The examples have the network's shape.
  /// - Complexity: O(number of examples · number of parameters).
  public func evaluation(on examples: PackedExamples) -> Evaluation {
    requireShape(of: examples)
    let evaluator = Evaluator(self, on: examples.store)
    team.run { _, part in evaluator.work(part: part) }
    return evaluator.evaluation
  }
}

/// Some examples' way through a network, a chunk at a time, each thread its own.
private final class Evaluator: @unchecked Sendable {
  private let passes: Passes
  private let store: ExampleStore
  private let threads: Int
  private let workspaces: [Workspace]
  /// What came out for the examples of each chunk.
  private let results: UnsafeMutableBufferPointer<Evaluation>
  private let classes: Int

  private static let chunk = 256

  init(_ engine: KernelNetwork, on store: ExampleStore) {
    (passes, self.store, threads) = (engine.passes, store, engine.threads)
    workspaces = (0..<engine.threads).map { _ in
      Workspace(shape: engine.passes.shape, capacity: Self.chunk, mostInk: store.ink?.most)
    }
    classes = store.outputCount
    results = .allocate(capacity: (store.count + Self.chunk - 1) / Self.chunk)
    results.initialize(repeating: Evaluation(classes: classes))
  }

  deinit {
    results.deinitialize().deallocate()
  }

  var evaluation: Evaluation { results.reduce(into: Evaluation(classes: classes)) { $0.add($1) } }

  func work(part: Int) {
    for number in stride(from: part, to: results.count, by: threads) {
      let start = number * Self.chunk
      results[number] = evaluation(of: start..<min(start + Self.chunk, store.count), in: workspaces[part])
    }
  }

  private func evaluation(of range: Range<Int>, in workspace: Workspace) -> Evaluation {
    workspace.load(
      Batch(order: nil, range: range), from: store, shape: passes.shape, passes.kernels, .alone)
    for l in passes.shape.layers.indices {
      passes.forward(l, workspace, count: range.count, store.ink, .alone)
    }
    passes.outputDeltas(workspace, count: range.count, scale: 0, .alone)
    let last = passes.shape.layers.count - 1
    var evaluation = Evaluation(classes: classes)
    for row in 0..<range.count {
      let first = row * passes.shape.layers[last].row
      evaluation.add(
        output: Self.largest(workspace.layers[last].activations + first, of: classes),
        target: Self.largest(workspace.targets + first, of: classes), cost: Double(workspace.costs[row]))
    }
    return evaluation
  }

  /// Of equals the first; NaN is never the largest (PR1).
  private static func largest(_ values: UnsafePointer<Float>, of count: Int) -> Int {
    var best = 0
    for j in 1..<max(count, 1) where values[j] > values[best] || values[best].isNaN { best = j }
    return best
  }
}
