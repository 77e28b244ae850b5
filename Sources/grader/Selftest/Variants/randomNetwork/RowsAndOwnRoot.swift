import ExerciseKit

public func randomNetwork(layerSizes: [Int], using generator: inout SeededGenerator) -> Network {
  func layer(_ l: Int) -> Layer {
    let root = sqrt(Double(layerSizes[l - 1]))
    var rows: [Vector] = []
    while rows.count < layerSizes[l] {
      var row: Vector = []
      repeat { row.append(generator.normal() / root) } while row.count < layerSizes[l - 1]
      rows.append(row)
    }
    return Layer(weights: Matrix(rows), biases: rows.map { _ in 0 })
  }
  return Network(layers: (1..<layerSizes.count).map(layer))
}

/// Heron's way, instead of the kit's function of the same name.
private func sqrt(_ x: Double) -> Double {
  var root = max(x, 1)
  for _ in 0..<60 { root = (root + x / root) / 2 }
  return root
}
