extension Checks {
  /// Chapter 8.
  static let training: [Check] = [miniBatchesCheck, meanGradientCheck, updatedCheck, trainCheck]
}
