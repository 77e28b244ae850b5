import ArgumentParser
import DigitImages
import NeuralNetworks
import SafeFiles

struct Features: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw what each neuron of the first layer looks for.",
    discussion: """
      Each neuron's 784 weights are drawn as 28 × 28 pixels: red where ink wakes the neuron (weight above 0), \
      blue where ink calms it (below 0), white where ink does not matter. Each neuron has its own scale: the \
      strongest colour is its largest weight.

      Examples:
        exercises features
        exercises features my.safetensors --output features.png
      """)

  @Argument(
    help: ArgumentHelp(
      "A network that `exercises train` wrote, or the word ready (default: your latest, else the ready one).",
      valueName: "network"))
  var network: String?

  @Option(help: "The PNG file to draw into.")
  var output = "features.png"

  func run() throws {
    try Files.requireWritable(output)
    let (network, path) = try KeptNetwork.load(network) ?? KeptNetwork.trainReady()
    let picture = ReceptiveFields.picture(of: network.layers[0])
    try PNG.write(picture, to: output)
    print("\(network.layers[0].outputCount) neurons of \(path) are drawn in \(output)")
  }
}
