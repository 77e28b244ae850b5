/// What `exercises` says when it is not asked for anything.
enum Greeting {
  static var text: String {
    let program = ShellName.typed
    let alias =
      ShellName.alias.map { "\nFrom now on it is called `exercises` if you type\n\n  \($0)\n" } ?? ""
    return """
      Welcome! Here a neural network learns to read handwritten digits, and you can
      look at every step. What to do next:

        \(program)
            In the workbook's folder, in a terminal: the course, exercise by exercise.

        \(program) classify Datasets/photo-shadow-3.png
            A network reads a photographed digit. The first time, one is trained
            for it, which takes half a minute.

        \(program) classify my-7.png
            It reads yours: write a digit on paper, photograph it, save it as PNG.

        \(program) train --layers 16,16 --epochs 10
            Trains the lecture's network and shows its cost and accuracy by epoch.

        \(program) features --output features.png
            Draws what each neuron of the first layer looks for.
      \(alias)
      All commands: \(program) --help
      """
  }
}
