extension Checks {
  /// Chapter 4.
  static let forwardPass: [Check] = []
}
