// Sums in place, for gradients that are averaged and parameters that are moved.

extension [Double] {
  /// Adds another vector, scaled, entry by entry.
  /// - Precondition: Both are equally long.
  mutating func add(_ other: [Double], times factor: Double) {
    precondition(count == other.count, "\(other.count) entries added to \(count)")
    for i in indices {
      self[i] += factor * other[i]
    }
  }
}

extension Matrix {
  /// Adds another matrix, scaled, entry by entry.
  /// - Precondition: Both have the same shape.
  mutating func add(_ other: Matrix, times factor: Double) {
    precondition(
      rows == other.rows && columns == other.columns,
      "a \(other.rows) × \(other.columns) matrix added to one of \(rows) × \(columns)")
    withEntries { $0.add(other.entries, times: factor) }
  }
}

extension Gradient {
  /// Adds another gradient, scaled, entry by entry.
  /// - Precondition: Both have the same shape.
  package mutating func add(_ other: Gradient, times factor: Double) {
    precondition(
      layers.count == other.layers.count,
      "a gradient of \(other.layers.count) layers added to one of \(layers.count)")
    for l in layers.indices {
      layers[l].weights.add(other.layers[l].weights, times: factor)
      layers[l].biases.add(other.layers[l].biases, times: factor)
    }
  }
}
