// The functions of analysis that exercises need, so that a student's file imports this module alone.

#if canImport(Darwin)
  private import Darwin
  private enum C {
    static func exp(_ x: Double) -> Double { Darwin.exp(x) }
    static func log(_ x: Double) -> Double { Darwin.log(x) }
    static func tanh(_ x: Double) -> Double { Darwin.tanh(x) }
  }
#else
  private import Glibc
  private enum C {
    static func exp(_ x: Double) -> Double { Glibc.exp(x) }
    static func log(_ x: Double) -> Double { Glibc.log(x) }
    static func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
  }
#endif

// Where a file imports Foundation as well, its functions of these names are meant, and nothing is ambiguous.

/// eˣ.
@_disfavoredOverload public func exp(_ x: Double) -> Double { C.exp(x) }
/// The natural logarithm of x > 0; -∞ at 0, NaN below.
@_disfavoredOverload public func log(_ x: Double) -> Double { C.log(x) }
/// The square root of x ≥ 0; NaN below.
@_disfavoredOverload public func sqrt(_ x: Double) -> Double { x.squareRoot() }
/// The hyperbolic tangent of x.
@_disfavoredOverload public func tanh(_ x: Double) -> Double { C.tanh(x) }
