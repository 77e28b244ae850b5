import ArgumentParser
import DigitImages
import SafeFiles

struct Dataset: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Generate, fetch and look at sets of digits.",
    subcommands: [Generate.self, Fetch.self, Info.self, Shipped.self])
}

extension Dataset {
  struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write digits in generated handwriting.",
      discussion: """
        The same seed gives the same digits, pixel for pixel, on every machine.

        Examples:
          exercises dataset generate --count 10000 --seed 1 --output digits
          exercises dataset generate --count 60000 --format idx --output digits
        """)

    @Option(parsing: .unconditional, help: "How many digits, 1 to 1000000; each of the ten equally often.")
    var count: Int

    @Option(help: "What the handwriting is drawn from.")
    var seed: UInt64 = 1

    @Option(help: "The folder to write to.")
    var output: String

    @Option(help: "Sheets to look at, gzipped IDX files as MNIST has, or a PNG file for each digit.")
    var format = DigitFolder.Format.sheets

    @Option(help: "Whether the files are named as training or as test digits.")
    var part = Part.training

    enum Part: String, ExpressibleByArgument, CaseIterable {
      case training, test
    }

    func validate() throws {
      guard 1...DatasetSource.largestCount ~= count else {
        throw ValidationError("--count \(count): choose 1 to \(DatasetSource.largestCount)")
      }
      guard format != .sheets || count <= 10 * DigitSheet.capacity else {
        throw ValidationError(
          "--count \(count): sheets hold \(10 * DigitSheet.capacity) at most; choose --format idx")
      }
    }

    func run() throws {
      let part: DatasetPart = part == .training ? .training : .test
      try DigitFolder.requireRoom(for: part, as: format, in: output)
      var bar = ProgressBar("generating")
      let digits = HandwritingGenerator(seed: seed).dataset(count: count) { bar.update($0) }
      bar.clear()
      var writing = ProgressBar("writing files")
      writing.update(0)
      try DigitFolder.write(digits, as: format, part: part, to: output)
      writing.clear()
      print("\(count) \(part.rawValue) digits are in \(output)")
    }
  }

  struct Fetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Get MNIST, the 70,000 digits that everybody measures with.",
      discussion: """
        Downloads MNIST's four files (11 MB) from the first mirror that answers, goes on where an earlier try \
        was cut off, checks the contents by their SHA-256, and keeps them for `--dataset mnist`. With --from a \
        folder takes the network's place; a folder named by the environment variable MNIST_DIR is used where it \
        is.
        """)

    enum Name: String, ExpressibleByArgument, CaseIterable {
      case mnist
    }

    @Argument(help: "mnist")
    var name: Name

    @Option(help: "A folder that has the four files.")
    var from: String?

    func run() async throws {
      let bar = SharedProgressBar("fetching")
      let folder = try await MNIST.fetch(from: from, environment: environment) { done, total in
        bar.update(Double(done) / Double(max(total, 1)))
      }
      bar.clear()
      print("MNIST is in \(folder)")
    }
  }

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what a folder of digits holds.")

    @Argument(
      help: "A folder of IDX files, of sheets or of PNG files by label, or the words shipped or mnist.")
    var folder: String

    @Flag(help: "One JSON object.")
    var json = false

    func run() throws {
      let source = try DatasetSource(folder)
      guard !source.isGenerated else {
        throw ValidationError("\(folder) lies in no folder: its digits are made as they are needed")
      }
      let summary = try source.folder(environment: environment).summary()
      print(json ? try JSON.line(summary) : Self.text(of: summary, folder: folder))
    }

    private static func text(of summary: DatasetSummary, folder: String) -> String {
      let header = "part".padded(to: 8) + (0..<10).map { "\($0)".padded(to: 6) }.joined() + "   all   ink"
      let rows = summary.parts.map { part in
        part.part.rawValue.padded(to: 8)
          + part.countsByLabel.map { "\($0)".padded(to: 6) }.joined()
          + "\(part.count)".padded(to: 6) + part.meanInk.rounded(to: 1).padded(to: 6)
      }
      return """
        \(folder.onOneLine): \(summary.format.rawValue), \(summary.totalBytes) bytes

        \(([header] + rows).joined(separator: "\n"))

        ink: full pixels' worth in the mean digit
        """
    }
  }

  struct Shipped: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the workbook's own data again: the digits, pictures and houses in Datasets.",
      discussion: """
        Writes the sheets of 10,000 training and 2,000 test digits, the example pictures and houses.csv, pixel \
        for pixel as they are in the workbook, on any machine.
        """)

    @Option(help: "The folder to write to.")
    var output: String

    func run() throws {
      var bar = ProgressBar("writing")
      try ShippedData.write(to: output) { bar.update($0) }
      bar.clear()
      print("The workbook's data is in \(output)")
    }
  }
}
