internal import AnswerChannel
internal import ExerciseKit
internal import NeuralNetworks

extension Checks {
  // PX1
  static let intensitiesCheck = Check(
    "intensities(ofPixels:)",
    adapter: "serve { (p: [UInt8]) -> Vector in intensities(ofPixels: p) }",
    reference: { (pixels: [UInt8]) in pixels.map { Double($0) / 255 } },
    mistakes: [
      pixelMistake("The pixels are not divided by 255, so they go up to 255 and not to 1 (PX1).") {
        $0.map { Double($0) }
      },
      pixelMistake("The bytes are divided by 256; full ink, 255, has to become 1 (PX1).") {
        $0.map { Double($0) / 256 }
      },
      pixelMistake(
        "All but full ink has become 0: in whole numbers 51 / 255 is 0, so make each a Double first (PX1)."
      ) { $0.map { Double($0 / 255) } },
      pixelMistake("Paper and ink are exchanged: 0 is background and stays 0 (PX1).") {
        $0.map { 1 - Double($0) / 255 }
      },
      pixelMistake("These go from −1 to 1; intensities go from 0 to 1 (PX1).") {
        $0.map { Double($0) / 127.5 - 1 }
      },
      pixelMistake("Each pixel is divided by the picture's largest; divide by 255 in every picture (PX1).") {
        pixels in
        pixels.map { Double($0) / Double(max(pixels.max() ?? 1, 1)) }
      },
      pixelMistake("Every pixel is divided by the sum of all of them; divide by 255 (PX1).") { pixels in
        let sum = pixels.reduce(0.0) { $0 + Double($1) }
        return pixels.map { Double($0) / max(sum, 1) }
      },
      pixelMistake("The pixels are divided by their number; divide by 255 (PX1).") { pixels in
        pixels.map { Double($0) / Double(pixels.count) }
      },
      pixelMistake("The pixels are divided by 100; divide by 255 (PX1).") { $0.map { Double($0) / 100 } },
      pixelMistake("The pixels are divided by 128; divide by 255 (PX1).") { $0.map { Double($0) / 128 } },
      pixelMistake("Every pixel has become 0 or 1; grey lies between the two (PX1).") {
        $0.map { $0 > 127 ? 1 : 0 }
      },
      pixelMistake("Every pixel with any ink has become 1; grey lies between 0 and 1 (PX1).") {
        $0.map { $0 > 0 ? 1 : 0 }
      },
      pixelMistake("The order is turned round: the first number is the first pixel's (PX1).") {
        $0.reversed().map { Double($0) / 255 }
      },
    ],
    arguments: { generator in
      [
        [0, 51, 255], [51, 102], [204], generator.digit().image.pixels,
        (0..<1000).map { UInt8($0 % 256) },
        (0..<12).map { _ in UInt8(generator.uniform(below: 255)) },
      ]
    })

  // OH1
  static let oneHotCheck = Check(
    "oneHot(_:count:)", adapter: "serve { (i: Int, n: Int) -> Vector in oneHot(i, count: n) }",
    reference: { (index: Int, count: Int) in oneHot(index, count: count) },
    mistakes: [
      classMistake("The 1 stands one place too far left: places are counted from 0, as classes are (OH1).") {
        index, count in index == 0 ? nil : (0..<count).map { $0 == index - 1 ? 1 : 0 }
      },
      classMistake("The 1 stands one place too far right: places are counted from 0, as classes are (OH1).") {
        index, count in index == count - 1 ? nil : (0..<count).map { $0 == index + 1 ? 1 : 0 }
      },
      classMistake("All are 0: put a 1 in the place of the class (OH1).") { _, count in
        Vector(repeating: 0, count: count)
      },
      classMistake("All are 1: only the place of the class should be (OH1).") { _, count in
        Vector(repeating: 1, count: count)
      },
      classMistake("0 and 1 are exchanged: the class has the 1, all others 0 (OH1).") { index, count in
        (0..<count).map { $0 == index ? 0 : 1 }
      },
      classMistake("The class's number stands in its place; put a 1 there (OH1).") { index, count in
        (0..<count).map { $0 == index ? Double(index) : 0 }
      },
      classMistake("All places up to the class are 1; only its own should be (OH1).") { index, count in
        (0..<count).map { $0 <= index ? 1 : 0 }
      },
      classMistake("All places before the class are 1; only its own should be (OH1).") { index, count in
        (0..<count).map { $0 < index ? 1 : 0 }
      },
      classMistake("The first place always has the 1; it belongs into the place of the class (OH1).") {
        _, count in (0..<count).map { $0 == 0 ? 1 : 0 }
      },
      classMistake("There are always 10 numbers; make `count` of them (OH1).") { index, _ in
        index >= 10 ? nil : (0..<10).map { $0 == index ? 1 : 0 }
      }
      .or(classMistake("") { index, _ in (0..<10).map { $0 == index ? 1 : 0 } }),
      classMistake("There is one number too many; make `count` of them (OH1).") { index, count in
        (0...count).map { $0 == index ? 1 : 0 }
      },
      classMistake("There is nothing behind the 1; the result has `count` numbers (OH1).") { index, _ in
        (0...index).map { $0 == index ? 1 : 0 }
      },
      classMistake("Places are counted from the end; count them from the start (OH1).") { index, count in
        (0..<count).map { $0 == count - 1 - index ? 1 : 0 }
      },
      classMistake("The other classes have −1; they should have 0 (OH1).") { index, count in
        (0..<count).map { $0 == index ? 1 : -1 }
      },
    ],
    arguments: { generator in
      [(3, 10), (0, 10), (9, 10), (1, 2), (0, 1), (11, 12), (15, 22), (70, 100), (199, 200)]
        + (0..<5).map { _ in
          let count = 2 + generator.uniform(below: 11)
          return (generator.uniform(below: count), count)
        }
    })

  // P1
  static let parameterCountCheck = Check(
    "parameterCount(layerSizes:)",
    adapter: "serve { (n: [Int]) -> Int in parameterCount(layerSizes: n) }",
    reference: { (sizes: [Int]) in parameterCount(layerSizes: sizes) },
    mistakes: [
      sizesMistake("The biases are left out: every neuron but an input has one (P1).") { n, l in
        n[l] * n[l - 1]
      },
      sizesMistake("The inputs are given biases, too; they have none (P1).") { n, l in
        n[l] * n[l - 1] + n[l] + (l == 1 ? n[0] : 0)
      },
      sizesMistake("Only biases are counted; each line between two neurons has a weight (P1).") {
        n, l in n[l]
      },
      sizesMistake("These are all neurons, not the weights and biases (P1).") { n, l in
        n[l] + (l == 1 ? n[0] : 0)
      },
      sizesMistake("Each layer has just one bias here; each neuron has one (P1).") { n, l in
        n[l] * n[l - 1] + 1
      },
      sizesMistake("The biases are those of the layer before; a layer has as many as it has neurons (P1).") {
        n, l in n[l] * n[l - 1] + n[l - 1]
      },
      sizesMistake("The output neurons have no biases here; they have one each (P1).") { n, l in
        n[l] * n[l - 1] + (l == n.count - 1 ? 0 : n[l])
      },
      sizesMistake("The last layer is missing: l runs up to the last index (P1).") { n, l in
        l == n.count - 1 ? 0 : n[l] * n[l - 1] + n[l]
      },
      sizesMistake("The first layer behind the input is missing: l begins at 1 (P1).") { n, l in
        l == 1 ? 0 : n[l] * n[l - 1] + n[l]
      },
      sizesMistake("Only the last layer is counted: add each to the count with += (P1).") { n, l in
        l == n.count - 1 ? n[l] * n[l - 1] + n[l] : 0
      },
      sizesMistake("Only the first layer behind the input is counted: `return` stands behind the loop (P1).")
      {
        n, l in l == 1 ? n[l] * n[l - 1] + n[l] : 0
      },
      sizesMistake("Sizes of neighbouring layers are added; each neuron leads to each: multiply (P1).") {
        n, l in n[l] + n[l - 1] + n[l]
      },
      sizesMistake("Weights go into layers of the same size here: it is nₗ nₗ₋₁, not nₗ² (P1).") { n, l in
        n[l] * n[l] + n[l]
      },
      sizesMistake("Each layer is joined to all layers before it; only to the last of them (P1).") { n, l in
        n[l] * n[..<l].reduce(0, +) + n[l]
      },
      Mistake("All sizes are multiplied; multiply two neighbours and add up over the layers (P1).") {
        (sizes: [Int]) in sizes.reduce(1, *)
      },
    ],
    arguments: { generator in
      [
        [3, 2, 1], [1, 1], [2, 4], [784, 16, 16, 10], [5, 4, 3, 2], [4, 4, 4], [784, 100, 10],
        [300, 300, 300],
      ]
        + (2...5).map { count in (0..<count).map { _ in 1 + generator.uniform(below: 30) } }
    })
}

private func pixelMistake(
  _ sentence: String, _ function: @escaping @Sendable ([UInt8]) -> Vector
) -> Mistake {
  Mistake(sentence, function)
}

/// A mistake of `oneHot`; nil where it would stop.
private func classMistake(
  _ sentence: String, _ function: @escaping @Sendable (Int, Int) -> Vector?
) -> Mistake {
  Mistake(sentence) { (index: Int, count: Int) -> Value in function(index, count)?.wire ?? .list([]) }
}

/// A mistake in what layer l adds to the count.
private func sizesMistake(
  _ sentence: String, _ count: @escaping @Sendable ([Int], Int) -> Int
) -> Mistake {
  Mistake(sentence) { (sizes: [Int]) in
    sizes.indices.dropFirst().reduce(0) { $0 + count(sizes, $1) }
  }
}
