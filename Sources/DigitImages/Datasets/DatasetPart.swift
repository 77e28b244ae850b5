/// The part of a data set that is wanted.
public enum DatasetPart: String, CaseIterable, Codable, Sendable {
  /// The digits to train on.
  case training
  /// The digits to measure with, which training never sees.
  case test
  /// All digits: those to train on, then those to measure with.
  case whole
}
