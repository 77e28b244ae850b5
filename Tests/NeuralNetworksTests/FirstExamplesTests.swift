import NeuralNetworks
import Testing

/// The lecture's examples around the network: words, house prices, an edge, a line.
@Suite struct FirstExamplesTests {
  @Test func wordsAreCountedWhateverTheirCapitals() {
    #expect(bagOfWords(of: "The star is the Sun.", vocabulary: ["the", "star", "dog"]) == [2, 1, 0])
    #expect(bagOfWords(of: "", vocabulary: ["a"]) == [0])
  }

  @Test func anAverageHouseCostsTheBias() {
    #expect(priceFromSize(100, weight: 2000, bias: 50_000) == 250_000)
    let price = priceFromFeatures(
      [100, 4], means: [100, 4], deviations: [20, 1], weights: [60_000, 9000], bias: 300_000)
    #expect(price == 300_000)
    #expect(
      priceFromFeatures(
        [120, 3], means: [100, 4], deviations: [20, 1], weights: [60_000, 9000], bias: 300_000) == 351_000)
  }

  @Test func aBarDetectorAnswersToItsBarAndNotToInkEverywhere() {
    for (rows, columns) in [(4..<7, 8..<20), (0..<2, 0..<28), (27..<28, 0..<1)] {
      let weights = barDetector(rows: rows, columns: columns)
      #expect(abs(weights.reduce(0, +)) < 1e-9)
      #expect(weights.count { $0 > 0 } == rows.count * columns.count)
      #expect(weights[28 * rows.lowerBound + columns.lowerBound] == 1)
    }
  }

  @Test func aLineThroughPointsOnALineIsFound() {
    let line = fitLine(inputs: [0, 1, 2, 3], targets: [1, 3, 5, 7], learningRate: 0.1, steps: 2000)
    #expect(abs(line.weight - 2) < 1e-9 && abs(line.bias - 1) < 1e-9)
    #expect(fitLine(inputs: [1, 2], targets: [3, 5], learningRate: 0.1, steps: 0) == (0, 0))
    let first = fitLine(inputs: [1, 2], targets: [3, 5], learningRate: 0.1, steps: 1)
    #expect(abs(first.weight - 1.3) < 1e-12 && abs(first.bias - 0.8) < 1e-12)
  }
}
