extension Checks {
  /// Chapter 7.
  static let backpropagation: [Check] = []
}
