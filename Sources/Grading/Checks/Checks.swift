/// The checks of all exercises, by name.
public enum Checks {
  /// All of them.
  public static let all: [String: Check] = {
    let chapters = [
      deepLearning, neuron, layers, forwardPass, cost, gradientDescent, backpropagation, training, inParallel,
      ownDigit,
    ]
    return Dictionary(uniqueKeysWithValues: chapters.joined().map { ($0.name, $0) })
  }()
}
