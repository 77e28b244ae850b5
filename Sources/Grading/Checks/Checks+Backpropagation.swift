extension Checks {
  /// Chapter 7.
  static let backpropagation: [Check] = [
    chainRuleCheck, lastDerivativesCheck, earlierDerivativesCheck, outputDeltaCheck, hiddenDeltaCheck,
    layerGradientCheck, backpropagateCheck,
  ]
}
