private import Foundation
internal import SafeFiles

/// The workbook's own data: the folder `Datasets` beside its `Package.swift`.
public enum ShippedData {
  /// The folder's path.
  ///
  /// It is looked for from the current folder upwards and, for a program started from elsewhere, from the
  /// program's own place upwards, which is in the package's `.build`.
  /// - Throws: `Failure` with `notFound`.
  public static func folder() throws -> String {
    let program = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
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
