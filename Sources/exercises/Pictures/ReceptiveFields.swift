import DigitImages
import NeuralNetworks

/// The weights of a layer that looks at digits, as pictures.
enum ReceptiveFields {
  /// All neurons' weights on a grid about as wide as high: red above 0, blue below, white at 0.
  ///
  /// Each neuron is scaled by its largest weight.
  /// - Precondition: The layer takes 784 inputs.
  static func picture(of layer: Layer) -> ColourImage {
    precondition(layer.inputCount == DigitImage.pixelCount, "a layer of \(layer.inputCount) inputs")
    let count = layer.outputCount
    let columns = (1...count).first { $0 * $0 >= count } ?? count
    let rows = (count + columns - 1) / columns
    let scale = max(1, min(8, 1600 / (columns * (DigitImage.side + 1))))
    let cell = DigitImage.side * scale + 4
    let (width, height) = (columns * cell + 4, rows * cell + 4)
    var samples = [UInt8](repeating: 90, count: 3 * width * height)
    for neuron in 0..<count {
      let weights = layer.weights.row(neuron)
      let largest = weights.reduce(0) { max($0, abs($1)) }
      let (left, top) = (neuron % columns * cell + 4, neuron / columns * cell + 4)
      for y in 0..<DigitImage.side * scale {
        for x in 0..<DigitImage.side * scale {
          let weight = weights[weights.startIndex + y / scale * DigitImage.side + x / scale]
          let start = 3 * ((top + y) * width + left + x)
          samples.replaceSubrange(start..<start + 3, with: colour(of: weight, largest: largest))
        }
      }
    }
    return ColourImage(width: width, height: height, samples: samples)
  }

  /// White fading to red above 0 and to blue below.
  private static func colour(of weight: Double, largest: Double) -> [UInt8] {
    guard largest > 0, weight.isFinite else { return [255, 255, 255] }
    let strength = abs(weight) / largest
    func fade(to end: Double) -> UInt8 { UInt8((255 + (end - 255) * strength).rounded()) }
    return weight > 0
      ? [fade(to: 178), fade(to: 24), fade(to: 43)] : [fade(to: 33), fade(to: 102), fade(to: 172)]
  }
}
