extension Checks {
  /// Chapter 1.
  static let deepLearning: [Check] = []
}
