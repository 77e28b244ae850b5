internal import CNeuralKernels
internal import NeuralNetworks

/// What a pass reads besides its examples: the network, and how to compute.
///
/// The lecture's equations by their tags, for all examples of a batch at once: with a row an example, the
/// activations A⁽ˡ⁾ = σ(A⁽ˡ⁻¹⁾ w⁽ˡ⁾ᵀ + b⁽ˡ⁾) are one matrix product, and so are the deltas and the gradient.
struct Passes {
  let kernels: NeuralKernelSet
  let shape: NetworkShape
  let parameters: Parameters
  /// For each layer but the first w⁽ˡ⁾ with neurons as rows: panels of 16 inputs.
  let transposed: [PanelView]

  /// The activations of a layer (FP1), a worker its share.
  /// - Parameter lists: the examples' inputs that are not 0, where they are sparse.
  func forward(_ l: Int, _ workspace: Workspace, count: Int, _ lists: InkLists?, _ worker: Worker) {
    let layer = shape.layers[l]
    let sums = PanelView(start: workspace.layers[l].activations, row: layer.row, panel: 16)
    let (rows, panels) = worker.share(rows: count, panels: layer.panels)
    guard !rows.isEmpty && !panels.isEmpty else { return }
    let (weights, biases) = (parameters.weights(l), parameters.biases(l))
    if l == 0, let lists {
      var ink = workspace.ink(lists, rows: rows)
      var panel = panels.lowerBound
      while panel < panels.upperBound {
        let width = min(panels.upperBound - panel, Int(kernels.ink_widest))
        kernels.ink_sums(
          &ink, weights.start + panel * weights.panel, weights.panel, biases.start + 16 * panel,
          sums.start + rows.lowerBound * sums.row + 16 * panel, sums.row, Int32(width))  // FP0
        panel += width
      }
    } else {
      kernels.product(
        rows: rows, panels: panels, depth: layer.inputs, inputs(of: l, workspace), weights, start: biases,
        sums: sums)  // FP0
    }
    kernels.activate(
      layer.activation.kernelNumber, rows.count, panels.count,
      sums.start + rows.lowerBound * sums.row + 16 * panels.lowerBound, sums.row)  // FP1
  }

  /// The output's deltas (BP1), each times `scale`, and the costs (C1), a worker its share.
  func outputDeltas(_ workspace: Workspace, count: Int, scale: Float, _ worker: Worker) {
    let l = shape.layers.count - 1
    let layer = shape.layers[l]
    let rows = worker.share(of: 0..<count)
    guard !rows.isEmpty else { return }
    let first = rows.lowerBound * layer.row
    kernels.output_deltas(
      layer.activation.kernelNumber, rows.count, layer.outputs, workspace.layers[l].activations + first,
      workspace.targets + first, scale, workspace.layers[l].deltas + first, layer.row,
      workspace.costs + rows.lowerBound)  // BP1, C1
  }

  /// The deltas of the layer before (BP2), a worker its share.
  func backward(from l: Int, _ workspace: Workspace, count: Int, _ worker: Worker) {
    let (layer, before) = (shape.layers[l], shape.layers[l - 1])
    let deltas = workspace.layers[l - 1].deltas
    let (rows, panels) = worker.share(rows: count, panels: before.panels)
    guard !rows.isEmpty && !panels.isEmpty else { return }
    kernels.product(
      rows: rows, panels: panels, depth: layer.outputs,
      EntryView(workspace.layers[l].deltas, row: layer.row, step: 1), transposed[l],
      start: .zeros, sums: PanelView(start: deltas, row: before.row, panel: 16))
    let first = rows.lowerBound * before.row + 16 * panels.lowerBound
    kernels.multiply_by_derivative(
      before.activation.kernelNumber, rows.count, panels.count, workspace.layers[l - 1].activations + first,
      deltas + first, before.row)  // BP2
  }

  /// Adds a layer's derivatives (BP3, BP4), summed over the examples, to parameters: to those of the network
  /// themselves where deltas are scaled by the learning rate (T2). A worker its share.
  func update(
    _ target: Parameters, _ l: Int, _ workspace: Workspace, count: Int, _ lists: InkLists?, _ worker: Worker
  ) {
    let layer = shape.layers[l]
    let (weights, biases) = (target.weights(l), target.biases(l))
    let deltas = PanelView(start: workspace.layers[l].deltas, row: layer.row, panel: 16)
    let biasPanels = worker.share(of: 0..<layer.panels)
    if !biasPanels.isEmpty {
      kernels.product(
        rows: 0..<1, panels: biasPanels, depth: count, EntryView(Self.one.start, row: 0, step: 0), deltas,
        start: biases, sums: biases)  // BP3
    }
    if l == 0, let lists {
      updateWhereInkIs(weights, deltas, workspace, count: count, lists, panels: biasPanels)
    } else {
      let (rows, panels) = worker.share(rows: layer.inputs, panels: layer.panels)
      let inputs = inputs(of: l, workspace)
      kernels.product(
        rows: rows, panels: panels, depth: count, EntryView(inputs.start, row: inputs.step, step: inputs.row),
        deltas, start: weights, sums: weights)  // BP4
    }
  }

  /// The first layer's part of `update` where most inputs are 0 (BP4), for some panels.
  private func updateWhereInkIs(
    _ weights: PanelView, _ deltas: PanelView, _ workspace: Workspace, count: Int, _ lists: InkLists,
    panels: Range<Int>
  ) {
    guard sortsInk(of: count) else {
      var ink = workspace.ink(lists, rows: 0..<count)
      for panel in panels {
        kernels.ink_update(
          &ink, deltas.start + 16 * panel, deltas.row, weights.start + panel * weights.panel)  // BP4
      }
      return
    }
    var ink = workspace.sortedInk
    for panel in stride(from: panels.lowerBound, to: panels.upperBound, by: 4) {
      kernels.sorted_ink_update(
        &ink, 0, shape.layers[0].inputs, deltas.start + 16 * panel, weights.start + panel * weights.panel,
        weights.panel, Int32(min(panels.upperBound - panel, 4)))  // BP4
    }
  }

  /// Whether it pays to sort a batch's ink by inputs: where the same weights appear in many examples, and in many
  /// panels.
  private func sortsInk(of count: Int) -> Bool {
    shape.layers[0].panels >= 4 && count * shape.layers[0].panels >= 256
  }

  /// Sorts the batch's ink where it pays, a worker its share.
  private func sortInk(_ lists: InkLists, _ workspace: Workspace, count: Int, _ worker: Worker) {
    guard sortsInk(of: count) else { return }
    var ink = workspace.ink(lists, rows: 0..<count)
    let inputs = worker.share(of: 0..<shape.layers[0].inputs)
    neural_sort_ink(
      &ink, shape.layers[0].inputs, inputs.lowerBound, inputs.upperBound, shape.layers[0].row,
      workspace.sortedNext, workspace.sortedStarts, workspace.sortedOffsets, workspace.sortedValues)
  }

  /// Makes `transposed` agree with the weights, a worker its share.
  func transpose(_ worker: Worker) {
    for l in shape.layers.indices.dropFirst() {
      let (layer, source) = (shape.layers[l], parameters.weights(l))
      for panel in worker.share(of: 0..<layer.panels) {
        kernels.transpose(
          layer.weightPanel / 256, source.start + panel * source.panel, 256,
          transposed[l].start + 256 * panel, transposed[l].panel)
      }
    }
  }

  /// The number of phases of a pass forward and back.
  var phaseCount: Int { 2 * shape.layers.count + 2 }

  /// One phase of a pass forward and back, a worker its share; the next one may begin when all have done theirs.
  /// The whole pass adds the sum of the examples' derivatives times `scale` to `target`, which may be the
  /// network's own parameters, and leaves the costs in the workspace.
  ///
  /// Before it, `transposed` has to agree with the weights.
  func work(
    phase: Int, on batch: Batch, from store: ExampleStore, in workspace: Workspace, scale: Float,
    addingTo target: Parameters, _ worker: Worker
  ) {
    let (count, layers) = (batch.count, shape.layers.count)
    switch phase {
    case 0:
      workspace.load(batch, from: store, shape: shape, kernels, worker)
    case 1...layers:
      forward(phase - 1, workspace, count: count, store.ink, worker)
    case layers + 1:
      outputDeltas(workspace, count: count, scale: scale, worker)
      if let lists = store.ink { sortInk(lists, workspace, count: count, worker) }
    default:
      let l = phaseCount - 1 - phase
      // The deltas of the layer before come from `transposed`, which this layer's update leaves as it was.
      if l > 0 { backward(from: l, workspace, count: count, worker) }
      update(target, l, workspace, count: count, store.ink, worker)
    }
  }

  /// All phases of a pass by one thread.
  func pass(
    _ batch: Batch, from store: ExampleStore, in workspace: Workspace, scale: Float,
    addingTo target: Parameters
  ) {
    for phase in 0..<phaseCount {
      work(phase: phase, on: batch, from: store, in: workspace, scale: scale, addingTo: target, .alone)
    }
  }

  /// What goes into a layer, an example a row.
  private func inputs(of l: Int, _ workspace: Workspace) -> EntryView {
    l == 0
      ? EntryView(workspace.inputs, row: shape.inputRow, step: 1)
      : EntryView(workspace.layers[l - 1].activations, row: shape.layers[l - 1].row, step: 1)
  }

  private static let one: FloatBuffer = {
    let buffer = FloatBuffer(count: 1)
    buffer.start[0] = 1
    return buffer
  }()
}

extension Activation {
  var kernelNumber: NeuralActivation {
    switch self {
    case .sigmoid: NEURAL_SIGMOID
    case .relu: NEURAL_RELU
    case .identity: NEURAL_IDENTITY
    }
  }
}
