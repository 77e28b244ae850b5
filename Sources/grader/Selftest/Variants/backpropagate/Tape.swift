import ExerciseKit

/// Reverse mode on a tape: every operation remembers what it was made of, and the derivatives by that.
private struct Tape {
  var parents: [[(place: Int, slope: Double)]] = []
  var values: [Double] = []

  mutating func add(_ value: Double, from parents: [(place: Int, slope: Double)] = []) -> Int {
    values.append(value)
    self.parents.append(parents)
    return values.count - 1
  }

  func slopes(of place: Int) -> [Double] {
    var slopes = [Double](repeating: 0, count: values.count)
    slopes[place] = 1
    for i in stride(from: place, through: 0, by: -1) where slopes[i] != 0 {
      for parent in parents[i] { slopes[parent.place] += slopes[i] * parent.slope }
    }
    return slopes
  }
}

public func backpropagate(_ example: Example, through network: Network) -> Gradient {
  var tape = Tape()
  let weights = network.layers.map { layer in layer.weights.entries.map { tape.add($0) } }
  let biases = network.layers.map { layer in layer.biases.map { tape.add($0) } }
  var a = example.input.map { tape.add($0) }
  for (l, layer) in network.layers.enumerated() {
    a = (0..<layer.outputCount).map { j in
      var z = layer.biases[j]
      var parents = [(place: biases[l][j], slope: 1.0)]
      for k in a.indices {
        let w = weights[l][j * layer.inputCount + k]
        z += tape.values[w] * tape.values[a[k]]
        parents += [(w, tape.values[a[k]]), (a[k], tape.values[w])]
      }
      let sum = tape.add(z, from: parents)
      return tape.add(layer.activation(z), from: [(sum, layer.activation.derivative(at: z))])
    }
  }
  let errors = a.indices.map { tape.values[a[$0]] - example.target[$0] }
  let cost = tape.add(
    errors.reduce(0) { $0 + $1 * $1 }, from: a.indices.map { (a[$0], 2 * errors[$0]) })
  let slopes = tape.slopes(of: cost)
  return Gradient(
    layers: network.layers.indices.map { l in
      LayerGradient(
        weights: Matrix(
          rows: biases[l].count, columns: network.layers[l].inputCount, entries: weights[l].map { slopes[$0] }),
        biases: biases[l].map { slopes[$0] })
    })
}
