import NeuralNetworks

/// Numbers, each with a bound on how far any correct computation in floats can be off it.
struct BoundedVector {
  var values: [Double]
  var bounds: [Double]

  /// The first places where `found` is farther off than it can be. NaN is.
  /// - Precondition: There are as many numbers.
  func misses(_ found: [Double]) -> [Int] {
    precondition(found.count == values.count, "\(found.count) numbers for \(values.count)")
    return Array(found.indices.filter { !(abs(found[$0] - values[$0]) <= bounds[$0]) }.prefix(5))
  }

  var largestValue: Double { values.reduce(0) { max($0, abs($1)) } }
  var largestBound: Double { bounds.reduce(0, max) }
}

/// A network in `Double`, with bounds on what floats can make of each number.
///
/// The bounds hold for any order of summation, with or without fused multiply-adds: a sum of n products whose
/// factors are exact is off by at most γ(n + 2) Σ |x| |y|, where γ(n) = n u / (1 - n u) and u = 2⁻²⁴; two of
/// those roundings are more than a sum needs, for a start value and for the roundings of `Double` here. Products
/// with 0 don't count, nothing is rounded there. Where factors are off by ex and ey, Σ (|x| ey + ex |y| + ex ey)
/// comes on top, and 2⁻¹⁴⁹ for whatever underflows.
///
/// Source: N. J. Higham: "Accuracy and stability of numerical algorithms" (2002), 3.1,
/// doi:10.1137/1.9780898718027.
struct ReferenceWithBound {
  /// Its parameters are floats' values.
  let network: Network

  static let unit = 0x1p-24
  private static let underflow = 0x1p-149
  /// e⁻⁸⁷: the sigmoid of floats doesn't go on beyond -87.
  private static let tail = 1.7e-38

  /// The relative error of so many roundings at most.
  static func gamma(_ roundings: Int) -> Double {
    Double(roundings) * unit / (1 - Double(roundings) * unit)
  }

  init(_ network: Network) { self.network = network }

  /// An example's way through the network.
  struct Pass {
    /// The input's first.
    var activations: [BoundedVector]
    /// The activation functions' derivatives, one column for each layer that computes.
    var derivatives: [BoundedVector]
    var output: BoundedVector { activations[activations.count - 1] }
  }

  /// FP2. nil where floats may see a ReLU's input on the other side of 0.
  func pass(_ input: [Double], inputError: Double) -> Pass? {
    var pass = Pass(
      activations: [BoundedVector(values: input, bounds: input.map { inputError * abs($0) })],
      derivatives: [])
    for layer in network.layers {
      let z = Self.sums(layer.weights, pass.output, start: layer.biases)
      guard let (a, derivative) = Self.activations(layer.activation, z) else { return nil }
      pass.activations.append(a)
      pass.derivatives.append(derivative)
    }
    return pass
  }

  /// C1.
  func cost(_ pass: Pass, target: [Double]) -> (value: Double, bound: Double) {
    let (a, g) = (pass.output, Self.gamma(target.count + 4))
    var cost = (value: 0.0, bound: Double(target.count) * Self.underflow)
    for j in target.indices {
      let difference = abs(a.values[j] - target[j])
      let farthest = difference + a.bounds[j]
      cost.value += difference * difference
      cost.bound += farthest * farthest - difference * difference + g * farthest * farthest
    }
    return cost
  }

  /// δ of every layer (BP1, BP2), times `scale`, which is rounded to a float.
  func deltas(_ pass: Pass, target: [Double], scale: Double) -> [BoundedVector] {
    let (a, last) = (pass.output, network.layers.count - 1)
    let difference = BoundedVector(
      values: target.indices.map { 2 * scale * (a.values[$0] - target[$0]) },
      bounds: target.indices.map { j in
        let farthest = abs(a.values[j] - target[j]) + a.bounds[j]
        return 2 * abs(scale) * (a.bounds[j] + Self.gamma(3) * farthest)
      })
    var deltas = [Self.product(difference, pass.derivatives[last])]
    for l in (0..<last).reversed() {
      let weights = network.layers[l + 1].weights
      let sums = Self.sums(transpose(weights), deltas[0], start: Array(repeating: 0, count: weights.columns))
      deltas.insert(Self.product(sums, pass.derivatives[l]), at: 0)
    }
    return deltas
  }

  private func transpose(_ matrix: Matrix) -> Matrix {
    let entries = matrix.entries
    return Matrix(
      rows: matrix.columns, columns: matrix.rows,
      entries: (0..<matrix.columns).flatMap { k in
        (0..<matrix.rows).map { j in entries[j * matrix.columns + k] }
      })
  }

  /// w x + start.
  private static func sums(_ matrix: Matrix, _ x: BoundedVector, start: [Double]) -> BoundedVector {
    let (count, entries) = (matrix.columns, matrix.entries)
    let g = gamma(x.values.count { $0 != 0 } + 2)
    let slack = x.values.indices.map { g * abs(x.values[$0]) + (1 + g) * x.bounds[$0] }
    var sums = BoundedVector(values: [], bounds: [])
    var place = 0
    for j in start.indices {
      var (value, bound) = (start[j], g * abs(start[j]) + Double(count) * underflow)
      var k = 0
      while k < count {
        let w = entries[place]
        value += w * x.values[k]
        bound += abs(w) * slack[k]
        place += 1
        k += 1
      }
      sums.values.append(value)
      sums.bounds.append(bound)
    }
    return sums
  }

  /// x ⊙ y.
  private static func product(_ x: BoundedVector, _ y: BoundedVector) -> BoundedVector {
    let places = x.values.indices
    return BoundedVector(
      values: places.map { x.values[$0] * y.values[$0] },
      bounds: places.map { i in
        let exact = abs(x.values[i] * y.values[i])
        let farthest = (abs(x.values[i]) + x.bounds[i]) * (abs(y.values[i]) + y.bounds[i])
        return farthest - exact + gamma(2) * farthest + underflow
      })
  }

  /// σ(z) and σ′(z), which follows from σ(z).
  private static func activations(
    _ activation: Activation, _ z: BoundedVector
  ) -> (activations: BoundedVector, derivatives: BoundedVector)? {
    let places = z.values.indices
    switch activation {
    case .sigmoid:
      let values = z.values.map { sigmoid($0) }
      // σ(z + h) is off by at most |h| (σ′(z) + |h| / 10), as |σ″| is below 1 / 10; and what the kernels compute
      // of z is off by less than 4u.
      let a = BoundedVector(
        values: values,
        bounds: places.map { i in
          z.bounds[i] * (values[i] * (1 - values[i]) + z.bounds[i] / 10) + 4 * unit + tail
        })
      let derivatives = BoundedVector(
        values: values.map { $0 * (1 - $0) },
        bounds: places.map { i in
          let (x, error) = (values[i], a.bounds[i])
          let change = abs(1 - 2 * x) * error + error * error
          return change + gamma(3) * (x * (1 - x) + change) + underflow
        })
      return (a, derivatives)
    case .relu:
      guard places.allSatisfy({ abs(z.values[$0]) > z.bounds[$0] }) else { return nil }
      let (ones, zeros) = (z.values.map { $0 > 0 ? 1.0 : 0.0 }, z.values.map { _ in 0.0 })
      let a = BoundedVector(
        values: places.map { z.values[$0] * ones[$0] }, bounds: places.map { z.bounds[$0] * ones[$0] })
      return (a, BoundedVector(values: ones, bounds: zeros))
    case .identity:
      return (z, BoundedVector(values: z.values.map { _ in 1 }, bounds: z.values.map { _ in 0 }))
    }
  }
}
