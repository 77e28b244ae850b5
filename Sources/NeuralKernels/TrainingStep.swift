internal import NeuralNetworks

/// How threads do the work of a batch. It depends on the work alone, never on the number of threads, wherever
/// it changes the order of sums.
enum Teamwork {
  /// One thread does all: the work is over before another could help.
  case alone
  /// All threads share each matrix product.
  case together
  /// Each thread passes examples of its own, and the sums are added up afterwards.
  case apart
  /// Many examples, some at a time, all threads at the same.
  case inTurn

  /// The most examples whose activations are kept at the same time.
  static let largestPass = 512
  /// The multiply-adds from which on threads gain by sharing a pass: some tens of microseconds.
  static let workWorthSharing = 1_000_000
  /// The examples from which on threads gain by taking some each.
  static let examplesWorthSharing = 128

  init(shape: NetworkShape, store: ExampleStore, batch: Int) {
    if shape.work(of: GradientAccumulation.chunkApart, store) < Self.workWorthSharing {
      self = batch < Self.examplesWorthSharing ? .alone : .apart
    } else if batch > Self.largestPass {
      self = .inTurn
    } else {
      self = shape.work(of: batch, store) < Self.workWorthSharing ? .alone : .together
    }
  }
}

/// Steps of stochastic gradient descent (T2) on one set of examples, with the memory they need.
///
/// Only one thread at a time calls it; the team's others work for it while it is being called.
final class TrainingStep: @unchecked Sendable {
  private let engine: KernelNetwork
  private let store: ExampleStore
  private let teamwork: Teamwork
  private let workspace: Workspace
  /// Where the gradient is summed apart from the parameters.
  private let accumulation: GradientAccumulation?
  private var batch = Batch(order: nil, range: 0..<0)
  private var scale: Float = 0
  private var job: ThreadTeam.Job = { _, _ in }

  init(_ engine: KernelNetwork, on store: ExampleStore, miniBatchSize: Int) {
    (self.engine, self.store) = (engine, store)
    teamwork = Teamwork(shape: engine.passes.shape, store: store, batch: miniBatchSize)
    let (capacity, accumulates) =
      switch teamwork {
      case .alone, .together: (miniBatchSize, false)
      case .apart, .inTurn: (0, true)
      }
    workspace = Workspace(shape: engine.passes.shape, capacity: capacity, mostInk: store.ink?.most)
    accumulation = accumulates ? GradientAccumulation(engine, on: store, batch: miniBatchSize) : nil
    job = { [unowned self] phase, part in
      work(phase: phase, Worker(rank: part, count: self.engine.threads))
    }
  }

  /// One step (T2): w → w − α (1/m) Σ ∂Cᵢ/∂w over a mini-batch of m examples.
  /// - Returns: the sum of the examples' costs before the step.
  func run(_ batch: Batch, learningRate: Double) -> Double {
    self.batch = batch
    scale = Float(-learningRate / Double(batch.count))
    if let accumulation {
      return accumulation.run(batch, scale: scale, moves: true)
    }
    let phases = 1 + engine.passes.phaseCount
    if teamwork == .together {
      engine.team.run(phases: phases, job)
    } else {
      for phase in 0..<phases { work(phase: phase, .alone) }
    }
    return (0..<batch.count).reduce(0) { $0 + Double(workspace.costs[$1]) }
  }

  private func work(phase: Int, _ worker: Worker) {
    let passes = engine.passes
    if phase == 0 { return passes.transpose(worker) }
    passes.work(
      phase: phase - 1, on: batch, from: store, in: workspace, scale: scale, addingTo: passes.parameters,
      worker)
  }
}

extension NetworkShape {
  /// The multiply-adds of a pass of so many examples forward and back.
  func work(of count: Int, _ store: ExampleStore) -> Int {
    let first = layers[0].inputs * layers[0].outputs * 2
    let touched = store.ink == nil ? first : Int(store.density * Double(first))
    let (work, overflows) = (multiplyAdds - first + touched).multipliedReportingOverflow(by: count)
    return overflows ? .max : work
  }
}
