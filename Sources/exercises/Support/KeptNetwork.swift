import DigitImages
import Foundation
import NetworkFiles
import NeuralNetworks
import SafeFiles

/// The networks that the program keeps for later, and the rules by which one is chosen.
enum KeptNetwork {
  /// Where they are kept.
  static let folder = Files.cacheFolder(environment: environment)

  /// What `train` keeps unless told otherwise: your latest.
  static let trained = folder + "/trained.safetensors"

  /// What `classify` makes for itself where nothing was trained.
  static let ready = folder + "/ready.safetensors"

  /// A network that reads digits: the one at `path`, else your latest, else the ready one; nil where neither
  /// is.
  /// - Throws: `Failure` if the file can't be read, or holds a network for something else than digits.
  static func load(_ path: String?) throws -> (network: Network, path: String)? {
    let candidates = path.map { [$0] } ?? [trained, ready].filter(FileManager.default.fileExists)
    guard let chosen = candidates.first else { return nil }
    let network = try SavedNetwork(readingFrom: chosen).network
    let sizes = network.layerSizes
    guard sizes[0] == DigitImage.pixelCount, sizes[sizes.count - 1] == 10 else {
      throw Failure(
        .wrongShape, at: chosen,
        "is a network of \(sizes.map(String.init).joined(separator: "-")) neurons, "
          + "where digits take 784 inputs and 10 outputs",
        remedy: "name another network")
    }
    return (network, chosen)
  }
}

extension KeptNetwork {
  /// Trains the ready network, with a bar, and keeps it.
  /// - Throws: `Failure` if it can't be kept or Ctrl-C ends the training.
  static func trainReady() throws -> (network: Network, path: String) {
    try Files.makeFolder(folder)
    try Files.requireWritable(ready)
    Terminal.writeToErrors("No network is trained yet: training one on generated digits, once.\n")
    var run = TrainingRun(.ready)
    let finished = try run.run(title: "training", measures: false)
    guard finished, let saved = run.saved else {
      throw Failure(
        .interrupted, at: "training", "was stopped before the network could read",
        remedy: "start again, or name a network with --network")
    }
    try saved.write(to: ready)
    return (saved.network, ready)
  }
}
