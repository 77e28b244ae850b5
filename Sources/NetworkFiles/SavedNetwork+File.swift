import ExerciseKit
import Foundation
public import SafeFiles

// A network's file is a safetensors one with, for each layer that computes, counted as in the lecture where
// layer 1 is the input, the tensors
//
//     layer2.weights   outputs × inputs
//     layer2.biases    outputs
//
// and among the metadata, besides the facts of the training,
//
//     format        neural-network-workbook 1
//     activations   the layers' functions in order, such as "relu sigmoid"
//     sha256        the digest of the whole file with the digest's own 64 digits written as zeros

extension Failure.Code {
  /// The file holds no network of ours.
  public static let notANetwork = Self(rawValue: "not-a-network")
  /// The network is one for other inputs or outputs.
  public static let wrongShape = Self(rawValue: "wrong-shape")
}

private let format = "neural-network-workbook 1"
private let noDigest = String(repeating: "0", count: 64)
private let ownKeys: Set<String> = ["format", "activations", "sha256"]

extension SavedNetwork {
  /// Writes the network and its facts into a file, whole or not at all.
  ///
  /// - Throws: `Failure` if the file can't be written.
  /// - Precondition: No fact is called `format`, `activations` or `sha256`.
  /// - Complexity: O(number of parameters).
  public func write(to path: String) throws {
    precondition(ownKeys.isDisjoint(with: facts.keys), "a fact under one of the names \(ownKeys)")
    var file = SafeTensors(metadata: facts, tensors: [:])
    file.metadata["format"] = format
    file.metadata["activations"] = network.layers.map(\.activation.rawValue).joined(separator: " ")
    file.metadata["sha256"] = noDigest
    for (number, layer) in network.layers.enumerated() {
      file.tensors["layer\(number + 2).weights"] = SafeTensors.Tensor(
        shape: [layer.outputCount, layer.inputCount], entries: layer.weights.entries)
      file.tensors["layer\(number + 2).biases"] = SafeTensors.Tensor(
        shape: [layer.outputCount], entries: layer.biases)
    }
    var bytes = try file.encoded()
    bytes.replaceFirst(noDigest, with: SHA256.hexDigest(of: bytes))
    try Files.write(Data(bytes), to: path)
  }

  /// Reads a network and its facts from a file that `write(to:)` made.
  ///
  /// - Throws: `Failure` with `notANetwork`, `corrupt`, or what `Files.read` throws.
  /// - Complexity: O(size of the file), which may be 1 GB at most.
  public init(readingFrom path: String) throws {
    var bytes = Array(try Files.read(path, limit: 1 << 30))
    let file: SafeTensors
    do {
      file = try SafeTensors(decoding: bytes)
    } catch let invalid as SafeTensors.Invalid {
      throw Failure(
        .notANetwork, at: path, "\(invalid.reason), so it is no network",
        remedy: "make one with: exercises train")
    }
    guard
      file.metadata["format"] == format, let digest = file.metadata["sha256"],
      digest.utf8.count == noDigest.utf8.count
    else {
      throw Failure(
        .notANetwork, at: path, "is a safetensors file of another program",
        remedy: "make a network with: exercises train")
    }
    bytes.replaceFirst(digest, with: noDigest)
    guard SHA256.hexDigest(of: bytes) == digest else {
      throw Failure(
        .corrupt, at: path, "was changed since it was written: its checksum does not fit",
        remedy: "train it again")
    }
    guard let network = file.network else {
      throw Failure(
        .notANetwork, at: path, "has layers that don't fit together or numbers that are none",
        remedy: "train it again")
    }
    self.init(network: network, facts: file.metadata.filter { !ownKeys.contains($0.key) })
  }
}

extension SafeTensors {
  /// The layers behind each other; nil where one is missing, has the wrong shape or a number that is not
  /// finite, or does not fit the one before.
  fileprivate var network: Network? {
    let names = (metadata["activations"] ?? "").split(separator: " ")
    guard !names.isEmpty, tensors.count == 2 * names.count else { return nil }
    var layers: [Layer] = []
    for (number, name) in names.enumerated() {
      guard
        let activation = Activation(rawValue: String(name)),
        let weights = tensors["layer\(number + 2).weights"], weights.shape.count == 2,
        let biases = tensors["layer\(number + 2).biases"], biases.shape == [weights.shape[0]],
        weights.shape.allSatisfy({ $0 > 0 }),
        (weights.entries + biases.entries).allSatisfy(\.isFinite),
        layers.last.map({ $0.outputCount == weights.shape[1] }) ?? true
      else { return nil }
      layers.append(
        Layer(
          weights: Matrix(rows: weights.shape[0], columns: weights.shape[1], entries: weights.entries),
          biases: biases.entries, activation: activation))
    }
    return Network(layers: layers)
  }
}

extension [UInt8] {
  /// Puts one text into the place of another of the same length, where that stands first.
  fileprivate mutating func replaceFirst(_ text: String, with other: String) {
    precondition(text.utf8.count == other.utf8.count)
    guard let range = firstRange(of: Array(text.utf8)) else { return }
    replaceSubrange(range, with: other.utf8)
  }
}
