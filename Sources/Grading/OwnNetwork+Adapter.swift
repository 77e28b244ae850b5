extension OwnNetwork {
  /// The main file of the program that runs a student's functions together.
  static let adapter = #"""
    private func digitExamples(_ pixels: [UInt8], _ labels: [UInt8]) -> [Example] {
      labels.indices.map { i in
        Example(
          input: intensities(ofPixels: Array(pixels[i * 784..<(i + 1) * 784])),
          target: oneHot(Int(labels[i]), count: 10))
      }
    }

    private func runTraining(_ arguments: [Value], _ progress: ([Double]) -> Void) -> Value {
      guard case .list(let plan) = arguments[1], let sizes = [Int](wire: plan[0]),
        let epochs = Int(wire: plan[1]), let size = Int(wire: plan[2]), let rate = Double(wire: plan[3]),
        let seed = Int(wire: plan[4]), let pixels = [UInt8](wire: arguments[2]),
        let labels = [UInt8](wire: arguments[3])
      else { fatalError("a plan that is none") }
      var generator = SeededGenerator(seed: UInt64(seed))
      var network = randomNetwork(layerSizes: sizes, using: &generator)
      let digits = digitExamples(pixels, labels)
      if arguments[0] == .text("time") {
        // As long as it takes to say something: a tenth of a second, or one mini-batch.
        let clock = ContinuousClock()
        var (done, spent) = (0, Duration.zero)
        while done + size <= digits.count && (done == 0 || spent < .milliseconds(100)) {
          let batch = Array(digits[done..<done + size])
          spent += clock.measure {
            network = train(
              network, on: batch, epochs: 1, miniBatchSize: size, learningRate: rate, using: &generator)
          }
          done += size
        }
        let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) * 1e-18
        return .number(seconds / Double(max(done, 1)))
      }
      guard let testPixels = [UInt8](wire: arguments[4]), let testLabels = [UInt8](wire: arguments[5]) else {
        fatalError("test digits that are none")
      }
      let test = digitExamples(testPixels, testLabels)
      let part = max(size, 100 / size * size)
      for epoch in 1...epochs {
        var done = 0
        for numbers in miniBatches(count: digits.count, size: part, using: &generator) {
          network = train(
            network, on: numbers.map { digits[$0] }, epochs: 1, miniBatchSize: size, learningRate: rate,
            using: &generator)
          done += numbers.count
          progress([0, Double(epoch), Double(done)])
        }
        var right = 0
        for (i, example) in test.enumerated() {
          let output = forwardPass(through: network, from: example.input).output
          if predictedDigit(from: output) == Int(testLabels[i]) { right += 1 }
        }
        progress([1, Double(epoch), Double(right) / Double(max(test.count, 1))])
      }
      return network.wire
    }

    private func seconds(_ body: () -> Void) -> Double {
      let time = ContinuousClock().measure(body)
      return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    }

    // The seconds of one numerical derivative of a digit's cost, and of all derivatives by one backward pass.
    private func timeDerivatives(_ network: Network, _ example: Example) -> Value {
      let last = network.layers.count - 1
      let (rows, columns) = (network.layers[last].weights.rows, network.layers[last].weights.columns)
      let point = network.layers[last].weights.entries
      let numerical = seconds {
        _ = numericalGradient(
          of: { entries in
            var moved = network
            moved.layers[last].weights = Matrix(rows: rows, columns: columns, entries: entries)
            return squaredError(
              output: forwardPass(through: moved, from: example.input).output, target: example.target)
          }, at: point, h: 1e-5)
      }
      let passes = (0..<20).map { _ in seconds { _ = backpropagate(example, through: network) } }
      return [numerical / Double(point.count), passes.sorted()[10]].wire
    }

    // The seconds of a mean gradient with the examples dealt out to 1, 2, … cores, and by parallelGradient; then
    // the number of its parts.
    private func timeCores(_ network: Network, _ examples: [Example], _ cores: Int) -> Value {
      func least(_ body: () -> Void) -> Double { (0..<5).map { _ in seconds(body) }.min()! }
      let shared = (1...cores).map { count in
        let parts = (0..<count).map { number in
          stride(from: number, to: examples.count, by: count).map { examples[$0] }
        }
        return least { _ = parallelMap(count) { meanGradient(of: network, on: parts[$0]) } }
      }
      let parallel = least { _ = parallelGradient(of: network, on: examples) }
      let parts = partsSharedOut { _ = parallelGradient(of: network, on: examples) }
      return (shared + [parallel, Double(max(parts, 1))]).wire
    }

    serveCalls { arguments, progress in
      if arguments[0] == .text("derivatives") || arguments[0] == .text("cores") {
        guard let network = Network(wire: arguments[1]), let examples = [Example](wire: arguments[2]),
          let cores = Int(wire: arguments[3])
        else { fatalError("examples that are none") }
        return arguments[0] == .text("cores")
          ? timeCores(network, examples, cores) : timeDerivatives(network, examples[0])
      }
      if arguments[0] == .text("read") {
        guard let ink = Matrix(wire: arguments[1]), let network = Network(wire: arguments[2]) else {
          fatalError("a picture that is none")
        }
        let seen = centred(scaledIntoBox(ink)).entries
        let output = forwardPass(through: network, from: seen).output
        return .record([.init("output", output.wire), .init("intensities", seen.wire)])
      }
      return runTraining(arguments, progress)
    }
    """#
}
