import Course
import Testing

@testable import Grading

@Suite struct ExperimentTests {
  @Test(arguments: [
    ("bag-length", 5000, 0), ("sigmoid-at-zero", 0.5, 0), ("sigmoid-slope", 0.25, 1e-9),
    ("relu-of-negative", 0, 0), ("parameters-of-lecture", 13_002, 0), ("weights-of-first-layer", 96.6, 0.1),
    ("zero-network-output", 0.5, 0), ("forward-pass-numbers", 868, 0), ("zero-network-cost", 2.5, 1e-9),
    ("tenths-cost", 0.9, 1e-9), ("untrained-cost", 2.8144, 0.01), ("untrained-accuracy", 10, 0.5),
    ("ten-steps-down", 0.1073741824, 1e-12), ("ten-steps-up", 6.1917364224, 1e-9),
    ("numerical-evaluations", 26_004, 0), ("best-h", 5, 0), ("euros-per-square-metre", 2521.78, 0.1),
    ("last-weight-by-hand", 0.2, 1e-9), ("weights-on-the-way-back", 416, 0), ("vanishing-steps", 5, 0),
    ("serial-tenth", 4.70588, 1e-4), ("different-sums", 5, 0), ("parts-of-a-hundred", 50, 0),
    ("gradients-in-memory", 6.24096, 1e-4), ("batches-in-an-epoch", 157, 0), ("columns-in-the-box", 12, 0),
    ("ink-in-the-box", 15, 0), ("shift-at-the-edge", 8, 0),
  ])
  func anExperimentGivesWhatTheTextsRelyOn(name: String, value: Double, error: Double) throws {
    let found = try Experiments.value(of: name, workbook: try Workbook(root: CheckerTests.root))
    #expect(abs(found - value) <= error)
  }

  @Test(arguments: [("undivided-weights", 59.19, 0.1), ("blank-pixels", 81.66, 0.1)])
  func anExperimentOnDigitsGivesWhatTheTextsRelyOn(name: String, value: Double, error: Double) throws {
    let found = try Experiments.value(of: name, workbook: try Workbook(root: CheckerTests.root))
    #expect(abs(found - value) <= error)
  }

  #if !DEBUG
    /// Systems whose `exp` differs in the last bit may train to some tenths of a per cent more or less.
    @Test(arguments: [
      ("noise-of-batches", 10.41, 0.05), ("first-epoch", 91.3, 1), ("rate-of-a-hundred", 10, 0.5),
      ("digits-in-order", 2000, 0), ("four-to-the-right", 19.9, 1.5), ("black-on-white", 0.6, 0.5),
      ("pictures-read", 29, 1),
    ])
    func anExperimentThatTrainsGivesWhatTheTextsRelyOn(name: String, value: Double, error: Double) throws {
      let found = try Experiments.value(of: name, workbook: try Workbook(root: CheckerTests.root))
      #expect(abs(found - value) <= error)
    }
  #endif
}
