extension Checks {
  /// Chapter 10.
  static let ownDigit: [Check] = []
}
