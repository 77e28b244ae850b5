extension Checks {
  /// Chapter 5.
  static let cost: [Check] = []
}
