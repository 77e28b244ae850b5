public import Course
internal import SafeFiles

/// Numbers that a quiz asks to predict, computed when the prediction is made.
public enum Experiments {
  /// The number that an experiment gives.
  /// - Throws: `Failure` where there is no such experiment or its data can't be read.
  public static func value(of name: String, workbook: Workbook) throws -> Double {
    guard let experiment = all[name] else {
      throw Failure(
        .notFound, at: name, "there is no experiment of that name", remedy: "see Experiments.swift")
    }
    return try experiment(workbook.root + "/Datasets")
  }

  /// All experiments by name; each is given the folder of the shipped data.
  static let all: [String: @Sendable (String) throws -> Double] = [:]
}
