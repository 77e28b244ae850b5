public import ExerciseKit

/// A network with the facts of its training, as it is kept in a file.
public struct SavedNetwork: Hashable, Sendable {
  /// The network.
  public var network: Network
  /// What it was trained with, by name: `dataset`, `epochs`, `seed`, `accuracy` and whatever else is known.
  public var facts: [String: String]

  /// A network and its facts.
  public init(network: Network, facts: [String: String] = [:]) {
    self.network = network
    self.facts = facts
  }
}
