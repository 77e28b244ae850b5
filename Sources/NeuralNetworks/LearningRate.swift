/// α, and how it changes over a training run.
public struct LearningRate: Hashable, Sendable {
  /// How α goes from the first step to the last.
  public enum Schedule: String, CaseIterable, Hashable, Sendable {
    /// The same α in every step.
    case constant
    /// In a straight line down to 0: large steps while there is far to go, then ever finer ones, so that
    /// the noise of single mini-batches averages out.
    case falling
  }

  /// α of the first step, above 0.
  public var initial: Double
  /// How it goes on.
  public var schedule: Schedule

  /// A learning rate and its course.
  /// - Precondition: `initial` is finite and above 0.
  public init(_ initial: Double, _ schedule: Schedule = .constant) {
    precondition(initial > 0 && initial.isFinite, "a learning rate of \(initial)")
    self.initial = initial
    self.schedule = schedule
  }

  /// α when a share of the run, from 0 to 1, is done.
  public func value(at share: Double) -> Double {
    switch schedule {
    case .constant: initial
    case .falling: initial * (1 - share)
    }
  }
}
