/// Examples whose inputs are bytes, 0 for 0 to 255 for 1, and whose targets are one-hot: whoever computes with
/// many of them can take the bytes as they are.
package protocol ByteExamples: Collection<Example> {
  /// Examples × inputs, row-major.
  var pixels: [UInt8] { get }
  /// The class of each example.
  var labels: [UInt8] { get }
  /// The inputs of an example, at least 1.
  static var inputCount: Int { get }
  /// The classes, which are the targets of an example.
  static var classCount: Int { get }
}
