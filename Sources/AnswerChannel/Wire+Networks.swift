public import ExerciseKit

extension Activation: Wire {
  /// As its name.
  public var wire: Value { .text(rawValue) }
  /// From its name.
  public init?(wire: Value) {
    guard case .text(let name) = wire else { return nil }
    self.init(rawValue: name)
  }
}

extension Layer: Wire {
  /// As a record of weights, biases and activation.
  public var wire: Value {
    .record([
      .init("weights", weights.wire), .init("biases", biases.wire), .init("activation", activation.wire),
    ])
  }
  /// From such a record whose shapes fit.
  public init?(wire: Value) {
    guard let weights = wire["weights"].flatMap(Matrix.init(wire:)),
      let biases = wire["biases"].flatMap(Vector.init(wire:)), biases.count == weights.rows,
      let activation = wire["activation"].flatMap(Activation.init(wire:))
    else { return nil }
    self.init(weights: weights, biases: biases, activation: activation)
  }
}

extension Network: Wire {
  /// As a record of layers.
  public var wire: Value { .record([.init("layers", layers.wire)]) }
  /// From such a record whose shapes fit.
  public init?(wire: Value) {
    guard let layers = wire["layers"].flatMap([Layer].init(wire:)), !layers.isEmpty else { return nil }
    for l in layers.indices.dropFirst() {
      guard layers[l].inputCount == layers[l - 1].outputCount else { return nil }
    }
    self.init(layers: layers)
  }
}

extension ForwardPass: Wire {
  /// As a record of weighted inputs and activations.
  public var wire: Value {
    .record([.init("weightedInputs", weightedInputs.wire), .init("activations", activations.wire)])
  }
  /// From such a record with one more activation than weighted inputs.
  public init?(wire: Value) {
    guard let z = wire["weightedInputs"].flatMap([Vector].init(wire:)),
      let a = wire["activations"].flatMap([Vector].init(wire:)), a.count == z.count + 1
    else { return nil }
    self.init(weightedInputs: z, activations: a)
  }
}

extension Example: Wire {
  /// As a record of input and target.
  public var wire: Value { .record([.init("input", input.wire), .init("target", target.wire)]) }
  /// From such a record.
  public init?(wire: Value) {
    guard let input = wire["input"].flatMap(Vector.init(wire:)),
      let target = wire["target"].flatMap(Vector.init(wire:))
    else { return nil }
    self.init(input: input, target: target)
  }
}

extension LayerGradient: Wire {
  /// As a record of weights and biases.
  public var wire: Value { .record([.init("weights", weights.wire), .init("biases", biases.wire)]) }
  /// From such a record whose shapes fit.
  public init?(wire: Value) {
    guard let weights = wire["weights"].flatMap(Matrix.init(wire:)),
      let biases = wire["biases"].flatMap(Vector.init(wire:)), biases.count == weights.rows
    else { return nil }
    self.init(weights: weights, biases: biases)
  }
}

extension Gradient: Wire {
  /// As a record of layers.
  public var wire: Value { .record([.init("layers", layers.wire)]) }
  /// From such a record.
  public init?(wire: Value) {
    guard let layers = wire["layers"].flatMap([LayerGradient].init(wire:)) else { return nil }
    self.init(layers: layers)
  }
}
