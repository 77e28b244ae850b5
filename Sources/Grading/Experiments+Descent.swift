internal import DigitImages
internal import NeuralNetworks

extension Experiments {
  /// Chapter 6.
  static let descent: [String: Experiment] = [
    "ten-steps-down": { _ in descend(derivative: { 2 * $0 }, from: 1, learningRate: 0.1, steps: 10)[10] },
    "ten-steps-up": { _ in abs(descend(derivative: { 2 * $0 }, from: 1, learningRate: 1.1, steps: 10)[10]) },
    "numerical-evaluations": { _ in
      var calls = 0
      _ = numericalGradient(
        of: { _ in
          calls += 1
          return 0
        }, at: Vector(repeating: 0, count: 13_002))
      return Double(calls)
    },
    "best-h": { _ in
      var best = (k: 0, error: Double.infinity)
      var h = 1.0
      for k in 1...15 {
        h /= 10
        var error = 0.0
        for i in 1...100 {
          let x = Double(i) / 100
          error += abs(centralDifference(of: { exp($0) }, at: x, h: h) - exp(x)) / 100
        }
        if error < best.error { best = (k, error) }
      }
      return Double(best.k)
    },
    "euros-per-square-metre": { datasets in
      let houses = try Houses.load(datasets + "/houses.csv")
      let count = Double(houses.count)
      let mean = houses.reduce(0) { $0 + $1.size } / count
      let deviation = sqrt(houses.reduce(0) { $0 + ($1.size - mean) * ($1.size - mean) } / count)
      let line = fitLine(
        inputs: houses.map { ($0.size - mean) / deviation }, targets: houses.map(\.price), learningRate: 0.1,
        steps: 200)
      return line.weight / deviation
    },
  ]

  /// Chapters 7 and 9.
  static let backpropagation: [String: Experiment] = [
    "last-weight-by-hand": { _ in
      let z = 0.5 * 0.8 - 0.4
      return 2 * (sigmoid(z) - 0) * sigmoidDerivative(z) * 0.8
    },
    "blank-pixels": { _ in
      let network = untrained
      let zeros = testDigits.prefix(100).reduce(0) { zeros, example in
        zeros + network.backpropagate(example).layers[0].weights.entries.count { $0 == 0 }
      }
      return 100 * Double(zeros) / Double(100 * 12_544)
    },
    "weights-on-the-way-back": { _ in
      Double(untrained.layers.dropFirst().reduce(0) { $0 + $1.weights.entries.count })
    },
    "power-of-ten-faster": { _ in
      var network = untrained
      let (example, clock) = (testDigits[0], ContinuousClock())
      func median(_ count: Int, _ work: () -> Void) -> Duration {
        (0..<count).map { _ in clock.measure(work) }.sorted()[count / 2]
      }
      // Each of the 13,002 derivatives takes two evaluations of the cost, each with one parameter changed.
      // Medians, as a busy computer makes single timings too long.
      let evaluation = median(2600) {
        network.layers[0].weights.withEntries { $0[0] += 1e-5 }
        _ = squaredError(output: network.output(for: example.input), target: example.target)
      }
      let evaluations = evaluation * (2 * network.parameterCount)
      let passes = median(200) { _ = network.backpropagate(example) }
      var (quotient, power) = (evaluations / passes, 0.0)
      while quotient >= 10 { (quotient, power) = (quotient / 10, power + 1) }
      return power + log(quotient) / log(10)
    },
    "vanishing-steps": { _ in
      let count = 12
      let chain = NeuronChain(
        weights: Vector(repeating: 1, count: count), biases: Vector(repeating: 0, count: count))
      let layers = chain.network.backpropagate(Example(input: [1], target: [0])).layers
      let last = abs(layers[count - 1].biases[0])
      let first = (1..<count).first { abs(layers[count - 1 - $0].biases[0]) < last / 1000 }
      return Double(first ?? count)
    },
    "serial-tenth": { _ in 1 / (0.1 + 0.9 / 8) },
    "different-sums": { _ in
      var numbers = (1...8).map { Double($0) / 10 }
      var sums = Set<Double>()
      func permute(_ k: Int) {
        if k == numbers.count { sums.insert(numbers.reduce(0, +)) }
        for i in k..<numbers.count {
          numbers.swapAt(k, i)
          permute(k + 1)
          numbers.swapAt(k, i)
        }
      }
      permute(0)
      return Double(sums.count)
    },
    "parts-of-a-hundred": { _ in Double(Array(stride(from: 0, to: 100, by: (100 + 63) / 64)).count) },
    "gradients-in-memory": { _ in 60_000 * Double(untrained.parameterCount) * 8 / 1e9 },
    "speed-up-here": { _ in
      let (network, digits, clock) = (untrained, Array(trainingDigits.prefix(4000)), ContinuousClock())
      // The best of several runs by turns: what else the computer does only makes a run longer.
      var (one, all) = (Duration.seconds(1000), Duration.seconds(1000))
      for _ in 0..<7 {
        one = min(one, clock.measure { _ = network.meanGradient(of: digits) })
        all = min(all, clock.measure { _ = network.meanGradientOnAllCores(of: digits) })
      }
      return one / all
    },
  ]
}
