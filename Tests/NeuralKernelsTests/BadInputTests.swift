import NeuralKernels
import NeuralNetworks
import Testing

/// A programmer's mistakes trap with a message that names the numbers; it is printed in debug builds only.
@Suite struct BadInputTests {
  @Test func noThreadsAreTooFew() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = KernelNetwork(randomNetwork([2, 2], seed: 1), threads: 0)
    }
    expect(result, says: "0 threads, where 1 to 1024 are possible")
  }

  @Test func aMillionThreadsAreTooMany() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = MatrixMultiplier(threads: 1_000_000)
    }
    expect(result, says: "1000000 threads, where 1 to 1024 are possible")
  }

  @Test func miniBatchesOfNoneTrap() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = KernelTrainer(
        network: randomNetwork([2, 2], seed: 1), miniBatchSize: 0, learningRate: LearningRate(1), epochs: 3,
        seed: 1)
    }
    expect(result, says: "3 epochs of mini-batches of 0")
  }

  @Test func noEpochsTrap() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = KernelTrainer(
        network: randomNetwork([2, 2], seed: 1), miniBatchSize: 5, learningRate: LearningRate(1), epochs: 0,
        seed: 1)
    }
    expect(result, says: "0 epochs of mini-batches of 5")
  }

  @Test func examplesOfAnotherShapeThanTheNetworkTrap() async {
    let says = "examples of 3 inputs and 2 targets for a network of 4 inputs and 2 outputs"
    let gradient = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let examples = PackedExamples([Example(input: [1, 2, 3], target: [0, 1])])
      _ = KernelNetwork(randomNetwork([4, 2], seed: 1)).meanGradient(of: examples)
    }
    expect(gradient, says: says)
    let evaluation = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let examples = PackedExamples([Example(input: [1, 2, 3], target: [0, 1])])
      _ = KernelNetwork(randomNetwork([4, 2], seed: 1)).evaluation(on: examples)
    }
    expect(evaluation, says: says)
    let training = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let trainer = KernelTrainer(
        network: randomNetwork([4, 3], seed: 1), miniBatchSize: 1, learningRate: LearningRate(1), epochs: 1,
        seed: 1)
      _ = trainer.trainEpoch(on: [Example(input: [1, 2, 3, 4], target: [0, 1])]) { _ in }
    }
    expect(training, says: "examples of 4 inputs and 2 targets for a network of 4 inputs and 3 outputs")
  }

  @Test func noExamplesHaveNoGradientAndDontTrain() async {
    let gradient = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let none = PackedExamples(pixels: [], labels: [], inputCount: 2, classCount: 2)
      _ = KernelNetwork(randomNetwork([2, 2], seed: 1)).meanGradient(of: none)
    }
    expect(gradient, says: "a mean gradient needs at least one example")
    let training = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let trainer = KernelTrainer(
        network: randomNetwork([1, 1], seed: 1), miniBatchSize: 1, learningRate: LearningRate(1), epochs: 1,
        seed: 1)
      _ = trainer.trainEpoch(on: [Example]()) { _ in }
    }
    expect(training, says: "no examples to train on")
  }

  @Test func anExampleThatDiffersFromTheOthersTraps() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PackedExamples([
        Example(input: [1, 2, 3], target: [0, 1]), Example(input: [1, 2], target: [0, 1]),
      ])
    }
    expect(result, says: "an example of 2 inputs and 2 targets among those of 3 and 2")
  }

  @Test func aWrongNumberOfPixelsTraps() async {
    let packing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PackedExamples(pixels: [1, 2, 3, 4, 5], labels: [0, 1], inputCount: 3, classCount: 2)
    }
    expect(packing, says: "5 pixels for 2 labels of 3 inputs each")
    let predicting = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Predictor(randomNetwork([5, 2], seed: 1)).output(for: [1, 2, 3])
    }
    expect(predicting, says: "3 pixels for a network of 5 inputs")
  }

  @Test func moreInputsThanAnIntHoldsTrap() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PackedExamples(pixels: [], labels: [0, 1], inputCount: .max, classCount: 2)
    }
    expect(result, says: "0 pixels for 2 labels of 9223372036854775807 inputs each")
  }

  @Test func aLabelOutOfRangeTraps() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PackedExamples(pixels: [1, 2], labels: [3, 10], inputCount: 1, classCount: 10)
    }
    expect(result, says: "label 10 of 10 classes")
  }

  @Test func noInputsOrTooManyClassesTrap() async {
    let inputs = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PackedExamples(pixels: [], labels: [], inputCount: 0, classCount: 2)
    }
    expect(inputs, says: "0 inputs and 2 classes")
    let classes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PackedExamples(pixels: [], labels: [], inputCount: 3, classCount: 257)
    }
    expect(classes, says: "3 inputs and 257 classes")
  }

  @Test func morePixelsThanAPredictorTakesTrap() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Predictor(randomNetwork([65_537, 1], seed: 1))
    }
    expect(result, says: "65537 inputs, where 65536 are the most")
  }
}
