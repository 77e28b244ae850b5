internal import DigitImages
internal import NeuralNetworks

extension Experiments {
  /// Chapter 8.
  static let training: [String: Experiment] = [
    "batches-in-an-epoch": { _ in Double(Array(stride(from: 0, to: 10_000, by: 64)).count) },
    "noise-of-batches": { _ in
      // The batches are drawn by the generator that has drawn the weights.
      var generator = SeededGenerator(seed: 1)
      let network = Network(layerSizes: [784, 16, 16, 10], using: &generator)
      let digits = trainingDigits
      func numbers(_ gradient: Gradient) -> Vector {
        gradient.layers.flatMap { $0.weights.entries + $0.biases }
      }
      let whole = numbers(network.meanGradientOnAllCores(of: digits))
      func distance(size: Int, batches: Int) -> Double {
        var sum = 0.0
        for _ in 0..<batches {
          let batch = (0..<size).map { _ in digits[generator.uniform(below: digits.count)] }
          let gradient = numbers(network.meanGradient(of: batch))
          for i in whole.indices { sum += (gradient[i] - whole[i]) * (gradient[i] - whole[i]) }
        }
        return sqrt(sum / Double(batches))
      }
      return distance(size: 10, batches: 100) / distance(size: 1000, batches: 20)
    },
    "first-epoch": { _ in accuracy(of: trained(epochs: 1, learningRate: 1), on: testDigits) },
    "rate-of-a-hundred": { _ in accuracy(of: trained(epochs: 1, learningRate: 100), on: testDigits) },
    "digits-in-order": { _ in
      var network = untrained
      let digits = trainingDigits
      let ordered = (0..<10).flatMap { digit in digits.filter { $0.target[digit] == 1 } }
      for start in stride(from: 0, to: ordered.count, by: 10) {
        let batch = ordered[start..<min(start + 10, ordered.count)]
        network.descend(along: network.meanGradient(of: batch), learningRate: 0.5)
      }
      return Double(testDigits.count { predictedClass(network.output(for: $0.input)) == 9 })
    },
  ]

  /// Chapter 10.
  static let ownDigit: [String: Experiment] = [
    "columns-in-the-box": { _ in (210.0 * 20 / 340).rounded() },
    "ink-in-the-box": { _ in
      var picture = GrayImage(width: 200, height: 200)
      for y in 30..<180 {
        for x in 90..<100 { picture[x, y] = 255 }
      }
      return picture.resized(width: 20, height: 20).pixels.reduce(0) { $0 + Double($1) } / 255
    },
    "shift-at-the-edge": { _ in
      var box = GrayImage(width: 20, height: 20)
      for i in 0..<20 {
        box[0, i] = 255
        box[i, 19] = 255
      }
      let first = DigitImage(centredByMass: box).pixels.firstIndex(of: 255) ?? 0
      return Double(first % DigitImage.side)
    },
    "four-to-the-right": { _ in
      let moved = testDigits.map { example in
        let ink = example.input.indices.map { $0 % 28 < 4 ? 0 : example.input[$0 - 4] }
        return Example(input: ink, target: example.target)
      }
      return accuracy(of: trained(epochs: 5, learningRate: 1), on: moved)
    },
    "black-on-white": { _ in
      let negatives = testDigits.map { Example(input: $0.input.map { 1 - $0 }, target: $0.target) }
      return accuracy(of: trained(epochs: 5, learningRate: 1), on: negatives)
    },
    "pictures-read": { datasets in
      let network = trained(epochs: 5, learningRate: 1)
      let read = try ExamplePicture.all.count { picture in
        let digit = try DigitReading.read(datasets + "/" + picture.name).digit
        return predictedClass(network.output(for: digit.intensities)) == picture.digit
      }
      return Double(read)
    },
  ]
}
