import NeuralNetworks
import Testing

@Suite struct ParallelGradientTests {
  @Test(arguments: [1, 2, 63, 64, 65, 130], Activation.allCases)
  func onAllCoresTheMeanGradientIsTheSame(count: Int, hidden: Activation) {
    let network = randomNetwork([5, 7, 3], hidden: hidden, seed: UInt64(count))
    let examples = (0..<count).map { randomExample(for: [5, 3], seed: UInt64($0)) }
    let (found, expected) = (
      network.meanGradientOnAllCores(of: examples), network.meanGradient(of: examples)
    )
    #expect(found.layers.count == expected.layers.count)
    for l in expected.layers.indices {
      let pairs = [
        (found.layers[l].weights.entries, expected.layers[l].weights.entries),
        (found.layers[l].biases, expected.layers[l].biases),
      ]
      for (values, wanted) in pairs {
        let largest = wanted.reduce(0) { max($0, abs($1)) }
        #expect(values.count == wanted.count && largest > 0)
        #expect(wanted.indices.allSatisfy { abs(values[$0] - wanted[$0]) <= 1e-12 * largest })
      }
    }
    #expect(network.meanGradientOnAllCores(of: examples) == found)
  }

  @Test func aSliceOfExamplesIsTakenAsItIs() {
    let network = randomNetwork([5, 4, 3], seed: 1)
    let examples = (0..<150).map { randomExample(for: [5, 3], seed: UInt64($0)) }
    let slice = network.meanGradientOnAllCores(of: examples[10..<140])
    #expect(slice == network.meanGradientOnAllCores(of: Array(examples[10..<140])))
    #expect(slice != network.meanGradientOnAllCores(of: examples))
  }

  @Test func noExamplesTrap() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = randomNetwork([1, 1], seed: 1).meanGradientOnAllCores(of: [Example]())
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #if DEBUG
      #expect(said.contains("a mean gradient needs at least one example"))
    #endif
  }
}
