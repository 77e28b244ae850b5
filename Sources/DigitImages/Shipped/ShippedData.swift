private import ExerciseKit
private import Foundation
internal import SafeFiles

/// The workbook's own data: the folder `Datasets` beside its `Package.swift`.
public enum ShippedData {
  /// How many digits there are to train on, and how many to measure with.
  public static let counts = (training: 10_000, test: 2000)

  /// The digits of a part.
  ///
  /// They are written legibly, for people look at them, and each writer writes one part only.
  /// - Parameter count: how many, from the first; all of them if nil.
  /// - Precondition: `part` is not `whole`.
  /// - Complexity: O(number of digits), on all cores.
  public static func digits(_ part: DatasetPart, count: Int? = nil) -> DigitDataset {
    precondition(part != .whole, "training and test digits come from different seeds")
    let isTraining = part == .training
    let generator = HandwritingGenerator(seed: isTraining ? 1 : 2, style: .legible)
    return generator.dataset(0..<(count ?? (isTraining ? counts.training : counts.test)))
  }

  /// The houses for the lecture's first example.
  public static func houses() -> [House] {
    var market = HouseMarket(seed: 1)
    return market.houses(500)
  }

  /// Makes all of it: the sheets, the example pictures and `houses.csv`.
  /// - Parameter progress: called with the share, 0 to 1, that is done.
  /// - Throws: `Failure`, as `Files.write(_:to:)`.
  public static func write(to folder: String, progress: (Double) -> Void = { _ in }) throws {
    try Files.makeFolder(folder)
    progress(0)
    for (part, share) in [(DatasetPart.training, 0.4), (.test, 0.5)] {
      try DigitFolder.write(digits(part), as: .sheets, part: part, to: folder, replacing: true)
      progress(share)
    }
    let pictures = parallelMap(ExamplePicture.all.count) { number in
      Result { try ExamplePicture.all[number].write(to: folder) }
    }
    for picture in pictures { try picture.get() }
    try Houses.write(houses(), to: folder + "/houses.csv")
  }

  /// The folder's path.
  ///
  /// It is looked for from the current folder upwards and, for a program started from elsewhere, from the
  /// program's own place upwards, which is in the package's `.build`.
  /// - Throws: `Failure` with `notFound`.
  public static func folder() throws -> String {
    let program = (Bundle.main.executableURL ?? URL(filePath: "/")).resolvingSymlinksInPath()
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    for start in [here, program.deletingLastPathComponent()] {
      var folder = start
      for _ in 0..<64 {
        let datasets = folder.appending(path: "Datasets")
        let isWorkbook = ["training-0.png", "houses.csv"].allSatisfy { name in
          FileManager.default.fileExists(atPath: datasets.appending(path: name).path(percentEncoded: false))
        }
        if isWorkbook { return datasets.path(percentEncoded: false) }
        folder = folder.deletingLastPathComponent()
      }
    }
    throw Failure(
      .notFound, at: "Datasets", "the workbook's own digits are neither here nor above",
      remedy: "start the program in the workbook's folder")
  }
}
