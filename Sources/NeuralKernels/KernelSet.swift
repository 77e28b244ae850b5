internal import CNeuralKernels
public import SafeFiles

/// The innermost loops for one instruction set.
///
/// Every set computes the same products in the same order. Those with a fused multiply-add (`avx512`, `avx2`,
/// `neon`) give the same bits; `portable` rounds once more in each term.
public struct KernelSet: Hashable, Sendable, CustomStringConvertible {
  let index: Int32

  /// The sets for this kind of processor that this machine can run, the fastest first; `portable` is the last.
  public static let supported: [KernelSet] = (0..<neural_kernel_set_count())
    .filter { neural_kernel_set_is_supported($0) != 0 }.map(KernelSet.init)

  /// The fastest that this machine can run.
  public static let fastest = supported[0]

  /// The environment variable that forces a set.
  public static let variable = "NEURAL_KERNELS"

  /// The set that the environment variable `NEURAL_KERNELS` names, else the fastest.
  /// - Parameter environment: the process's environment variables.
  /// - Throws: `Failure` with `noSuchKernels` for a name that is unknown, or whose instructions this machine
  ///   does not have.
  public static func chosen(environment: [String: String]) throws -> KernelSet {
    guard let name = environment[variable], !name.isEmpty else { return fastest }
    guard let set = supported.first(where: { $0.name == name }) else {
      let names = supported.map(\.name).joined(separator: ", ")
      throw Failure(
        .noSuchKernels, at: "\(variable)=\(name)", "this machine runs \(names)",
        remedy: "choose one of them, or unset the variable")
    }
    return set
  }

  /// `avx512`, `avx2`, `neon` or `portable`.
  public var name: String { String(cString: loops.name) }

  /// The name.
  public var description: String { name }

  /// The functions themselves.
  var loops: NeuralKernelSet { neural_kernel_set(index).pointee }
}

extension Failure.Code {
  /// The instruction set that was asked for is not on this machine.
  public static let noSuchKernels = Self(rawValue: "no-such-kernels")
}
