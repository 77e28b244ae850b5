/// The function that squashes a neuron's weighted input z into its activation a.
///
/// This is its name only: the functions are exercises, and the library's answer to them is in
/// `NeuralNetworks`.
public enum Activation: String, CaseIterable, Hashable, Sendable {
  /// σ(z) = 1 / (1 + e⁻ᶻ), between 0 and 1.
  case sigmoid
  /// max(0, z).
  case relu
  /// z itself.
  case identity
}
