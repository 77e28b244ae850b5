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

    serveCalls { arguments, progress in
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
