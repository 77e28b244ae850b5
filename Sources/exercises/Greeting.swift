/// What `exercises` says when it is not asked for anything.
enum Greeting {
  static let text = """
    Welcome! Here a neural network learns to read handwritten digits, and you can look at every step.

    What to do next:

      exercises classify Datasets/photo-shadow-7.png
          lets a network read a photographed digit. The first time it trains one: half a minute.
      exercises classify my-7.png
          reads your own: write a digit on paper, photograph it, save it as a PNG file.
      exercises train --layers 16,16 --epochs 10
          trains the lecture's network, 784-16-16-10, and shows its cost and accuracy by epoch.
      exercises features --output features.png
          draws what each neuron of the first layer looks for.

    All commands: exercises --help
    """
}
