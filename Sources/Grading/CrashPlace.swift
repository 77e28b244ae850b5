internal import AnswerChannel
private import Foundation
internal import Sandboxing

extension Builder {
  /// The line of a student's file in which a call stops the program; nil where that can't be found out.
  ///
  /// The file is built once more, with what tells of its lines, and makes this call alone, watched by the
  /// toolchain's backtracer. That takes about as long as the first build did, so it is for crashes only, and
  /// not for sandboxes, which let no program look into another.
  func line(
    stoppedBy arguments: [Value], of submission: Submission, _ check: Check, in folder: String
  ) async -> Int? {
    let tracer = "\(kit.toolchain.root)/libexec/swift/linux/swift-backtrace"
    guard sandbox == nil, FileManager.default.isExecutableFile(atPath: tracer),
      case .built(var program, _) = try? await build(
        submission, check, in: folder, options: ["-gline-tables-only"])
    else { return nil }
    program.tracer = tracer
    // Where several threads stop at the same time the backtracer may not come to its end.
    let patience = StudentProgram.Patience(
      processorSeconds: 10, silence: .seconds(2), deadline: .seconds(2))
    guard let result = try? await program.run([arguments], patience: patience) else { return nil }
    return Self.line(of: submission.exercise.fileName, inTrace: result.errors)
  }

  /// The line of the innermost call in a file, from what the backtracer writes:
  /// `3 [ra] 0x000055f(_:) + 363 in exercise at /folder/Sigmoid.swift:5:11`.
  static func line(of file: String, inTrace trace: String) -> Int? {
    let places = trace.split(separator: "\n").lazy.compactMap { line in
      line.wholeMatch(of: /\s*\d+ .* in \S+ at (?:.*\/)?([^\/:]+):(\d+):\d+\s*/)
    }
    return places.first { $0.1 == file }.flatMap { Int($0.2) }
  }
}
