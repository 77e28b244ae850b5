internal import NeuralNetworks

/// The gradient over any number of examples, some at a time.
///
/// Where a network is so small that threads would get in each other's way, each takes examples of its own. The
/// examples are then cut into a fixed number of lanes, whose sums are added up in their order, so that the
/// number of threads changes nothing.
final class GradientAccumulation: @unchecked Sendable {
  private let engine: KernelNetwork
  private let store: ExampleStore
  /// The examples that pass at once.
  private let chunk: Int
  private let teamwork: Teamwork
  /// One for each thread, or one for all of them.
  private let workspaces: [Workspace]
  /// The gradients of the lanes; the first gets the sum of all.
  private let lanes: [Parameters]
  private let costs: UnsafeMutablePointer<Double>
  private var batch = Batch(order: nil, range: 0..<0)
  private var scale: Float = 0
  private var moves = false
  private var phasesOfPasses = 0
  private var job: ThreadTeam.Job = { _, _ in }

  /// - Parameter batch: the most examples of a batch.
  init(_ engine: KernelNetwork, on store: ExampleStore, batch: Int) {
    (self.engine, self.store) = (engine, store)
    let shape = engine.passes.shape
    teamwork = Teamwork(shape: shape, store: store, batch: batch)
    chunk = min(batch, teamwork == .apart ? Self.chunkApart : Self.chunkTogether)
    let (chunk, areApart) = (chunk, teamwork == .apart)
    lanes = (0..<(areApart ? Self.laneCount(of: batch) : 1)).map { _ in Parameters(shape: shape) }
    workspaces = (0..<(areApart ? min(engine.threads, lanes.count) : 1)).map { _ in
      Workspace(shape: shape, capacity: chunk, mostInk: store.ink?.most)
    }
    costs = .allocate(capacity: Self.mostLanes)
    job = { [unowned self] phase, part in
      work(phase: phase, Worker(rank: part, count: self.engine.threads))
    }
  }

  deinit {
    costs.deallocate()
  }

  /// The examples that pass at once where each thread has its own, and where all threads share a pass.
  static let chunkApart = 64
  private static let chunkTogether = 256
  private static let mostLanes = 16

  /// A lane should be worth the time it takes to add its sums to the others'.
  private static func laneCount(of batch: Int) -> Int { min(max(batch / 32, 1), mostLanes) }

  /// Sums the derivatives of a batch, each times `scale`, and adds the sum to the network's parameters where
  /// `moves` says so.
  /// - Returns: the sum of the examples' costs.
  func run(_ batch: Batch, scale: Float, moves: Bool) -> Double {
    (self.batch, self.scale, self.moves) = (batch, scale, moves)
    costs.initialize(repeating: 0, count: Self.mostLanes)
    let passes = engine.passes
    // Where threads share the passes: so many phases for each chunk, between the first one and the last.
    phasesOfPasses =
      teamwork == .apart || teamwork == .alone
      ? 1 : (batch.count + chunk - 1) / chunk * (passes.phaseCount + 1)
    engine.team.run(phases: 1 + phasesOfPasses + 1, job)
    return (0..<Self.mostLanes).reduce(0) { $0 + costs[$1] }
  }

  /// The derivatives summed by the last `run`.
  var gradient: Parameters { lanes[0] }

  private func work(phase: Int, _ worker: Worker) {
    let passes = engine.passes
    switch phase {
    case 0:
      passes.transpose(worker)
      for lane in stride(from: worker.rank, to: lanes.count, by: worker.count) { lanes[lane].buffer.clear() }
    case 1...phasesOfPasses:
      pass(phase: phase - 1, worker)
    default:
      gather(worker.share(of: 0..<passes.shape.parameterCount))
    }
  }

  private func pass(phase: Int, _ worker: Worker) {
    switch teamwork {
    case .apart:
      let count = Self.laneCount(of: batch.count)
      for lane in stride(from: worker.rank, to: count, by: worker.count) {
        add(share(of: 0..<batch.count, rank: lane, of: count), to: lane, in: workspaces[worker.rank])
      }
    case .alone:
      if worker.rank == 0 { add(0..<batch.count, to: 0, in: workspaces[0]) }
    case .together, .inTurn:
      let (number, phase) = phase.quotientAndRemainder(dividingBy: engine.passes.phaseCount + 1)
      let part = batch.part(chunk * number..<min(chunk * (number + 1), batch.count))
      if phase < engine.passes.phaseCount {
        engine.passes.work(
          phase: phase, on: part, from: store, in: workspaces[0], scale: scale, addingTo: lanes[0], worker)
      } else if worker.rank == 0 {
        addCosts(of: part.count, in: workspaces[0], to: 0)
      }
    }
  }

  /// Adds the derivatives and costs of some examples to a lane.
  private func add(_ rows: Range<Int>, to lane: Int, in workspace: Workspace) {
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: chunk) {
      let part = batch.part(start..<min(start + chunk, rows.upperBound))
      engine.passes.pass(part, from: store, in: workspace, scale: scale, addingTo: lanes[lane])
      addCosts(of: part.count, in: workspace, to: lane)
    }
  }

  private func addCosts(of count: Int, in workspace: Workspace, to lane: Int) {
    for row in 0..<count { costs[lane] += Double(workspace.costs[row]) }
  }

  /// Adds some entries of all lanes up in the first, and to the network's parameters.
  private func gather(_ entries: Range<Int>) {
    let sum = gradient.buffer.start
    for lane in lanes.dropFirst() {
      let terms = lane.buffer.start
      for i in entries { sum[i] += terms[i] }
    }
    guard moves else { return }
    let parameters = engine.passes.parameters.buffer.start
    for i in entries { parameters[i] += sum[i] }
  }
}
