import DigitImages
import NeuralNetworks

/// A digit that a network got wrong.
struct Misreading {
  /// Its place in the data set.
  var position: Int
  /// The digit that it shows.
  var shown: Int
  /// The digit that was read.
  var read: Int
  /// How certain the network was, 0 to 1.
  var certainty: Double

  /// The digits misread with most certainty, the worst first.
  static func worst(of network: Network, on digits: DigitDataset, count: Int) -> [Misreading] {
    let chunk = 500
    let parts = parallelMap((digits.count + chunk - 1) / chunk) { number in
      (number * chunk..<min((number + 1) * chunk, digits.count)).compactMap { position -> Misreading? in
        let answer = Answer(of: network, for: digits[position].input)
        let (shown, read) = (digits.label(at: position), answer.digit)
        guard shown != read else { return nil }
        return Misreading(
          position: position, shown: shown, read: read, certainty: answer.certainty(of: read))
      }
    }
    let all = parts.joined().sorted { ($0.certainty, $1.position) > ($1.certainty, $0.position) }
    return Array(all.prefix(count))
  }
}
