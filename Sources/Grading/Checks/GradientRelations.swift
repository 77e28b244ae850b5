internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

/// What gradients have to do with each other, whatever they are: no oracle is needed to see it broken.
enum GradientRelations {
  /// Hidden neurons in another order give the same derivatives in that order.
  /// - Parameter steps: how far back the case is whose network has them in their first order.
  static func permuted(_ steps: Int, layer: Int, order: [Int]) -> Case.Relation {
    { answer, before in
      guard let first = before(steps).flatMap(Gradient.init(wire:)),
        first.layers.indices.contains(layer + 1),
        first.layers[layer].biases.count == order.count
      else { return nil }
      return mismatch(
        answer, first.reordered(layer: layer, order), "with its hidden neurons in another order")
    }
  }

  /// The gradient of examples is the mean of their parts' gradients, each counting by its examples.
  /// - Parameter parts: how far back the cases of the parts are, and how many examples each has; one part alone
  ///   is the same examples in another order.
  static func mean(of parts: [(steps: Int, count: Int)]) -> Case.Relation {
    let all = parts.reduce(0) { $0 + $1.count }
    return { answer, before in
      let gradients = parts.compactMap { before($0.steps).flatMap(Gradient.init(wire:)) }
      guard gradients.count == parts.count, var mean = gradients.first else { return nil }
      for l in mean.layers.indices {
        guard gradients.allSatisfy({ $0.hasShape(of: mean) }) else { return nil }
        func share(_ numbers: (Gradient) -> Vector) -> Vector {
          var sum = Vector(repeating: 0, count: numbers(mean).count)
          for (gradient, part) in zip(gradients, parts) {  // as many, as checked
            for (i, number) in numbers(gradient).enumerated() {
              sum[i] += number * Double(part.count) / Double(all)
            }
          }
          return sum
        }
        let (weights, biases) = (share { $0.layers[l].weights.entries }, share { $0.layers[l].biases })
        mean.layers[l].weights.withEntries { $0 = weights }
        mean.layers[l].biases = biases
      }
      return mismatch(
        answer, mean, parts.count == 1 ? "of the same examples in another order" : "as the mean of two parts")
    }
  }

  private static func mismatch(_ answer: Value, _ expected: Gradient, _ what: String) -> Mismatch? {
    guard let found = Mismatch.between(answer, expected.wire, tolerance: 1e-10) else { return nil }
    return Mismatch(place: found.place, got: found.got, expected: "\(found.expected), \(what)")
  }
}

extension Network {
  /// The same network with the neurons of a hidden layer, counted from 0, in another order.
  func reordered(layer l: Int, _ order: [Int]) -> Network {
    var network = self
    let (own, next) = (layers[l], layers[l + 1])
    for (place, old) in order.enumerated() {
      network.layers[l].biases[place] = own.biases[old]
      for k in 0..<own.inputCount { network.layers[l].weights[place, k] = own.weights[old, k] }
      for j in 0..<next.outputCount { network.layers[l + 1].weights[j, place] = next.weights[j, old] }
    }
    return network
  }
}

extension Gradient {
  /// The same derivatives with the neurons of a hidden layer, counted from 0, in another order.
  func reordered(layer l: Int, _ order: [Int]) -> Gradient {
    var gradient = self
    let (own, next) = (layers[l], layers[l + 1])
    for (place, old) in order.enumerated() {
      gradient.layers[l].biases[place] = own.biases[old]
      for k in 0..<own.weights.columns { gradient.layers[l].weights[place, k] = own.weights[old, k] }
      for j in 0..<next.weights.rows { gradient.layers[l + 1].weights[j, place] = next.weights[j, old] }
    }
    return gradient
  }
}
