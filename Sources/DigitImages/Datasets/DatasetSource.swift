private import Foundation
internal import SafeFiles

/// Where a command gets its digits from.
public enum DatasetSource: Hashable, Sendable, CustomStringConvertible {
  /// The digits that come with the workbook, in its folder `Datasets`.
  case shipped
  /// So many digits from the handwriting generator.
  case generated(count: Int)
  /// The real MNIST.
  case mnist
  /// A folder of IDX files, of sheets or of PNG files by label.
  case folder(String)

  /// The most digits that `generated:N` stands for: 784 MB of them.
  public static let largestCount = 1_000_000

  /// What a word stands for: `shipped`, `generated:N`, `mnist`, or a folder's path.
  /// - Throws: `Failure` with `badArgument` if N is not a number from 1 to `largestCount`.
  public init(_ word: String) throws {
    switch word {
    case "shipped": self = .shipped
    case "mnist": self = .mnist
    case _ where word.hasPrefix("generated:"):
      let number = word.dropFirst("generated:".count)
      guard let count = Int(number), 1...Self.largestCount ~= count else {
        throw Failure(
          .badArgument, at: word, "'\(number)' is not a number from 1 to \(Self.largestCount)",
          remedy: "write, say, generated:60000")
      }
      self = .generated(count: count)
    default: self = .folder(word)
    }
  }

  /// The word that stands for it.
  public var description: String {
    switch self {
    case .shipped: "shipped"
    case .generated(let count): "generated:\(count)"
    case .mnist: "mnist"
    case .folder(let path): path
    }
  }

  /// Whether the digits are made as they are needed.
  public var isGenerated: Bool {
    if case .generated = self { true } else { false }
  }

  /// The digits to measure with, which training never sees.
  ///
  /// Of generated ones there are N, 10,000 at most, from a seed that no training uses. A folder without parts
  /// gives all it has.
  /// - Parameters:
  ///   - environment: the process's environment variables.
  ///   - progress: called with the share of generated digits, 0 to 1, that are done.
  /// - Throws: `Failure` if they can't be found or read, `noSuchPart` for a folder that has training digits
  ///   only.
  public func testDigits(
    environment: [String: String], progress: (Double) -> Void = { _ in }
  ) throws -> DigitDataset {
    if case .generated(let count) = self {
      let generator = HandwritingGenerator(seed: Self.testSeed)
      return generator.dataset(count: min(count, 10_000), progress: progress)
    }
    let digits = try folder(environment: environment).load(.test)
    guard !digits.isEmpty else {
      throw Failure(.noSuchPart, at: "\(self)", "holds no test digits", remedy: "name another folder")
    }
    return digits
  }

  /// The test digits that are no training digits as well; nil for a folder that holds none apart.
  /// - Parameter environment: the process's environment variables.
  /// - Throws: `Failure` if they can't be found or read.
  public func heldOutDigits(environment: [String: String]) throws -> DigitDataset? {
    if case .folder(let path) = self, try !DigitFolder(path).parts.contains(.test) { return nil }
    return try testDigits(environment: environment)
  }

  /// The seed of generated test digits: far from those that people choose.
  static let testSeed: UInt64 = 0x7E57_D161_7500_0000

  /// The folder that the digits lie in.
  /// - Parameter environment: the process's environment variables.
  /// - Throws: `Failure` if there is no such folder.
  /// - Precondition: They are not generated ones.
  public func folder(environment: [String: String]) throws -> DigitFolder {
    switch self {
    case .shipped: return try DigitFolder(ShippedData.folder())
    case .mnist: return try MNIST.folder(environment: environment)
    case .folder(let path): return try DigitFolder(path)
    case .generated: preconditionFailure("generated digits lie in no folder")
    }
  }
}

/// The digits of a training run, epoch by epoch.
public struct TrainingDigits: Sendable {
  private let read: DigitDataset
  private let generator: HandwritingGenerator?
  /// How many digits an epoch has.
  public let countPerEpoch: Int

  /// The training digits of a source.
  ///
  /// Generated ones are drawn as they are asked for, other ones for every epoch: so a network never sees the
  /// same twice.
  /// - Parameters:
  ///   - seed: what digits are generated from.
  ///   - environment: the process's environment variables.
  /// - Throws: `Failure` if they can't be found or read, or if there are none.
  public init(_ source: DatasetSource, seed: UInt64, environment: [String: String]) throws {
    if case .generated(let count) = source {
      (read, generator, countPerEpoch) = (DigitDataset(), HandwritingGenerator(seed: seed), count)
    } else {
      read = try source.folder(environment: environment).load(.training)
      (generator, countPerEpoch) = (nil, read.count)
    }
    guard countPerEpoch > 0 else {
      throw Failure(.noSuchPart, at: "\(source)", "holds no digits", remedy: "name another folder")
    }
  }

  /// The digits of an epoch, counted from 0.
  /// - Parameter progress: called with the share of generated digits, 0 to 1, that are done.
  /// - Complexity: O(`countPerEpoch`) for generated digits, on all cores; O(1) for others.
  public func digits(ofEpoch epoch: Int, progress: (Double) -> Void = { _ in }) -> DigitDataset {
    let first = epoch * countPerEpoch
    return generator?.dataset(from: first, count: countPerEpoch, progress: progress) ?? read
  }
}

extension HandwritingGenerator {
  /// Digits from a place on, with word of how far they are.
  /// - Parameter progress: called with the share, 0 to 1, that is done.
  /// - Complexity: O(`count`), on all cores.
  public func dataset(from first: Int = 0, count: Int, progress: (Double) -> Void) -> DigitDataset {
    var digits = DigitDataset()
    while digits.count < count {
      let start = first + digits.count
      digits.append(contentsOf: dataset(start..<min(start + 5000, first + count)))
      progress(Double(digits.count) / Double(count))
    }
    return digits
  }
}
