import DigitImages
import Grading
import NetworkFiles
import NeuralNetworks
import SafeFiles

/// Reads digits with the student's own functions and network.
final class OwnReader {
  private let desk: Desk
  private let network: Network
  private var own: OwnNetwork?

  /// The network that `exercises train --mine` made; the functions are built by `build`.
  /// - Throws: `Failure` where there is none yet.
  init(at desk: Desk) throws {
    self.desk = desk
    let file = OwnTraining.networkFile(desk)
    do {
      network = try SavedNetwork(readingFrom: file).network
    } catch let failure as Failure where failure.code == .notFound {
      throw Failure(
        .notFound, at: file, "you have trained no network of your own yet", remedy: "exercises train --mine")
    }
    guard network.layerSizes.first == DigitImage.pixelCount, network.layerSizes.last == 10 else {
      throw Failure(.wrongShape, at: file, "reads no digits", remedy: "exercises train --mine")
    }
  }

  /// Builds the student's functions, unless they are.
  func build() async throws {
    if own == nil { own = try await OwnTraining.build(desk) }
  }

  /// The answer for a digit that was found in a picture, and the digit as the student's functions put it.
  /// - Precondition: `build` has been called.
  func read(_ reading: DigitReading) async throws -> (Answer, DigitImage) {
    guard let cut = reading.steps.first(where: { $0.name == "cropped" })?.picture else {
      preconditionFailure("a reading without its cropped picture")
    }
    let ink = Matrix(rows: cut.height, columns: cut.width, entries: cut.pixels.map { Double($0) / 255 })
    guard let own else { preconditionFailure("read before build") }
    let (output, seen) = try await own.read(ink: ink, with: network)
    let pixels = seen.map { UInt8(min(max(255 * ($0.isNaN ? 0 : $0), 0), 255).rounded()) }
    return (Answer(activations: output), DigitImage(pixels: pixels))
  }

  /// Deletes what was built.
  func remove() { own?.remove() }
}
