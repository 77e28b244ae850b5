import NeuralNetworks
import Testing

@testable import AnswerChannel

@Suite struct ValueTests {
  /// Any value, not too deep.
  private func value(_ generator: inout SeededGenerator, depth: Int = 0) -> Value {
    switch generator.uniform(below: depth < 3 ? 8 : 6) {
    case 0: return .number(Double(bitPattern: generator.next() & 0x7FEF_FFFF_FFFF_FFFF))
    case 1: return .integer(Int(truncatingIfNeeded: generator.next()))
    case 2: return .text(String(repeating: "δ a\0", count: generator.uniform(below: 4)))
    case 3: return .bytes((0..<generator.uniform(below: 9)).map { _ in UInt8(generator.uniform(below: 256)) })
    case 4: return .numbers((0..<generator.uniform(below: 9)).map { _ in generator.normal() })
    case 5:
      let (rows, columns) = (generator.uniform(below: 4), generator.uniform(below: 4))
      return .matrix(
        Matrix(rows: rows, columns: columns, entries: (0..<rows * columns).map { _ in generator.normal() }))
    case 6: return .list((0..<generator.uniform(below: 4)).map { _ in value(&generator, depth: depth + 1) })
    default:
      return .record(
        (0..<generator.uniform(below: 4)).map { .init("f\($0)", value(&generator, depth: depth + 1)) })
    }
  }

  private func bytes(of value: Value) -> [UInt8] {
    var bytes: [UInt8] = []
    value.encode(into: &bytes)
    return bytes
  }

  @Test func anyValueComesBackAsItWasSent() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let sent = value(&generator)
      #expect(Value(decoding: bytes(of: sent)) == sent)
    }
  }

  @Test func aValueThatIsCutShortOrFollowedByMoreIsNone() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<100 {
      let whole = bytes(of: value(&generator))
      #expect(Value(decoding: whole.dropLast()) == nil)
      #expect(Value(decoding: whole + [0]) == nil)
    }
  }

  @Test func anyBytesAtAllAreAValueOrNoneAndNothingBreaks() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      var bytes = bytes(of: value(&generator))
      for _ in 0...generator.uniform(below: 4) where !bytes.isEmpty {
        bytes[generator.uniform(below: bytes.count)] = UInt8(generator.uniform(below: 256))
      }
      if let value = Value(decoding: bytes) { #expect(bytes == self.bytes(of: value)) }
    }
  }

  @Test func aHeaderOfABillionElementsTakesNoMemory() {
    for kind in 2...7 as ClosedRange<UInt8> {
      let bytes = [kind, 0xFF, 0xFF, 0xFF, 0x3F, 0xFF, 0xFF, 0xFF, 0x3F]
      #expect(Value(decoding: bytes) == nil)
    }
  }

  @Test func aMatrixOfABillionRowsOfNothingIsNone() {
    for sides in [(UInt32(1_000_000_000), UInt32(0)), (0, 1_000_000_000), (0, .max)] {
      var bytes: [UInt8] = [5]
      bytes.append(integer: sides.0)
      bytes.append(integer: sides.1)
      #expect(Value(decoding: bytes) == nil)
    }
    #expect(Value(decoding: [5, 3, 0, 0, 0, 0, 0, 0, 0]) == .matrix(Matrix(rows: 3, columns: 0)))
  }

  @Test func aValuesSizeIsThatOfItsBytes() {
    let list = Value.list([.number(1), .integer(2), .text("three"), .bytes([4]), .numbers([5])])
    let value = Value.record([.init("a", list), .init("b", .matrix(Matrix([[1, 2]])))])
    var bytes: [UInt8] = []
    value.encode(into: &bytes)
    #expect(value.encodedSize == bytes.count)
  }

  @Test func nestingWithoutEndIsNoValue() {
    let deep = [UInt8](repeating: 6, count: 1) + [1, 0, 0, 0]
    #expect(Value(decoding: Array(repeating: deep, count: 10_000).joined() + [0]) == nil)
  }

  @Test func framesAreReadWhereverTheirBytesAreCut() throws {
    var generator = SeededGenerator(seed: 4)
    let frames = (0..<20).map { Frame(.answer, number: $0, value: value(&generator)) }
    var rest = frames.flatMap(\.bytes)[...]
    var (reader, read) = (FrameReader(), [Frame]())
    while !rest.isEmpty {
      let piece = rest.prefix(1 + generator.uniform(below: 12))
      rest = rest.dropFirst(piece.count)
      reader.append(piece)
      while let frame = try reader.next() { read.append(frame) }
    }
    #expect(read == frames)
    #expect(!reader.isInTheMiddle)
  }

  @Test func bytesThatAreNoFrameAreRefused() {
    var reader = FrameReader(limit: 1000)
    reader.append([0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3])
    #expect(throws: MalformedFrame.self) { try reader.next() }
    reader = FrameReader()
    reader.append([6, 0, 0, 0, 99, 0, 0, 0, 0, 0])
    #expect(throws: MalformedFrame.self) { try reader.next() }
  }

  @Test func theLibrarysTypesComeBackAsTheyWereSent() {
    var generator = SeededGenerator(seed: 5)
    let network = Network(layerSizes: [3, 4, 2], hidden: .relu, using: &generator)
    let example = Example(input: [1, 2, 3], target: [0, 1])
    let pass = network.forwardPass(example.input)
    let gradient = network.backpropagate(example)
    #expect(Network(wire: network.wire) == network)
    #expect(Example(wire: example.wire) == example)
    #expect(ForwardPass(wire: pass.wire) == pass)
    #expect(Gradient(wire: gradient.wire) == gradient)
    #expect([[Int]](wire: [[1, 2], [], [3]].wire) == [[1, 2], [], [3]])
    #expect([UInt8](wire: [UInt8](0...255).wire) == Array(0...255))
    #expect(Range<Int>(wire: (2..<5).wire) == 2..<5)
  }

  @Test func shapesThatDoNotFitAreNoNetworkInsteadOfATrap() {
    let layer = Layer(weights: Matrix([[1, 2]]), biases: [0]).wire
    #expect(Network(wire: .record([.init("layers", .list([layer, layer]))])) == nil)
    #expect(Network(wire: .record([.init("layers", .list([]))])) == nil)
    #expect(
      LayerGradient(
        wire: .record([.init("weights", .matrix(Matrix([[1]]))), .init("biases", .numbers([1, 2]))])) == nil)
  }
}
