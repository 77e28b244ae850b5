import DigitImages
import NeuralNetworks

var generator = SeededGenerator(seed: 1)
let network = Network(layerSizes: [784, 16, 16, 10], using: &generator)
let pixels = (0..<20000 * 784).map { _ in UInt8(generator.uniform() < 0.8 ? 0 : 200) }
let data = DigitDataset(pixels: pixels, labels: (0..<20000).map { UInt8($0 % 10) })
var trainer = Trainer(network: network, miniBatchSize: 10, learningRate: LearningRate(1), epochs: 3, seed: 1)
let clock = ContinuousClock()
for _ in 0..<3 { print(clock.measure { print(trainer.trainEpoch(on: data) { _ in }) } / 20000) }
print(clock.measure { print(Evaluation(of: trainer.network, on: data).accuracy) } / 20000)
