import ArgumentParser
import DigitImages
import Foundation
import NeuralNetworks
import SafeFiles

extension Activation: ExpressibleByArgument {}

extension DigitFolder.Format: ExpressibleByArgument {}

/// The sizes of hidden layers: `16,16`, or `none`.
struct HiddenLayers: CustomStringConvertible {
  var sizes: [Int]

  init(sizes: [Int]) {
    self.sizes = sizes
  }

  /// The sizes that a word on the command line stands for.
  init(argument: String) throws {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let sizes = argument == "none" ? [] : words.map { Int($0) ?? 0 }
    guard sizes.count <= 20, sizes.allSatisfy({ 1...10_000 ~= $0 }) else {
      throw ValidationError("write up to 20 numbers from 1 to 10000, such as 16,16, or none")
    }
    self.sizes = sizes
  }

  var description: String {
    sizes.isEmpty ? "none" : sizes.map(String.init).joined(separator: ",")
  }
}

/// `--dataset`, where digits to train on or to measure with are asked for.
struct DatasetOption: ParsableArguments {
  @Option(
    help: """
      shipped, generated:N, mnist, or a folder of IDX files, of sheets (training-0.png) or of PNG files by \
      label (0 to 9). (default: shipped)
      """, transform: { try source(of: $0) })
  var dataset = DatasetSource.shipped

  private static func source(of word: String) throws -> DatasetSource {
    do {
      return try DatasetSource(word)
    } catch let failure as Failure {
      throw ValidationError(failure.message)
    }
  }
}

/// `--network`, where a network that reads digits is asked for.
struct NetworkOption: ParsableArguments {
  @Option(
    help: """
      A network that `exercises train` wrote, or the word ready for the one that is made on first use \
      (default: your latest, else the ready one).
      """)
  var network: String?
}

/// The environment variables that commands hand on.
let environment = ProcessInfo.processInfo.environment
