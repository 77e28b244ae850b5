private import CNeuralKernels
private import Foundation
private import Synchronization

/// The machine's own rate of fused multiply-adds, measured: what any product can at most reach.
public struct Peak: Sendable {
  /// Floating-point operations a second of each run, two for a multiply-add, of all threads together.
  public let rates: [Double]

  /// Lets every thread multiply and add in registers alone.
  ///
  /// - Parameters:
  ///   - threads: from 1 to 1024.
  ///   - runs: how often, at least 1, each about a tenth of a second.
  /// - Precondition: The numbers are in their ranges.
  public init(threads: Int, kernels: KernelSet = .fastest, runs: Int = 7) {
    precondition(runs >= 1, "\(runs) runs")
    let team = ThreadTeam(count: threads)
    // The first run only wakes the threads.
    rates = (0...runs).map { _ in
      let operations = Mutex(0.0)
      let time = ContinuousClock().measure {
        team.run { _, _ in
          var sum: Float = 0
          let done = kernels.loops.multiply_add(3_000_000, &sum)
          // The sum is wanted, or the compiler might leave the work out.
          operations.withLock { $0 += sum.isNaN ? .nan : done }
        }
      }
      return operations.withLock { $0 } / (time / .seconds(1))
    }.suffix(runs)
  }
}
