import ArgumentParser

/// How a command's answers look.
struct Manner: ParsableArguments {
  @Flag(help: "For screen readers: no colour, no links, nothing but lines in their order.")
  var plain = false

  func validate() {
    if plain { Terminal.becomePlain() }
  }
}
