import NeuralNetworks

/// Numbers with a bound on the rounding error that each has gathered.
///
/// The bounds are running ones: each operation adds its own half unit in the last place and passes on what
/// its operands had. Source: N. J. Higham: "Accuracy and Stability of Numerical Algorithms" (2002),
/// section 3.3, doi:10.1137/1.9780898718027.
struct BoundedVector {
  var values: Vector
  var errors: Vector

  /// Half a unit in the last place of 1, widened a little to cover products of such errors.
  static let unit = 0x1p-53 * 1.01

  /// Numbers that are exact.
  init(exact values: Vector) {
    self.values = values
    errors = Vector(repeating: 0, count: values.count)
  }
}

extension Layer {
  /// z of the layer from a of the one before, with bounds.
  func boundedWeightedInputs(from inputs: BoundedVector) -> BoundedVector {
    var z = BoundedVector(exact: biases)
    for j in biases.indices {
      let row = weights.row(j)
      var (sum, roundings, passedOn) = (0.0, 0.0, 0.0)
      for k in inputs.values.indices {
        let w = row[row.startIndex + k]
        let term = w * inputs.values[k]
        sum += term
        roundings += abs(term) + abs(sum)
        passedOn += abs(w) * inputs.errors[k]
      }
      z.values[j] = sum + biases[j]
      z.errors[j] = BoundedVector.unit * (roundings + abs(z.values[j])) + 1.01 * passedOn
    }
    return z
  }

  /// a of the layer from its z, with bounds.
  func boundedActivations(of z: BoundedVector) -> BoundedVector {
    var a = z
    for j in z.values.indices {
      a.values[j] = activation(z.values[j])
      switch activation {
      case .identity: break
      case .relu:
        // No slope is above 1, and well below 0 the activation is exactly 0.
        if z.values[j] < -z.errors[j] { a.errors[j] = 0 }
      case .sigmoid:
        // The slope nearby, and 4 half units: e⁻ᶻ is good to a unit, 1 + e⁻ᶻ and the quotient to half each.
        let slope = a.values[j] * (1 - a.values[j]) + z.errors[j]
        a.errors[j] = slope * z.errors[j] + 4 * BoundedVector.unit * a.values[j]
      }
    }
    return a
  }
}

/// The cost of outputs with bounds (C1).
func boundedCost(of output: BoundedVector, target: Vector) -> Certified {
  precondition(
    output.values.count == target.count,
    "\(output.values.count) outputs for \(target.count) targets")
  var (cost, error) = (0.0, 0.0)
  for j in target.indices {
    let difference = output.values[j] - target[j]
    let differenceError = output.errors[j] + BoundedVector.unit * abs(difference)
    let square = difference * difference
    cost += square
    error += (2 * abs(difference) + differenceError) * differenceError
    error += BoundedVector.unit * (square + cost)
  }
  return Certified(value: cost, error: error)
}
