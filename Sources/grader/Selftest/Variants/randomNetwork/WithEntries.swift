import ExerciseKit

public func randomNetwork(layerSizes: [Int], using generator: inout SeededGenerator) -> Network {
  Network(
    layers: zip(layerSizes, layerSizes.dropFirst()).map { inputs, outputs in
      var weights = Matrix(rows: outputs, columns: inputs, repeating: 1 / Double(inputs).squareRoot())
      weights.withEntries { entries in
        for i in entries.indices { entries[i] *= generator.normal() }
      }
      return Layer(weights: weights, biases: [Double](repeating: 0, count: outputs), activation: .sigmoid)
    })
}
