/// A number that is known up to an error.
public struct Certified: Hashable, Sendable {
  /// The number.
  public var value: Double
  /// How far the truth can be from it at most, at least 0; ∞ where nothing is known.
  public var error: Double

  /// A number and its largest error.
  public init(value: Double, error: Double) {
    self.value = value
    self.error = error
  }

  /// A number of which nothing is known.
  public static let unknown = Certified(value: .nan, error: .infinity)

  /// Whether a claimed number lies within the error. NaN never does, nor anything where nothing is known.
  public func covers(_ claim: Double) -> Bool {
    error < .infinity && abs(claim - value) <= error
  }
}

/// The derivative of a function at a point, numerically, with its error.
///
/// Central differences D(h) = (f(x + h) − f(x − h)) / 2h at h, h/2, h/4, … are extrapolated to h = 0 in
/// Richardson's way: their error is a series in h², and each column of the tableau
///
///     Rᵢ₀ = D(h / 2ⁱ),   Rᵢⱼ = Rᵢ,ⱼ₋₁ + (Rᵢ,ⱼ₋₁ − Rᵢ₋₁,ⱼ₋₁) / (4ʲ − 1)
///
/// removes the next term of it. The error of a diagonal entry Rᵢᵢ is the most that the last three of them
/// and Rᵢ,ᵢ₋₁ differ among each other, which for a settling sequence is far more than what is left of the
/// series (two that agree by chance are not enough), plus the rounding errors of the function's values
/// carried through the same formulas. The entry with the least error is the answer; the sequence stops where
/// rounding takes over.
///
/// Sources: L. F. Richardson: "The approximate arithmetical solution by finite differences" (1911),
/// doi:10.1098/rsta.1911.0009; C. J. F. Ridders: "Accurate computation of F′(x) and F′(x) F″(x)" (1982),
/// doi:10.1016/S0141-1195(82)80057-0.
/// - Parameters:
///   - scale: the first h, above 0: about as far as the function is smooth.
///   - values: f at the point plus the given offset with a bound on its rounding error, or nil where f is
///     not the same smooth function as at the point (beyond a kink); h is halved until both sides are.
/// - Returns: the derivative; `.unknown` where no h was small enough.
/// - Complexity: two evaluations for each h, at most 80 in all and usually about 12.
public func certifiedDerivative(
  scale: Double, of values: (_ offset: Double) -> Certified?
) -> Certified {
  precondition(scale > 0 && scale.isFinite, "a first step of \(scale)")
  var best = Certified.unknown
  var before: [Certified] = []  // the tableau's row before; `error` is the rounding's share
  var diagonal: [Double] = []
  var (h, halvings) = (scale, 0)
  while halvings < 40 && diagonal.count < 12 {
    defer {
      h /= 2
      halvings += 1
    }
    guard let right = values(h), let left = values(-h) else {
      before = []
      diagonal = []
      continue
    }
    var row = [
      Certified(
        value: (right.value - left.value) / (2 * h), error: (right.error + left.error) / (2 * h))
    ]
    var power = 1.0
    for (j, above) in before.enumerated() {
      power *= 4
      row.append(
        Certified(
          value: row[j].value + (row[j].value - above.value) / (power - 1),
          error: (power * row[j].error + above.error) / (power - 1)))
    }
    let last = row[row.count - 1]
    diagonal.append(last.value)
    before = row
    guard diagonal.count >= 3 else { continue }
    let settling = diagonal.suffix(3) + [row[row.count - 2].value]
    let unsettled = (settling.max() ?? .nan) - (settling.min() ?? .nan)
    let error = unsettled + last.error
    if error < best.error { best = Certified(value: last.value, error: error) }
    if best.error < 2 * row[0].error { break }
  }
  return best
}
