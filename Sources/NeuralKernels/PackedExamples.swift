private import CNeuralKernels
public import NeuralNetworks

/// Training examples as the kernels read them: bytes stay bytes, and where most inputs are 0 only the others
/// are kept, each with its place.
///
/// What is kept never changes, so a copy costs nothing and threads may share it.
public struct PackedExamples: Sendable {
  /// The number of examples.
  public var count: Int { store.count }
  /// The number of inputs of each.
  public var inputCount: Int { store.inputCount }
  /// The number of outputs that each has a target for.
  public var outputCount: Int { store.outputCount }
  /// The share of inputs that are not 0, from 0 to 1.
  public var density: Double { store.density }
  /// Whether only the inputs that are not 0 are kept: work on the first layer then passes the others by, and never
  /// sees whether a weight that only meets zeros is a number.
  public var isSparse: Bool { store.ink != nil }

  let store: ExampleStore

  /// Below this share of inputs that are not 0 it pays to work on those alone: for each of them the place is
  /// read beside the value, and no register is shared between examples.
  static let sparseBelow = 0.4

  /// Examples whose inputs are bytes, 0 for 0 to 255 for 1, and whose targets are one-hot.
  ///
  /// - Parameters:
  ///   - pixels: examples × inputs, row-major.
  ///   - labels: the class of each example.
  ///   - inputCount: inputs of an example, at least 1.
  ///   - classCount: classes, from 1 to 256.
  /// - Precondition: There are `inputCount` pixels for each label, and each label is below `classCount`.
  /// - Complexity: O(number of pixels).
  public init(pixels: [UInt8], labels: [UInt8], inputCount: Int, classCount: Int) {
    precondition(
      inputCount >= 1 && 1...256 ~= classCount, "\(inputCount) inputs and \(classCount) classes")
    let (needed, overflows) = labels.count.multipliedReportingOverflow(by: inputCount)
    precondition(
      !overflows && pixels.count == needed,
      "\(pixels.count) pixels for \(labels.count) labels of \(inputCount) inputs each")
    if let wrong = labels.first(where: { $0 >= classCount }) {
      preconditionFailure("label \(wrong) of \(classCount) classes")
    }
    store = ExampleStore(
      inputs: .bytes(pixels), targets: .labels(labels), count: labels.count, inputCount: inputCount,
      outputCount: classCount)
  }

  /// Any examples: digits as the bytes they are, others with their inputs and targets rounded to floats.
  ///
  /// - Precondition: All examples have the same shape, with at least one input and one target.
  /// - Complexity: O(number of inputs and targets).
  public init(_ examples: some Collection<Example>) {
    if let bytes = examples as? any ByteExamples {
      self.init(bytes: bytes)
    } else {
      self.init(floats: examples)
    }
  }

  private init<Bytes: ByteExamples>(bytes: Bytes) {
    self.init(
      pixels: bytes.pixels, labels: bytes.labels, inputCount: Bytes.inputCount, classCount: Bytes.classCount)
  }

  private init(floats examples: some Collection<Example>) {
    let (inputs, outputs) = (examples.first?.input.count ?? 1, examples.first?.target.count ?? 1)
    precondition(inputs >= 1 && outputs >= 1, "an example of \(inputs) inputs and \(outputs) targets")
    for example in examples {
      precondition(
        example.input.count == inputs && example.target.count == outputs,
        "an example of \(example.input.count) inputs and \(example.target.count) targets among those of "
          + "\(inputs) and \(outputs)")
    }
    store = ExampleStore(
      inputs: .floats(examples.flatMap { $0.input.map(Float.init) }),
      targets: .floats(examples.flatMap { $0.target.map(Float.init) }), count: examples.count,
      inputCount: inputs, outputCount: outputs)
  }
}

/// The memory behind packed examples.
final class ExampleStore: Sendable {
  enum Inputs: Sendable {
    case bytes([UInt8])
    case floats([Float])
  }

  enum Targets: Sendable {
    case labels([UInt8])
    case floats([Float])
  }

  let count: Int
  let inputCount: Int
  let outputCount: Int
  let density: Double
  let inputs: Inputs
  let targets: Targets
  /// Where examples are sparse; `inputs` then holds nothing.
  let ink: InkLists?

  init(inputs: Inputs, targets: Targets, count: Int, inputCount: Int, outputCount: Int) {
    (self.targets, self.count) = (targets, count)
    (self.inputCount, self.outputCount) = (inputCount, outputCount)
    switch inputs {
    case .floats(let values):
      density = Double(values.count { $0 != 0 }) / Double(max(values.count, 1))
      (self.inputs, ink) = (inputs, nil)
    case .bytes(let pixels):
      let inked = pixels.withUnsafeBufferPointer { pixels in
        pixels.isEmpty ? 0 : neural_count_ink(pixels.count, pixels.baseAddress!)
      }
      density = Double(inked) / Double(max(pixels.count, 1))
      if density < PackedExamples.sparseBelow && inputCount <= 1 << 16 {
        self.inputs = .bytes([])
        ink = InkLists(of: pixels, inked: inked, count: count, inputCount: inputCount)
      } else {
        (self.inputs, ink) = (inputs, nil)
      }
    }
  }
}
