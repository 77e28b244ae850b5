extension Checks {
  /// Chapter 3.
  static let layers: [Check] = []
}
