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

  /// A network that reads digits: the one at `path`, which may be the word `ready`, else your latest, else the
  /// ready one; nil where the ready one is meant and has to be made first.
  /// - Throws: `Failure` if the file can't be read, or holds a network for something else than digits.
  static func load(_ path: String?) throws -> (network: Network, path: String)? {
    let kept = (path == "ready" ? [ready] : [trained, ready]).filter(FileManager.default.fileExists)
    guard let chosen = path == "ready" ? kept.first : path ?? kept.first else { return nil }
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

  /// Trains the ready network, with a bar, and keeps it; where it can't be kept, a line says so.
  /// - Throws: `Failure` if Ctrl-C ends the training.
  static func trainReady() throws -> (network: Network, path: String) {
    Terminal.writeToErrors("No network is trained yet: training one on generated digits, once.\n")
    var run = TrainingRun(.ready)
    let finished = try run.run(title: "training", measures: false)
    guard finished, let saved = run.saved else { throw Failure.interrupted(at: "training") }
    do {
      try Files.makeFolder(folder)
      try saved.write(to: ready)
    } catch let failure as Failure {
      Terminal.remark(
        "It can't be kept, so the next start trains again (\(failure)). XDG_CACHE_HOME names another place.")
    }
    return (saved.network, ready)
  }
}
