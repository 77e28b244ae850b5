/// One message of the channel: a kind, the number of the case that it is about, and a value.
///
/// As bytes: the length of all that follows (4), the kind (1), the case (4), the value.
public struct Frame: Hashable, Sendable {
  /// What a message is.
  public enum Kind: UInt8, Sendable {
    /// To the student's process: the arguments of a case.
    case call = 1
    /// From it: the case begins now.
    case begin = 2
    /// From it: what the function returned.
    case answer = 3
    /// From it: how far a long case has come.
    case progress = 4
  }

  /// What it is.
  public var kind: Kind
  /// The case, counted from 0.
  public var number: Int
  /// Arguments or answer.
  public var value: Value

  /// A message.
  public init(_ kind: Kind, number: Int, value: Value = .list([])) {
    self.kind = kind
    self.number = number
    self.value = value
  }

  /// The message as bytes.
  public var bytes: [UInt8] {
    var content: [UInt8] = [kind.rawValue]
    content.append(integer: UInt32(number))
    value.encode(into: &content)
    var bytes: [UInt8] = []
    bytes.append(integer: UInt32(content.count))
    return bytes + content
  }
}

/// Takes bytes as they come, from whoever sends them, and gives the messages in them.
public struct FrameReader: Sendable {
  /// The most bytes that one message may have.
  public let limit: Int
  private var pending: [UInt8] = []
  private var start = 0

  /// A reader that takes messages up to a size.
  public init(limit: Int = 64 << 20) {
    self.limit = limit
  }

  /// Adds bytes that have come.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    if start > 0 && start == pending.count {
      pending.removeAll(keepingCapacity: true)
      start = 0
    }
    pending += bytes
  }

  /// Whether bytes of an unfinished message are left.
  public var isInTheMiddle: Bool { start < pending.count }

  /// The next whole message, nil if it has not come in full.
  /// - Throws: `MalformedFrame` where the bytes are no message.
  public mutating func next() throws(MalformedFrame) -> Frame? {
    guard pending.count - start >= 4 else { return nil }
    let length = (0..<4).reversed().reduce(0) { $0 << 8 | Int(pending[start + $1]) }
    guard 6...limit ~= length else { throw MalformedFrame() }
    guard pending.count - start >= 4 + length else { return nil }
    let content = pending[start + 4..<start + 4 + length]
    guard let kind = Frame.Kind(rawValue: content[content.startIndex]),
      let value = Value(decoding: content.dropFirst(5))
    else { throw MalformedFrame() }
    let number = (1...4).reversed().reduce(0) { $0 << 8 | Int(content[content.startIndex + $1]) }
    start += 4 + length
    if start > 1 << 20 {
      pending.removeFirst(start)
      start = 0
    }
    return Frame(kind, number: number, value: value)
  }
}

/// Bytes on the channel that are no message.
public struct MalformedFrame: Error {
  /// Says no more than that.
  public init() {}
}
