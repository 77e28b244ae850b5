import ArgumentParser
import Sandboxing

struct Memory: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Megabytes that the whole program takes at most to read a PNG file of 64 megapixels.",
    discussion: """
      Starts the `exercises` program that was built beside this one on files of 8000 × 8000 pixels: 8-bit colour, \
      then 16-bit colour with transparency and interlacing. A network has to be kept: let `exercises classify` \
      make one first. The files take 0.7 GB of the folder for temporary ones.
      """)

  func run() throws {
    try withFolder { folder in
      // The peak is that of all programs started so far, so the larger picture comes second.
      for (name, bytesPerPixel, isInterlaced) in [
        ("8-bit RGB", 3, false), ("16-bit RGBA, interlaced", 8, true),
      ] {
        let path = "\(folder)/large.png"
        try LargePNG(side: 8000, bytesPerPixel: bytesPerPixel, isInterlaced: isInterlaced).write(to: path)
        try ExercisesProgram.classify(path)
        try report(Figure(name: "memory", picture: name, peakMegabytes: Double(PeakMemory.ofChildren) / 1e6))
      }
    }
  }

  private struct Figure: Encodable {
    var name: String
    var picture: String
    var peakMegabytes: Double
  }
}
