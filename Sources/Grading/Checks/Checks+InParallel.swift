extension Checks {
  /// Chapter 9.
  static let inParallel: [Check] = []
}
