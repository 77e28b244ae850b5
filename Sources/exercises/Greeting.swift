import Foundation

/// What `exercises` says when it is not asked for anything.
enum Greeting {
  static var text: String {
    let program = programAsTyped
    return """
      Welcome! Here a neural network learns to read handwritten digits, and you can
      look at every step. What to do next:

        \(program) classify Datasets/photo-shadow-3.png
            A network reads a photographed digit. The first time, one is trained
            for it, which takes half a minute.

        \(program) classify my-7.png
            It reads yours: write a digit on paper, photograph it, save it as PNG.

        \(program) train --layers 16,16 --epochs 10
            Trains the lecture's network and shows its cost and accuracy by epoch.

        \(program) features --output features.png
            Draws what each neuron of the first layer looks for.

      All commands: \(program) --help
      """
  }

  /// What a person types here to start this program: its name if the shell finds it by that, else a path that
  /// is as short as can be.
  private static var programAsTyped: String {
    let program = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
      .resolvingSymlinksInPath()
    func isProgram(_ path: String) -> Bool { URL(filePath: path).resolvingSymlinksInPath() == program }
    let places = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/exercises" }
    if places.contains(where: isProgram) { return "exercises" }
    return [".build/release/exercises", ".build/debug/exercises"].first(where: isProgram)
      ?? program.path(percentEncoded: false)
  }
}
